/*
title        = "Uitval bij de taalschool"
short        = "Stopt in jaar 1"
question     = "Hoeveel cursisten stoppen in het eerste jaar?"
theme        = "partners"
levels       = ["voorziening"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "lower"
tile         = 2
follow_up    = 12
compare      = "aanbieder"
case_mix     = ["leerroute", "opleiding"]
dimensions   = ["aanbieder", "doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars die twaalf maanden of langer geleden met les begonnen."
numerator    = "mensen die binnen twaalf maanden stopten zonder resultaat"
denominator  = "mensen die twaalf maanden geleden begonnen"
clock        = "eerste lesdag"
reference    = "Startnotitie Stichtse Vecht 2020; Wet inburgering 2021 art. 16"
caveats      = ["Wie verhuisde, telt niet mee.", "Taalscholen met meer cursisten in de Z-route zijn niet zomaar te vergelijken met andere."]
method       = """Iedereen wordt even lang gevolgd: twaalf maanden vanaf de eerste les. De leerroute is die van het perceel."""
*/
select
    t.person_key as subject,
    (t.gestart + interval 12 month)::date as moment,
    t.gestart as started,
    p.doelgroep,
    t.perceel as leerroute,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    t.aanbieder,
    coalesce(t.reden_einde = 'Uitval' and t.geeindigd <= t.gestart + interval 12 month, false) as hit
from marts.traject as t
join marts.persoon as p using (person_key)
where t.gestart + interval 12 month <= $peildatum
    and not coalesce(t.reden_einde = 'Verhuizing' and t.geeindigd <= t.gestart + interval 12 month, false)
