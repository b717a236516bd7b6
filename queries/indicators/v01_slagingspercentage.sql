/*
title          = "Slagingspercentage volgens het keurmerk"
short          = "Geslaagd per school"
question       = "Hoeveel cursisten van onze taalscholen slagen volgens Blik op Werk?"
theme          = "partners"
levels         = ["voorziening"]
measure        = "ratio"
moment         = "stand"
unit           = "percent"
better         = "higher"
protect        = "none"
protect_reason = "Dit is een openbaar cijfer over taalscholen; wij tellen hier geen mensen."
dimensions     = ["aanbieder"]
population     = "Taalscholen met een contract van wie we het slagingspercentage kennen."
numerator      = "slagingspercentages van de taalscholen, opgeteld"
denominator    = "100 voor elke taalschool"
clock          = "laatste dag van de maand"
reference      = "VluchtelingenWerk, whitepaper inkoop; Antwoord Almelo 22"
caveats        = ["Dit cijfer gaat over een hele taalschool en kan dus ook over cursisten uit andere gemeenten gaan.", "Elke taalschool telt even zwaar, hoe groot zij ook is.", "Tussen twee peilingen geldt de laatst bekende stand."]
method         = """Het gemiddelde van de percentages die Blik op Werk over de taalscholen bekendmaakt."""
*/
select
    leverancier_id as subject,
    maandeinde as moment,
    aanbieder,
    slagingspercentage as amount,
    100 as base
from marts.keurmerk
where slagingspercentage is not null
