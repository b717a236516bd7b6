/*
title        = "Vertegenwoordiging in de bijstand"
short        = "Keer zo vaak bijstand"
question     = "Hoeveel vaker hebben inburgeraars bijstand dan andere inwoners?"
theme        = "uitstroom"
levels       = ["client"]
measure      = "index"
moment       = "stand"
unit         = "index"
better       = "lower"
dimensions   = ["doelgroep", "geslacht", "cohort"]
population   = "Iedereen met een open inburgeringsplicht voor wie de gemeente verantwoordelijk is."
numerator    = "aandeel inburgeraars met algemene bijstand"
denominator  = "aandeel van alle inwoners van 18 jaar tot de AOW-leeftijd met algemene bijstand"
clock        = "laatste dag van de maand"
reference    = "Startnotitie Stichtse Vecht 2020 (oververtegenwoordigd in het uitkeringsbestand); CBS 82015NED en 03759ned"
caveats      = ["1 is evenveel als andere inwoners; 5 is vijf keer zo vaak.", "Inburgeraars van 16 en 17 jaar tellen mee, maar krijgen nog geen bijstand.", "Wie net is gehuisvest heeft bijna altijd bijstand: lees dit cijfer naast het cohort."]
method       = """Het aandeel met bijstand onder inburgeraars gedeeld door het aandeel met bijstand onder alle inwoners van 18 jaar tot de AOW-leeftijd. Het eerste aandeel komt uit beschermde aantallen, het tweede is openbaar."""
*/
select
    s.person_key as subject,
    s.maandeinde as moment,
    s.doelgroep,
    s.geslacht,
    s.cohort,
    exists (
        from marts.uitkering as u
        where u.person_key = s.person_key
            and u.gestart <= s.maandeinde
            and u.geeindigd > s.maandeinde
    ) as hit,
    k.personen_bijstand as all_hits,
    k.inwoners_18_aow as all_count
from marts.stand as s
join staging.kerncijfers as k on last_day(k.maand) = s.maandeinde
