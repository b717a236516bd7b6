/*
title        = "Instroom bij de taalschool"
short        = "Nieuwe cursisten"
question     = "Hoeveel mensen beginnen met les, en waar?"
theme        = "partners"
levels       = ["voorziening"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "none"
only         = { doelgroep = "asiel" }
dimensions   = ["aanbieder", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders met een traject bij een taalschool."
clock        = "eerste lesdag"
reference    = "Wet inburgering 2021 art. 16; VluchtelingenWerk, whitepaper inkoop"
caveats      = ["De gemeente biedt alleen asielstatushouders les aan.", "Wie in een periode bij twee taalscholen begint, telt één keer in het totaal."]
method       = """We tellen mensen, geen trajecten: iedereen die in de periode een eerste les had bij een taalschool, ook na een eerder traject elders. De leerroute is die van het perceel."""
*/
select
    t.person_key as subject,
    t.gestart as moment,
    t.perceel as leerroute,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    t.aanbieder
from marts.traject as t
join marts.persoon as p using (person_key)
where p.doelgroep = 'asiel' and t.gestart <= $peildatum
