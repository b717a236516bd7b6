/*
title        = "Voortgangsgesprekken in het eerste jaar"
short        = "2 gesprekken in jaar 1"
question     = "Spreken we inburgeraars vaak genoeg?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
norm         = "twee-gesprekken-eerste-jaar"
follow_up    = 12
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars van wie de termijn een jaar of langer geleden begon."
numerator    = "mensen met twee of meer voortgangsgesprekken in de eerste 365 dagen"
denominator  = "mensen die 365 dagen zijn gevolgd"
clock        = "start inburgeringstermijn"
reference    = "Besluit inburgering 2021 art. 5.3 lid 4; antwoord Almelo 5"
caveats      = ["De wet noemt geen aantal: dat staat in het plan van iedere inburgeraar.", "Wie in het eerste jaar vertrok of al klaar was, of met een plan van elders kwam, telt niet mee."]
method       = """Iedereen wordt even lang gevolgd: 365 dagen vanaf de start van de termijn. Het welkomstgesprek en het eindgesprek van de brede intake zijn geen voortgangsgesprekken. De leerroute is de eerste."""
*/
select
    person_key as subject,
    start_termijn + 365 as moment,
    start_termijn as started,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    gesprekken_eerste_jaar >= 2 as hit
from marts.voortgang
where start_termijn + 365 <= $peildatum and verantwoordelijk_tot > start_termijn + 365
