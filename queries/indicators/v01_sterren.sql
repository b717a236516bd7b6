/*
title          = "Sterren van het keurmerk"
short          = "Sterren per school"
question       = "Hoeveel sterren hebben onze taalscholen bij Blik op Werk?"
theme          = "partners"
levels         = ["voorziening"]
measure        = "ratio"
moment         = "stand"
unit           = "cijfer"
better         = "higher"
protect        = "none"
protect_reason = "Dit telt sterren van taalscholen, geen mensen. De sterren zijn openbaar."
dimensions     = ["aanbieder"]
population     = "Taalscholen met een contract van wie we de sterren kennen."
numerator      = "sterren van de taalscholen samen"
denominator    = "taalscholen"
clock          = "laatste dag van de maand"
reference      = "VluchtelingenWerk, whitepaper inkoop; Antwoord Almelo 22"
caveats        = ["Elke taalschool telt even zwaar, hoe groot zij ook is.", "Tussen twee peilingen geldt de laatst bekende stand."]
method         = """Het gemiddelde aantal sterren, van nul tot en met drie, zoals Blik op Werk ze toekent."""
*/
select
    leverancier_id as subject,
    maandeinde as moment,
    aanbieder,
    sterren as amount,
    1 as base
from marts.keurmerk
where sterren is not null
