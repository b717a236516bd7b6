/*
title        = "Afspraak over voorschoolse opvang"
short        = "VVE-afspraak in plan"
question     = "Staat de opvang van jonge kinderen in het plan van hun ouders?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars met een kind van 2,5 tot 5 jaar bij hun eerste plan in deze gemeente."
numerator    = "ouders met een afspraak over voor- of vroegschoolse educatie (VVE) in hun eerste plan"
denominator  = "ouders met een kind van 2,5 tot 5 jaar bij hun eerste plan"
clock        = "dagtekening van het eerste plan"
reference    = "Wet inburgering 2021 art. 15 lid 1, onder d, en art. 53"
caveats      = ["Is in het plan niets ingevuld over VVE, dan telt dat als geen afspraak.", "Een afspraak betekent nog niet dat het kind ook naar de opvang gaat.", "Wie met een plan van elders kwam, telt niet mee."]
method       = """We kijken naar het eerste plan en naar de leeftijd van de kinderen op dat moment. Hebben beide ouders een plan, dan tellen ze allebei. De leerroute is de eerste."""
*/
select
    e.person_key as subject,
    e.dagtekening as moment,
    p.doelgroep,
    e.eerste_leerroute as leerroute,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(v.vve_afspraak = 'Ja', false) as hit
from marts.eerste_pip as e
join marts.leerroute as r on r.person_key = e.person_key and r.van = e.dagtekening
join marts.persoon as p on p.person_key = e.person_key
join staging.pip as v on v.inburgeraar_id = r.person_key and v.volgnummer = r.volgnummer
join staging.gezinssituatie as g on g.inburgeraar_id = e.person_key
where g.kind_vve_leeftijd = 'Ja' and not p.is_verhuisd_met_pip
