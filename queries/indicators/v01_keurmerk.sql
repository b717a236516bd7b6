/*
title          = "Taalscholen met keurmerk"
short          = "Heeft het keurmerk"
question       = "Hebben al onze taalscholen het keurmerk Blik op Werk?"
theme          = "partners"
levels         = ["voorziening"]
measure        = "share"
moment         = "stand"
unit           = "percent"
better         = "higher"
norm           = "keurmerk"
protect        = "none"
protect_reason = "Dit telt taalscholen, geen mensen. Wie het keurmerk heeft, is openbaar."
dimensions     = ["aanbieder"]
population     = "Taalscholen die op die dag een contract met de gemeente hebben."
numerator      = "taalscholen die het keurmerk in bezit hebben"
denominator    = "taalscholen met een contract"
clock          = "laatste dag van de maand"
reference      = "Wet inburgering 2021 art. 16 lid 3 en art. 32; Regeling inburgering 2021 art. 8.1; Antwoord Almelo 22"
caveats        = ["Tussen twee peilingen geldt de laatst bekende stand.", "Een taalschool van wie we geen stand kennen, telt als school zonder keurmerk."]
method         = """Een keurmerk dat is geschorst of ingetrokken, telt niet mee. Elke taalschool telt één keer, hoeveel contracten zij ook heeft."""
*/
select
    leverancier_id as subject,
    maandeinde as moment,
    aanbieder,
    coalesce(status = 'In bezit', false) as hit
from marts.keurmerk
