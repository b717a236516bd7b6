/*
title        = "Van aanmelding naar een plek die blijft"
short        = "Bemiddeld en gebleven"
question     = "Waar hapert de bemiddeling naar werk en vrijwilligerswerk?"
theme        = "uitstroom"
levels       = ["keten"]
measure      = "funnel"
moment       = "stroom"
unit         = "percent"
better       = "higher"
follow_up    = 12
steps        = { aangemeld = "Aangemeld", begonnen = "Bemiddeling begonnen", geplaatst = "Op een plek", drie_maanden = "Na drie maanden op een plek", zes_maanden = "Na zes maanden op een plek" }
bands        = [0, 7, 14, 28, 42, 56, 84, 112, 140, 182, 273, 365]
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "cohort"]
population   = "Inburgeraars die een jaar of langer geleden voor het eerst bij een bemiddelaar werden aangemeld, voor werk of voor vrijwilligerswerk."
numerator    = "mensen die de stap bereikten"
denominator  = "mensen die toen zijn aangemeld"
clock        = "datum van aanmelding bij een bemiddelaar"
reference    = "Antwoord Almelo 21 en 26 (Avedan, WerkgeverServicePunt en Timing)"
caveats      = ["Een plek die pas na zes maanden komt, telt niet mee: daarna is er geen half jaar meer om te volgen.", "Wie na drie maanden geen plek had en na zes maanden weer wel, telt bij de laatste stap mee.", "Een plek zonder bemiddelaar telt hier niet mee.", "Wie binnen dat jaar verhuisde of overleed, telt niet mee."]
method       = """Iedereen wordt een jaar gevolgd vanaf de eerste aanmelding. We nemen de eerste plek via een bemiddelaar binnen zes maanden daarna, en kijken drie en zes maanden later of iemand die dag op een plek via een bemiddelaar is: dezelfde of een andere. Dagen tellen we per band van een of meer weken. De leerroute is die op de dag van aanmelding."""
*/
with aanmelding as (
    select
        person_key,
        doelgroep,
        geslacht,
        leeftijdsgroep,
        cohort,
        leerroute,
        uitschrijving_brp,
        aangemeld,
        gestart,
        (aangemeld + interval 12 month)::date as moment
    from marts.deelname
    where project in ('Werkbemiddeling', 'Bemiddeling vrijwilligerswerk')
    qualify row_number() over (partition by person_key order by aangemeld, deelname_id) = 1
),

plaatsing as (
    select
        a.person_key,
        min(w.gestart) as geplaatst,
        (min(w.gestart) + interval 3 month)::date as na_drie,
        (min(w.gestart) + interval 6 month)::date as na_zes
    from aanmelding as a
    join marts.plek as w using (person_key)
    where w.bemiddelaar <> 'eigen' and w.gestart >= a.aangemeld and w.gestart <= a.aangemeld + interval 6 month
    group by all
),

gebleven as (
    select
        g.person_key,
        any_value(g.na_drie) filter (where g.na_drie >= w.gestart and g.na_drie < w.geeindigd) as drie_maanden,
        any_value(g.na_zes) filter (where g.na_zes >= w.gestart and g.na_zes < w.geeindigd) as zes_maanden
    from plaatsing as g
    join marts.plek as w using (person_key)
    where w.bemiddelaar <> 'eigen'
    group by all
)

select
    a.person_key as subject,
    a.moment,
    a.aangemeld as started,
    a.doelgroep,
    a.leerroute,
    a.geslacht,
    a.leeftijdsgroep,
    a.cohort,
    a.aangemeld,
    case when a.gestart <= a.moment then a.gestart end as begonnen,
    g.geplaatst,
    b.drie_maanden,
    b.zes_maanden
from aanmelding as a
left join plaatsing as g using (person_key)
left join gebleven as b using (person_key)
where a.moment <= $peildatum and (a.uitschrijving_brp is null or a.uitschrijving_brp > a.moment)
