/*
title        = "Volledige ontheffing"
short        = "Ontheffingen"
question     = "Hoeveel mensen hoeven niet verder met hun inburgering?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "none"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars die in de periode een volledige ontheffing kregen."
clock        = "datum van de ontheffing"
reference    = "Wet inburgering 2021 art. 5 en 37; Startnotitie Stichtse Vecht 2020"
caveats      = ["De reden tonen we niet: die zegt iets over iemands gezondheid.", "Een vrijstelling of een vervallen plicht is geen ontheffing en telt hier niet mee.", "In een kleine gemeente gaat het om weinig mensen; dan staat hier vaak ‘< 10’."]
method       = """DUO verleent een volledige ontheffing op medische gronden of om bijzondere individuele omstandigheden. We tellen iedereen voor wie de gemeente op die dag verantwoordelijk was. De leerroute is de eerste."""
*/
select
    person_key as subject,
    verleend as moment,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort
from marts.ontheffing
