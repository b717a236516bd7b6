/*
title        = "Respons op de vraag over begeleiding"
short        = "Respons begeleiding"
question     = "Hoeveel inburgeraars gaven hun begeleiding een cijfer?"
theme        = "partners"
levels       = ["client", "voorziening"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
dimensions   = ["doelgroep", "leerroute"]
population   = "Inburgeraars die zijn uitgenodigd."
numerator    = "uitgenodigden die een cijfer voor de begeleiding gaven"
denominator  = "uitgenodigde inburgeraars"
clock        = "datum van de uitnodiging"
reference    = "Antwoord Almelo 7"
caveats      = ["Sommige mensen doen mee, maar slaan deze vraag over."]
method       = """Hoe lager de respons, hoe voorzichtiger u het cijfer voor de begeleiding leest."""
*/
select
    response_key as subject,
    uitgenodigd as moment,
    doelgroep,
    leerroute,
    begeleiding is not null as hit
from marts.bevraging
