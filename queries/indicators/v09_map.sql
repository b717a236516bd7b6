/*
title        = "MAP afgerond binnen twee jaar"
short        = "MAP binnen 2 jaar"
question     = "Ronden mensen de Module Arbeidsmarkt en Participatie op tijd af?"
theme        = "duur"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
follow_up    = 24
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars van wie de termijn twee jaar of langer geleden begon, zonder de onderwijsroute."
numerator    = "mensen die binnen 24 maanden het eindgesprek van de MAP voerden"
denominator  = "mensen die 24 maanden zijn gevolgd"
clock        = "start inburgeringstermijn"
reference    = "Wet inburgering 2021 art. 6; Besluit inburgering 2021 art. 3.2; Regeling art. 3.1"
caveats      = ["In de onderwijsroute is de MAP niet verplicht; wie in die route begon, telt niet mee.", "Wie binnen twee jaar verhuisde, ontheffing of vrijstelling kreeg of met een plan van elders kwam, telt niet mee.", "Twee jaar is een tussenstand van deze monitor; de wet geeft drie jaar."]
method       = """Iedereen wordt even lang gevolgd: 24 maanden vanaf de start van de termijn. Wie eerder aan de plicht voldeed, blijft meetellen. De leerroute is de eerste."""
*/
with cohort as (
    select
        person_key,
        doelgroep,
        geslacht,
        leeftijdsgroep,
        opleiding,
        cohort,
        leerroute,
        uitkomst,
        verantwoordelijk_tot,
        map_afgerond,
        start_termijn as started,
        (start_termijn + interval 24 month)::date as moment
    from marts.voortgang
    where leerroute <> 'onderwijs'
)

select
    person_key as subject,
    moment,
    started,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    coalesce(map_afgerond <= moment, false) as hit
from cohort
where moment <= $peildatum and (verantwoordelijk_tot > moment or uitkomst = 'voldaan')
