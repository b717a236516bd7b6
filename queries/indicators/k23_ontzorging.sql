/*
title        = "Ontzorgd vanaf de eerste dag bijstand"
short        = "Ontzorgd vanaf dag 1"
question     = "Zijn de vaste lasten vanaf de eerste dag geregeld?"
theme        = "partners"
levels       = ["client", "keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
norm         = "ontzorging-vanaf-bijstand"
only         = { doelgroep = "asiel" }
dimensions   = ["leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders die in de periode recht op bijstand kregen."
numerator    = "mensen voor wie het ontzorgen uiterlijk begon op de dag dat het recht op bijstand inging"
denominator  = "mensen die recht op bijstand kregen"
clock        = "eerste dag met recht op bijstand"
reference    = "Participatiewet art. 56a; antwoord Almelo 17"
caveats      = ["Familie die bij een statushouder kwam wonen, telt niet mee.", "Bijstand in een vorige gemeente kennen we niet; de eerste bijstand hier telt.", "Wie een dag later begint, telt al als te laat."]
method       = """Ontzorgen is: de gemeente betaalt zes maanden lang huur, gas, water, stroom en zorgverzekering uit de bijstand. Wie recht heeft, volgt uit de uitkeringen; zo telt ook mee wie nooit werd ontzorgd. De leerroute is de eerste."""
*/
select
    person_key as subject,
    recht as moment,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    coalesce(gestart <= recht, false) as hit
from marts.ontzorging
