/*
title        = "Binnen drie jaar geslaagd"
short        = "Binnen 3 jaar"
question     = "Lukt het binnen de drie jaar die de wet geeft?"
theme        = "duur"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
tile         = 2
norm         = "geslaagd-binnen-drie-jaar"
follow_up    = 36
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars van wie de termijn drie jaar of langer geleden begon."
numerator    = "mensen die binnen 36 maanden hebben voldaan"
denominator  = "mensen die 36 maanden zijn gevolgd"
clock        = "start inburgeringstermijn"
reference    = "Antwoord Almelo 23; Wet inburgering 2021 art. 11"
caveats      = ["De eerste uitkomsten zijn er pas vanaf 2025: drie jaar na de start van de wet.", "Wie binnen die drie jaar verhuisde of met een plan van elders kwam, telt niet mee."]
method       = """We tellen alleen mensen die drie volle jaren te volgen waren. De leerroute is de eerste."""
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
        uittrede,
        uitkomst,
        uitschrijving_brp,
        start_termijn as started,
        (start_termijn + interval 36 month)::date as moment
    from marts.termijn
    where not is_verhuisd_met_pip
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
    uitkomst = 'voldaan' and uittrede <= moment as hit
from cohort
where moment <= $peildatum
    and (uitschrijving_brp is null or uitschrijving_brp > least(moment, uittrede))
