/*
title        = "Vragenlijst binnen twee weken"
short        = "Vragenlijst op tijd"
question     = "Begint de brede intake vlot na het eerste gesprek?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
norm         = "vragenlijst-twee-weken"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars die een welkomstgesprek hadden en hier de brede intake doen."
numerator    = "mensen die binnen veertien dagen na het gesprek met de vragenlijst begonnen"
denominator  = "mensen van wie het welkomstgesprek veertien dagen of langer geleden was"
clock        = "datum van het welkomstgesprek"
reference    = "Beleidsregels Almelo hoofdstuk 2 art. 3; antwoord Almelo 18"
caveats      = ["De twee weken zijn een belofte van de gemeente, geen wettelijke termijn.", "Wie met een plan van een vorige gemeente kwam, telt niet mee.", "Wie binnen de twee weken vertrok of van wie de plicht verviel, telt niet mee."]
method       = """We kijken naar de uitgebreide vragenlijst in de eigen taal. Een gesprek telt in de maand waarin de twee weken om zijn; is de vragenlijst dan nog niet begonnen, dan telt die als te laat. De leerroute is de eerste."""
*/
select
    person_key as subject,
    welkomst + 14 as moment,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    coalesce(vragenlijst <= welkomst + 14, false) as hit
from marts.intake
where welkomst + 14 <= $peildatum and verantwoordelijk_tot > welkomst + 14
