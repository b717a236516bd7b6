/*
title        = "Vrijwilligerswerk in de Z-route"
short        = "Vrijwilliger in Z-route"
question     = "Helpen mensen in de Z-route binnen drie maanden als vrijwilliger?"
theme        = "uitstroom"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
norm         = "vrijwilligerswerk-z"
follow_up    = 3
only         = { leerroute = "z" }
dimensions   = ["doelgroep", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars met de Z-route als eerste leerroute, van wie de termijn drie maanden of langer geleden begon."
numerator    = "mensen met binnen drie maanden zes uur of meer vrijwilligerswerk per week"
denominator  = "mensen die drie maanden zijn gevolgd"
clock        = "start inburgeringstermijn"
reference    = "Antwoord Almelo 3 en 20; Besluit inburgering 2021 art. 3.14"
caveats      = ["Zes uur per week binnen drie maanden is een afspraak van Almelo, geen wettelijke norm.", "De 800 uur participatie is alleen voor asielstatushouders verplicht.", "Wie binnen de drie maanden vertrok of van wie de plicht verviel, telt niet mee; wie met een plan van elders kwam ook niet."]
method       = """Iedereen wordt even lang gevolgd: drie maanden vanaf de start van de termijn. Zes uur per week op enig moment in die maanden is genoeg; de uren van plekken die tegelijk lopen, tellen we op. Vrijwilligerswerk dat al eerder begon en na de start doorliep, telt mee."""
*/
with start as (
    select
        t.person_key,
        t.start_termijn,
        (t.start_termijn + interval 3 month)::date as moment
    from marts.termijn as t
    where t.leerroute = 'z' and not t.is_verhuisd_met_pip
),

dag as (
    -- De uren kunnen alleen groeien op de startdag en op de eerste dag van een plek.
    select distinct
        s.person_key,
        greatest(w.gestart, s.start_termijn) as dag
    from start as s
    join marts.plek as w using (person_key)
    where w.soort = 'vrijwillig' and w.gestart <= s.moment and w.geeindigd > s.start_termijn
),

uren as (
    select
        d.person_key,
        d.dag,
        sum(w.uren) as uren
    from dag as d
    join marts.plek as w on w.person_key = d.person_key and d.dag >= w.gestart and d.dag < w.geeindigd
    where w.soort = 'vrijwillig'
    group by all
)

select
    s.person_key as subject,
    s.moment,
    s.start_termijn as started,
    p.doelgroep,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    exists (
        from uren as u
        where u.person_key = s.person_key and u.uren >= 6
    ) as hit
from start as s
join marts.persoon as p using (person_key)
where s.moment <= $peildatum and p.verantwoordelijk_tot > s.moment
