/*
title        = "Leren en meedoen tegelijk"
short        = "Les en plek tegelijk"
question     = "Hoeveel mensen leren de taal en doen ook mee?"
theme        = "uitstroom"
levels       = ["client", "voorziening"]
measure      = "share"
moment       = "stand"
unit         = "percent"
better       = "higher"
only         = { doelgroep = "asiel" }
dimensions   = ["leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "aanbieder"]
population   = "Asielstatushouders met een PIP die in die maand les hadden."
numerator    = "mensen die in dezelfde maand ook een plek hadden"
denominator  = "mensen die in die maand les hadden"
clock        = "laatste dag van de maand"
reference    = "Beleidskader Almere 2021-2025 (duaal en integraal traject); Startnotitie Stichtse Vecht 2020; antwoord Almelo 3 en 21"
caveats      = ["De gemeente biedt alleen asielstatushouders les aan.", "Les en plek hoeven niet op dezelfde dag te vallen, wel in dezelfde maand."]
method       = """Een traject bij een taalschool en een plek tellen elk mee in de maand waarin ze minstens één dag liepen. Een plek is betaald werk, vrijwilligerswerk, een werkervaringsplek of een stage."""
*/
with les as (
    select
        s.person_key,
        s.maandeinde,
        s.leerroute,
        s.geslacht,
        s.leeftijdsgroep,
        s.opleiding,
        s.cohort,
        max_by(t.aanbieder, (t.gestart, t.aanbod_id)) as aanbieder
    from marts.stand as s
    join marts.traject as t using (person_key)
    where s.doelgroep = 'asiel'
        and s.leerroute <> 'geen'
        and t.gestart <= s.maandeinde
        and (t.geeindigd is null or t.geeindigd > date_trunc('month', s.maandeinde))
    group by all
)

select
    l.person_key as subject,
    l.maandeinde as moment,
    l.leerroute,
    l.geslacht,
    l.leeftijdsgroep,
    l.opleiding,
    l.cohort,
    l.aanbieder,
    exists (
        from marts.plek as w
        where w.person_key = l.person_key
            and w.gestart <= l.maandeinde
            and w.geeindigd > date_trunc('month', l.maandeinde)
    ) as hit
from les as l
