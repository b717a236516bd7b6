/*
title        = "Plaatsing van statushouders"
short        = "Nieuw gehuisvest"
question     = "Hoeveel statushouders kwamen hier wonen?"
theme        = "partners"
levels       = ["keten"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "none"
only         = { doelgroep = "asiel" }
dimensions   = ["opvangregio", "geslacht", "leeftijdsgroep", "cohort"]
population   = "Asielstatushouders die tijdens hun inburgeringsplicht in de gemeente zijn gehuisvest."
clock        = "datum van huisvesting"
reference    = "Startnotitie Stichtse Vecht 2020 (plaatsing per maand)"
caveats      = ["De taakstelling telt ook kinderen en andere mensen die niet hoeven in te burgeren; dit cijfer telt hen niet.", "Wie met een plan uit een andere gemeente kwam, is hier niet geplaatst en telt niet mee."]
method       = """Iedereen telt één keer, op de dag waarop die persoon een huis in de gemeente kreeg. Ook familie die bij een statushouder kwam wonen, telt mee."""
*/
select
    person_key as subject,
    huisvesting as moment,
    opvangregio,
    geslacht,
    leeftijdsgroep,
    cohort
from marts.begeleiding
where not is_verhuisd_met_pip and verantwoordelijk_tot > huisvesting
