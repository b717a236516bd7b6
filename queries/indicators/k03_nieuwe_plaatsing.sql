/*
title        = "Mensen met een nieuwe plek"
short        = "Nieuwe plekken"
question     = "Hoeveel mensen vinden een nieuwe plek, en via wie?"
theme        = "uitstroom"
levels       = ["client", "keten"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "higher"
tile         = 3
dimensions   = ["soort", "doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "bemiddelaar"]
population   = "Inburgeraars met een open inburgeringsplicht."
clock        = "eerste dag op de plek"
reference    = "Antwoord Almelo 3, 21 en 26"
caveats      = ["Wie in een periode twee plekken vindt, telt één keer in het totaal."]
method       = """We tellen mensen, geen plekken: iedereen die in de periode begon met betaald werk, vrijwilligerswerk, een werkervaringsplek of een stage."""
*/
select
    w.person_key as subject,
    w.gestart as moment,
    p.doelgroep,
    coalesce(r.leerroute, 'geen') as leerroute,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    w.soort,
    w.bemiddelaar
from marts.plek as w
join marts.persoon as p using (person_key)
left join marts.leerroute as r on r.person_key = w.person_key and w.gestart >= r.van and w.gestart < r.tot
where w.gestart >= p.verantwoordelijk_van and w.gestart < p.verantwoordelijk_tot
