/*
title        = "Actieve sleutelfiguren"
short        = "Sleutelfiguren"
question     = "Hoeveel ervaringsdeskundigen helpen nieuwkomers op weg?"
theme        = "partners"
levels       = ["keten"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "none"
dimensions   = []
population   = "Sleutelfiguren die in een kwartaal minstens één contact met een inburgeraar hadden."
clock        = "laatste dag van het kwartaal"
reference    = "Beleidskader Almere 2021-2025 (inzet van ervaringsdeskundigen)"
caveats      = ["Hoeveel contacten er waren, tonen we niet: met zo weinig mensen zegt een gemiddelde al snel iets over één van hen."]
method       = """Een sleutelfiguur is iemand die zelf is ingeburgerd en nieuwkomers helpt. Wie in een jaar meer kwartalen actief was, telt in dat jaar één keer."""
*/
select
    sleutelfiguur_id as subject,
    last_day(kwartaal + interval 2 month) as moment
from staging.sleutelfiguur
where contacten >= 1 and last_day(kwartaal + interval 2 month) <= $peildatum
