/*
title        = "Bemiddeling naar betaald werk"
intervention = "Werkbemiddeling"
question     = "Vinden mensen met bemiddeling vaker betaald werk?"
goal         = "Werkgevers en inburgeraars bij elkaar brengen, zodat mensen uit de bijstand aan het werk gaan."
outcome      = "hebben een jaar later betaald werk"
eligible     = "Inburgeraars die na een half jaar nog bijstand hebben en nog geen betaald werk."
clock        = "eerste dag met bijstand"
landmark     = 6
follow_up    = 12
better       = "higher"
related      = ["k12_betaald_werk", "k14_uitstroom_naar_werk", "p04_bemiddelingsketen"]
reference    = "Antwoord Almelo 21 en 26 (WerkgeverServicePunt en Timing)"
caveats      = ["Betaald werk is een baan van meer dan acht uur per week.", "Wie door bemiddeling al in het eerste half jaar werk vond, telt niet mee: we beginnen bij wie dan nog geen werk heeft.", "Wie pas na dat half jaar werd bemiddeld, staat bij de mensen die niet meededen.", "Wie verhuisde, telt niet mee."]
method       = """Deelnemer is wie binnen zes maanden na het begin van de bijstand met de bemiddeling begon. Daarna volgen we iedereen twaalf maanden. De eerste bijstand in deze gemeente telt, en de eerste leerroute."""
*/
with bijstand as (
    select
        person_key,
        min(gestart) as gestart,
        min_by(geeindigd, gestart) as geeindigd
    from marts.uitkering
    group by all
),

start as (
    select
        p.person_key,
        p.doelgroep,
        coalesce(e.eerste_leerroute, 'geen') as leerroute,
        p.cohort,
        b.gestart,
        (b.gestart + interval 6 month)::date as peilmoment,
        (b.gestart + interval 18 month)::date as moment
    from bijstand as b
    join marts.persoon as p using (person_key)
    left join marts.eerste_pip as e using (person_key)
    where least(b.geeindigd, p.verantwoordelijk_tot) > b.gestart + interval 6 month
        and p.verantwoordelijk_van <= b.gestart + interval 6 month
        and (p.uitschrijving_brp is null or p.uitschrijving_brp > b.gestart + interval 18 month)
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
    s.gestart as started,
    s.doelgroep,
    s.leerroute,
    s.cohort,
    exists (
        from marts.deelname as d
        where d.person_key = s.person_key
            and d.project = 'Werkbemiddeling'
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
