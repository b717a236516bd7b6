/*
title        = "Welkomstgesprek binnen zes weken"
short        = "Welkom binnen 6 weken"
question     = "Krijgen nieuwkomers snel een eerste gesprek?"
theme        = "leerroutes"
levels       = ["client", "keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
norm         = "welkomst-zes-weken"
only         = { doelgroep = "asiel" }
dimensions   = ["leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "opvangregio"]
population   = "Asielstatushouders die aan de gemeente zijn gekoppeld."
numerator    = "mensen met een welkomstgesprek binnen 42 dagen na de koppeling"
denominator  = "mensen die 42 dagen of langer geleden zijn gekoppeld"
clock        = "koppeling aan de gemeente"
reference    = "Beleidsregels Almelo hoofdstuk 2 art. 3; antwoord Almelo 18"
caveats      = ["De zes weken zijn een belofte van de gemeente, geen wettelijke termijn.", "Wie binnen de zes weken vertrok of van wie de plicht verviel, telt niet mee."]
method       = """Iedere koppeling telt in de maand waarin de zes weken om zijn, ook als iemand nog in de opvang woont. Is er dan nog geen gesprek, dan telt het als te laat. De leerroute is de eerste."""
*/
select
    person_key as subject,
    koppeling + 42 as moment,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    opvangregio,
    coalesce(welkomst <= koppeling + 42, false) as hit
from marts.intake
where doelgroep = 'asiel' and koppeling + 42 <= $peildatum and verantwoordelijk_tot > koppeling + 42
