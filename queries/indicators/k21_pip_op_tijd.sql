/*
title        = "Plan binnen tien weken"
short        = "PIP op tijd"
question     = "Krijgen inburgeraars hun plan op tijd?"
theme        = "leerroutes"
levels       = ["client", "keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
tile         = 3
norm         = "pip-tien-weken"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "opvangregio"]
population   = "Inburgeraars voor wie deze gemeente het eerste plan maakt."
numerator    = "inburgeraars met een dagtekening op of voor het einde van de termijn"
denominator  = "inburgeraars van wie de termijn van tien weken is verstreken"
clock        = "tien weken na kennisgeving of inschrijving in de BRP, de laatste van de twee"
reference    = "Besluit inburgering 2021 art. 5.3; antwoord Almelo 11 en 18"
caveats      = ["Voor wie zich voor 2023 inschreef, liepen de tien weken vanaf de inschrijving in de BRP.", "Wie met een plan van een vorige gemeente kwam, telt niet mee.", "Wie binnen de tien weken vertrok of van wie de plicht verviel, telt niet mee."]
method       = """Een plan telt in de maand waarin de termijn afloopt. Is er dan nog geen plan, dan telt het als te laat, ook als het later komt."""
*/
select
    person_key as subject,
    deadline as moment,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    opvangregio,
    coalesce(dagtekening <= deadline, false) as hit
from marts.pip_termijn
where deadline <= $peildatum
