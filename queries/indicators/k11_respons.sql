/*
title        = "Respons op de bevraging"
short        = "Respons bevraging"
question     = "Hoeveel inburgeraars vulden de jaarlijkse bevraging in?"
theme        = "partners"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
dimensions   = ["doelgroep", "leerroute"]
population   = "Inburgeraars die zijn uitgenodigd."
numerator    = "uitgenodigden die een cijfer voor verbondenheid gaven"
denominator  = "uitgenodigde inburgeraars"
clock        = "datum van de uitnodiging"
reference    = "Antwoord Almelo 7"
caveats      = []
method       = """Hoe lager de respons, hoe voorzichtiger u de uitkomsten leest."""
*/
select
    response_key as subject,
    uitgenodigd as moment,
    doelgroep,
    leerroute,
    verbondenheid is not null as hit
from marts.bevraging
