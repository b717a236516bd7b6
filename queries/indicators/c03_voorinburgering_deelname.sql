/*
title        = "Deelname aan de voorinburgering"
short        = "Deed voorinburgering"
question     = "Hoeveel statushouders leerden al in de opvang?"
theme        = "leerroutes"
levels       = ["keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
only         = { doelgroep = "asiel" }
dimensions   = ["opvangregio", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders die via de opvang in de gemeente zijn gehuisvest."
numerator    = "mensen die voor hun verhuizing met de voorinburgering begonnen"
denominator  = "mensen die via de opvang in de gemeente zijn gehuisvest"
clock        = "datum van huisvesting"
reference    = "CBS, Statistiek Wet inburgering 2024 (voorinburgering); Besluit inburgering 2021 art. 9.4 lid 3"
caveats      = ["Meedoen is vrijwillig, en het COA biedt het aan, niet de gemeente."]
method       = """We kijken op de dag van huisvesting: wie toen was begonnen, telt mee, ook als het niet is afgemaakt."""
*/
select
    person_key as subject,
    huisvesting as moment,
    opvangregio,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    is_begonnen as hit
from marts.voorinburgering
