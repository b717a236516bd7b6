/*
title        = "Project Statusbouwers: samen bouwen aan een toekomst"
intervention = "Statusbouwers"
question     = "Komen deelnemers aan Statusbouwers blijvend aan het werk?"
goal         = "Binnen een jaar een duurzame werkplek, met een jobcoach en een maatje."
outcome      = "hebben anderhalf jaar later al zes maanden betaald werk"
eligible     = "Asielstatushouders die na een jaar bijstand nog bijstand hebben en nog geen betaald werk, sinds het project loopt."
clock        = "eerste dag met bijstand"
landmark     = 12
follow_up    = 18
better       = "higher"
related      = ["p05_statusbouwers", "k14_uitstroom_naar_werk"]
reference    = "Antwoord Almelo 9 (project Statusbouwers)"
caveats      = ["Het project begon voor mensen onder de oude wet; deze monitor ziet alleen mensen onder de Wet inburgering 2021.", "We vragen zes maanden in dezelfde baan van meer dan acht uur per week. Het cijfer ‘Statusbouwers met duurzaam werk na een jaar’ kijkt naar één dag en naar deelnemers alleen.", "Wie verhuisde, telt niet mee."]
method       = """Deelnemer is wie binnen twaalf maanden na het begin van de bijstand aan het project begon. Daarna volgen we iedereen achttien maanden: een jaar om werk te vinden en een half jaar om het te houden. Wie die twaalf maanden al achter de rug had toen de eerste deelnemer begon, telt niet mee. De leerroute is de eerste."""
*/
with deelnemer as (
    select
        person_key,
        min(gestart) as gestart
    from marts.deelname
    where project = 'Statusbouwers' and gestart <= $peildatum
    group by all
),

bijstand as (
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
        (b.gestart + interval 12 month)::date as peilmoment,
        (b.gestart + interval 30 month)::date as moment
    from bijstand as b
    join marts.persoon as p using (person_key)
    left join marts.eerste_pip as e using (person_key)
    where p.doelgroep = 'asiel'
        and least(b.geeindigd, p.verantwoordelijk_tot) > b.gestart + interval 12 month
        and p.verantwoordelijk_van <= b.gestart + interval 12 month
        and (p.uitschrijving_brp is null or p.uitschrijving_brp > b.gestart + interval 30 month)
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
    coalesce(d.gestart <= s.peilmoment, false) as takes_part,
    exists (
        from werk as w
        where w.person_key = s.person_key
            and s.moment >= w.gestart + interval 6 month
            and s.moment < w.geeindigd
    ) as hit
from start as s
left join deelnemer as d using (person_key)
where s.moment <= $peildatum
    and s.peilmoment >= (select min(gestart) from deelnemer)
    and not exists (
        from werk as w
        where w.person_key = s.person_key and s.peilmoment >= w.gestart and s.peilmoment < w.geeindigd
    )
