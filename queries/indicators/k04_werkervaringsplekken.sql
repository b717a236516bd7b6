/*
title        = "Werkervaringsplekken"
short        = "Doet werkervaring op"
question     = "Hoeveel inburgeraars doen werkervaring op?"
theme        = "uitstroom"
levels       = ["client", "voorziening"]
measure      = "share"
moment       = "stand"
unit         = "percent"
better       = "higher"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "aanbieder"]
population   = "Inburgeraars met een PIP."
numerator    = "inburgeraars met in die maand minstens één werkervaringsplek"
denominator  = "inburgeraars met een PIP"
clock        = "laatste dag van de maand"
reference    = "Beleidsregels Almelo art. 7 lid 6; Wet inburgering 2021 art. 6"
caveats      = ["Ander werk, vrijwilligerswerk en stages staan bij ‘Plaatsing naar (vrijwilligers)werk’."]
method       = """Een werkervaringsplek telt mee in elke maand waarin iemand er minstens één dag was, ongeacht het aantal uren."""
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
        from marts.plek as w
        where w.person_key = s.person_key
            and w.soort = 'ervaring'
            and w.gestart <= s.maandeinde
            and w.geeindigd > date_trunc('month', s.maandeinde)
    ) as hit
from marts.stand as s
where s.leerroute <> 'geen'
