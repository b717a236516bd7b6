/*
title        = "Duur tot diploma"
short        = "Duur tot diploma"
question     = "Hoe lang duurt het tot iemand zijn inburgering haalt?"
theme        = "duur"
levels       = ["client"]
measure      = "duration"
moment       = "stand"
unit         = "maanden"
better       = "lower"
tile         = 1
norm         = "drie-jaar"
step         = 3
event        = "voldaan"
competing    = "anders"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Iedereen met een begonnen inburgeringstermijn."
numerator    = "mensen die hebben voldaan"
denominator  = "mensen die op dat moment nog bezig waren"
clock        = "start inburgeringstermijn: de dag na de dagtekening van het eerste PIP"
reference    = "Wet inburgering 2021 art. 11; CBS, Statistiek Wet inburgering"
caveats      = ["Wie nog bezig is, telt mee zolang we hem volgen.", "Een verlenging zet de klok niet stil.", "Wie met een plan van elders kwam, telt mee vanaf de verhuizing."]
method       = """We schatten welk deel na elke drie maanden heeft voldaan (Aalen-Johansen): ontheffing, vrijstelling en vervallen plicht zijn andere uitgangen, verhuizing en nog bezig zijn is niet verder te volgen. De mediaan is het moment waarop de helft heeft voldaan."""
*/
select
    person_key as subject,
    start_termijn as moment,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    (intrede - start_termijn) / 30.4375 as entered,
    (uittrede - start_termijn) / 30.4375 as ended,
    uitkomst as outcome
from marts.termijn
where uittrede > intrede
