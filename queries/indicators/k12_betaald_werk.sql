/*
title        = "Betaald werk na twee jaar"
short        = "Werk na 2 jaar"
question     = "Wie heeft na twee jaar betaald werk?"
theme        = "uitstroom"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
tile         = 2
norm         = "werk-na-twee-jaar"
follow_up    = 24
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Iedereen die twee jaar geleden of langer werd ingeschreven en hier nog woont."
numerator    = "mensen met een baan van meer dan acht uur per week, precies twee jaar na inschrijving"
denominator  = "mensen die twee jaar staan ingeschreven"
clock        = "inschrijving in de BRP"
reference    = "WRR 2015, in Startnotitie Stichtse Vecht 2020; Beleidskader Almere 2021-2025"
caveats      = ["De grens van acht uur per week komt van de WRR (2015)."]
method       = """We kijken op de dag dat iemand precies twee jaar in de gemeente staat ingeschreven. De leerroute is de eerste."""
*/
with mijlpaal as (
    select
        person_key,
        doelgroep,
        geslacht,
        leeftijdsgroep,
        opleiding,
        cohort,
        inschrijving_brp as started,
        (inschrijving_brp + interval 24 month)::date as moment
    from marts.persoon
    where uitschrijving_brp is null or uitschrijving_brp > inschrijving_brp + interval 24 month
)

select
    m.person_key as subject,
    m.moment,
    m.started,
    m.doelgroep,
    coalesce(e.eerste_leerroute, 'geen') as leerroute,
    m.geslacht,
    m.leeftijdsgroep,
    m.opleiding,
    m.cohort,
    exists (
        from marts.plek as w
        where w.person_key = m.person_key
            and w.soort = 'betaald'
            and w.uren > 8
            and m.moment >= w.gestart
            and m.moment < w.geeindigd
    ) as hit
from mijlpaal as m
left join marts.eerste_pip as e using (person_key)
where m.moment <= $peildatum
