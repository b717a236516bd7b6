/*
title        = "Respons op het onderzoek"
short        = "Respons"
question     = "Hoeveel cursisten vulden het onderzoek in?"
theme        = "partners"
levels       = ["client", "voorziening"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
dimensions   = ["doelgroep", "leerroute", "aanbieder"]
population   = "Cursisten die zijn uitgenodigd."
numerator    = "ingevulde vragenlijsten"
denominator  = "verstuurde uitnodigingen"
clock        = "datum van de uitnodiging"
reference    = "Antwoord Almelo 7"
caveats      = []
method       = """Hoe lager de respons, hoe voorzichtiger u de tevredenheid leest."""
*/
select
    response_key as subject,
    uitgenodigd as moment,
    doelgroep,
    leerroute,
    aanbieder,
    cijfer is not null as hit
from marts.tevredenheid
