/*
title        = "Voorinburgering afgerond"
short        = "Rondde voorinburgering af"
question     = "Hoeveel deelnemers maakten de voorinburgering af?"
theme        = "leerroutes"
levels       = ["keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
only         = { doelgroep = "asiel" }
dimensions   = ["opvangregio", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders die in de opvang met de voorinburgering begonnen en in de gemeente zijn gehuisvest."
numerator    = "deelnemers die de voorinburgering voor hun verhuizing hadden afgerond"
denominator  = "mensen die voor hun verhuizing met de voorinburgering begonnen"
clock        = "datum van huisvesting"
reference    = "CBS, Statistiek Wet inburgering 2024 (voorinburgering); Besluit inburgering 2021 art. 9.4 lid 3"
caveats      = ["Wie snel een huis kreeg, had minder tijd om af te ronden."]
method       = """Alleen wie meedeed, staat in de noemer: zo is de teller altijd een deel van de noemer. We kijken op de dag van huisvesting."""
*/
select
    person_key as subject,
    huisvesting as moment,
    opvangregio,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    is_voldaan as hit
from marts.voorinburgering
where is_begonnen
