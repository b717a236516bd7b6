/*
title        = "Afgeronde trajecten van statushouders"
short        = "Afgeronde trajecten"
question     = "Hoeveel statushouders rondden hun inburgering af?"
theme        = "duur"
levels       = ["client"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "higher"
only         = { doelgroep = "asiel" }
dimensions   = ["leerroute", "wijze"]
population   = "Asielstatushouders die in de periode met een diploma of certificaat aan hun plicht hebben voldaan."
clock        = "dag waarop aan de plicht is voldaan"
reference    = "Regeling inburgering 2021 art. 10.4 onder d; Besluit inburgering 2021 art. 10.3"
caveats      = ["Wie op die dag al was verhuisd, telt hier niet mee.", "Wat dit voor het geld van het Rijk betekent, staat bij ‘Afgeronde trajecten in de rijksbijdrage’."]
method       = """Dit zijn de asielstatushouders uit ‘Uitgereikte diploma’s’: vanaf budgetjaar 2026 tellen hun afgeronde trajecten mee in de verdeling van het rijksbudget. De leerroute is de eerste; het diploma past bij de laatste."""
*/
select
    person_key as subject,
    behaald as moment,
    leerroute,
    wijze
from marts.diploma
where doelgroep = 'asiel'
