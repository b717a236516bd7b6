/*
title        = "Een vaste begeleider binnen drie maanden"
short        = "Heeft een begeleider"
question     = "Krijgt iedereen die hier komt wonen een begeleider?"
theme        = "partners"
levels       = ["client", "keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
only         = { doelgroep = "asiel" }
dimensions   = ["leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "opvangregio"]
population   = "Asielstatushouders die in de gemeente zijn gehuisvest."
numerator    = "mensen met een begeleider binnen drie maanden na huisvesting"
denominator  = "mensen die drie maanden of langer geleden zijn gehuisvest"
clock        = "datum van huisvesting"
reference    = "Wet inburgering 2021 art. 13; antwoord Almelo 4"
caveats      = ["De grens van drie maanden is een werkafspraak van deze monitor; volgens de wet begint de begeleiding bij inschrijving.", "Wie binnen drie maanden vertrok of van wie de plicht verviel, telt niet mee."]
method       = """We kijken of de maatschappelijke begeleiding drie maanden na huisvesting is begonnen. Begeleiding die al eerder is gestopt, telt mee. De leerroute is de eerste."""
*/
with gehuisvest as (
    select
        person_key,
        leerroute,
        geslacht,
        leeftijdsgroep,
        opleiding,
        cohort,
        opvangregio,
        verantwoordelijk_tot,
        gestart,
        (huisvesting + interval 3 month)::date as moment
    from marts.begeleiding
)

select
    person_key as subject,
    moment,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    opvangregio,
    coalesce(gestart <= moment, false) as hit
from gehuisvest
where moment <= $peildatum and verantwoordelijk_tot > moment
