/*
title        = "Les en een taalmaatje"
short        = "Heeft een taalmaatje"
question     = "Oefenen mensen de taal ook buiten de les?"
theme        = "partners"
levels       = ["client", "keten"]
measure      = "share"
moment       = "stand"
unit         = "percent"
better       = "higher"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "aanbieder"]
population   = "Inburgeraars die op die dag les hebben bij een taalschool."
numerator    = "mensen die op die dag ook een taalmaatje hebben"
denominator  = "mensen die op die dag les hebben"
clock        = "laatste dag van de maand"
reference    = "Antwoord Almelo 3 en 20"
caveats      = ["Een taalmaatje is vrijwillig: niet iedereen wil of hoeft er een.", "Wie op een andere plek oefent, zoals in een praatgroep, telt niet mee."]
method       = """Een koppeling telt van de eerste dag tot de dag waarop zij eindigt. Een taalmaatje is een vrijwilliger van het Taalpunt."""
*/
select
    s.person_key as subject,
    s.maandeinde as moment,
    s.doelgroep,
    s.leerroute,
    s.geslacht,
    s.leeftijdsgroep,
    s.opleiding,
    s.cohort,
    s.aanbieder,
    exists (
        from staging.taalmaatje as t
        where t.inburgeraar_id = s.person_key
            and t.datum_start <= s.maandeinde
            and (t.datum_einde is null or t.datum_einde > s.maandeinde)
    ) as hit
from marts.stand as s
where s.aanbieder <> 'geen'
