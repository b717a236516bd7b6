/*
title        = "Nieuwe inburgeraars"
short        = "Nieuwe inburgeraars"
question     = "Hoeveel mensen werden inburgeringsplichtig?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "none"
dimensions   = ["doelgroep", "geslacht", "leeftijdsgroep", "opleiding"]
population   = "Mensen van wie de plicht in de periode begon en voor wie de gemeente verantwoordelijk is of was."
clock        = "start inburgeringsplicht"
reference    = "CBS, Statistiek Wet inburgering 2024 (omvang cohort); Wet inburgering 2021 art. 3"
caveats      = ["Wie nog in de opvang woont, telt pas mee na inschrijving in de gemeente. De laatste perioden lopen dus nog op.", "Wie met een plan uit een andere gemeente kwam, telt ook mee. Wie later vertrok, blijft meetellen."]
method       = """Net als het CBS tellen we iedereen in het jaar waarin de plicht begon: dat jaar is het cohort. Het CBS telt landelijk ook mensen die nog geen gemeente hebben."""
*/
select
    person_key as subject,
    start_plicht as moment,
    doelgroep,
    geslacht,
    leeftijdsgroep,
    opleiding
from marts.persoon
where inschrijving_brp <= $peildatum and verantwoordelijk_van < verantwoordelijk_tot
