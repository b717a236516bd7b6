/*
title        = "Van opvang naar les"
short        = "In een half jaar aan de les"
question     = "Waar hapert de keten tussen opvang, gemeente en taalschool?"
theme        = "partners"
levels       = ["keten"]
measure      = "funnel"
moment       = "stroom"
unit         = "percent"
better       = "higher"
follow_up    = 6
only         = { doelgroep = "asiel" }
steps        = { gekoppeld = "Gekoppeld aan de gemeente", welkomst = "Welkomstgesprek", gehuisvest = "Gehuisvest", dossier = "Dossier van het COA binnen", plan = "Plan klaar", les = "Eerste les" }
bands        = [0, 7, 14, 21, 28, 42, 56, 70, 84, 112, 140, 182]
dimensions   = ["opvangregio", "geslacht", "leeftijdsgroep", "cohort"]
population   = "Asielstatushouders die een half jaar of langer geleden aan de gemeente zijn gekoppeld."
numerator    = "mensen die de stap binnen zes maanden na de koppeling bereikten"
denominator  = "mensen die toen zijn gekoppeld"
clock        = "datum van koppeling"
reference    = "Startnotitie Stichtse Vecht 2020 (warme overdracht); Antwoord Almelo 18; Besluit inburgering 2021 art. 9.4"
caveats      = ["De stappen hoeven niet op volgorde: een dossier komt soms na het plan. Een stap terug in de tijd telt als nul dagen.", "Wie al een plan had bij verhuizing, telt niet mee."]
method       = """Iedereen wordt zes maanden gevolgd. Per stap tellen we wie haar in die tijd bereikte, en de dagen sinds de stap ervoor; de helft wachtte langer, de helft korter. Dagen tellen we per band van een of meer weken."""
*/
with keten as (
    select
        i.person_key,
        i.opvangregio,
        i.geslacht,
        i.leeftijdsgroep,
        i.cohort,
        i.koppeling,
        i.welkomst,
        p.huisvesting,
        o.ontvangen,
        e.dagtekening,
        (select min(t.gestart) from marts.traject as t where t.person_key = i.person_key) as eerste_les,
        (i.koppeling + interval 6 month)::date as moment
    from marts.intake as i
    join marts.persoon as p using (person_key)
    left join marts.overdracht as o using (person_key)
    left join marts.eerste_pip as e using (person_key)
    where i.doelgroep = 'asiel' and i.koppeling is not null
)

select
    person_key as subject,
    moment,
    koppeling as started,
    opvangregio,
    geslacht,
    leeftijdsgroep,
    cohort,
    koppeling as gekoppeld,
    case when welkomst <= moment then welkomst end as welkomst,
    case when huisvesting <= moment then huisvesting end as gehuisvest,
    case when ontvangen <= moment then ontvangen end as dossier,
    case when dagtekening <= moment then dagtekening end as plan,
    case when eerste_les <= moment then eerste_les end as les
from keten
where moment <= $peildatum
