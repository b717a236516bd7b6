/*
title        = "Plaatsing naar (vrijwilligers)werk"
short        = "Doet mee"
question     = "Hoeveel inburgeraars werken, helpen of lopen stage?"
theme        = "uitstroom"
levels       = ["client", "voorziening"]
measure      = "share"
moment       = "stand"
unit         = "percent"
better       = "higher"
tile         = 1
dimensions   = ["soort", "doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "aanbieder"]
population   = "Inburgeraars met een PIP."
numerator    = "inburgeraars met in die maand minstens één plek"
denominator  = "inburgeraars met een PIP"
clock        = "laatste dag van de maand"
reference    = "Beleidsregels Almelo art. 7 lid 6; Wet inburgering 2021 art. 6"
caveats      = ["Wie twee soorten plekken heeft, telt bij beide soorten en één keer in het totaal."]
method       = """Een plek is betaald werk, vrijwilligerswerk, een werkervaringsplek of een stage, ongeacht het aantal uren."""
*/
with soort as (
    select unnest(['betaald', 'vrijwillig', 'ervaring', 'stage']) as soort
)

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
    k.soort,
    exists (
        from marts.plek as w
        where w.person_key = s.person_key
            and w.soort = k.soort
            and w.gestart <= s.maandeinde
            and w.geeindigd > date_trunc('month', s.maandeinde)
    ) as hit
from marts.stand as s
cross join soort as k
where s.leerroute <> 'geen'
