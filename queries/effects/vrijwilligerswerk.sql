/*
title        = "Bemiddeling naar vrijwilligerswerk in de Z-route"
intervention = "Bemiddeling naar vrijwilligerswerk"
question     = "Brengt vrijwilligerswerk mensen dichter bij betaald werk?"
goal         = "Meedoen, de taal oefenen en mensen leren kennen, als stap op weg naar werk."
outcome      = "hebben een jaar later betaald werk"
eligible     = "Inburgeraars met de Z-route als eerste leerroute, die een half jaar na de start van de termijn nog geen betaald werk hebben."
clock        = "start inburgeringstermijn"
landmark     = 6
follow_up    = 12
better       = "higher"
related      = ["k17_vrijwilligerswerk_z", "p04_bemiddelingsketen"]
reference    = "Antwoord Almelo 21 en 26 (Avedan)"
caveats      = ["Betaald werk is een baan van meer dan acht uur per week.", "Wie verhuisde of met een plan van elders kwam, telt niet mee.", "Wie zelf vrijwilligerswerk vond of pas later werd bemiddeld, staat bij de mensen die niet meededen."]
method       = """Deelnemer is wie binnen zes maanden na de start van de termijn met de bemiddeling begon. Daarna volgen we iedereen twaalf maanden."""
*/
with start as (
    select
        t.person_key,
        t.doelgroep,
        t.leerroute,
        t.cohort,
        t.start_termijn,
        (t.start_termijn + interval 6 month)::date as peilmoment,
        (t.start_termijn + interval 18 month)::date as moment
    from marts.termijn as t
    join marts.persoon as p using (person_key)
    where t.leerroute = 'z'
        and not t.is_verhuisd_met_pip
        and p.verantwoordelijk_tot > t.start_termijn + interval 6 month
        and (p.uitschrijving_brp is null or p.uitschrijving_brp > t.start_termijn + interval 18 month)
),

werk as (
    select
        person_key,
        gestart,
        geeindigd
    from marts.plek
    where soort = 'betaald' and uren > 8
)

select
    s.person_key as subject,
    s.moment,
    s.start_termijn as started,
    s.doelgroep,
    s.leerroute,
    s.cohort,
    exists (
        from marts.deelname as d
        where d.person_key = s.person_key
            and d.project = 'Bemiddeling vrijwilligerswerk'
            and d.gestart <= s.peilmoment
    ) as takes_part,
    exists (
        from werk as w
        where w.person_key = s.person_key and s.moment >= w.gestart and s.moment < w.geeindigd
    ) as hit
from start as s
where s.moment <= $peildatum
    and not exists (
        from werk as w
        where w.person_key = s.person_key and s.peilmoment >= w.gestart and s.peilmoment < w.geeindigd
    )
