/*
title        = "Training bij de Module Arbeidsmarkt en Participatie"
intervention = "MAP-training"
question     = "Ronden mensen de MAP sneller af met een training?"
goal         = "In een groep werken aan de opdrachten van de Module Arbeidsmarkt en Participatie (MAP)."
outcome      = "ronden de MAP binnen een half jaar af"
eligible     = "Inburgeraars die aan de MAP begonnen en er twee maanden later nog mee bezig zijn, zonder de onderwijsroute."
clock        = "begin van de MAP"
landmark     = 2
follow_up    = 6
better       = "higher"
related      = ["v09_map"]
reference    = "Antwoord Almelo 26 (MAP-training); Besluit inburgering 2021 art. 3.2"
caveats      = ["Afgerond is: het eindgesprek is gevoerd. Over werk daarna zegt dit cijfer niets.", "Wie verhuisde of met een plan van elders kwam, telt niet mee."]
method       = """Deelnemer is wie binnen twee maanden na het begin van de MAP met de training begon. Daarna volgen we iedereen zes maanden. De leerroute is de eerste."""
*/
with module as (
    select
        t.person_key,
        t.doelgroep,
        t.leerroute,
        t.cohort,
        m.datum_start,
        m.datum_eindgesprek,
        (m.datum_start + interval 2 month)::date as peilmoment,
        (m.datum_start + interval 8 month)::date as moment
    from marts.termijn as t
    join marts.persoon as p using (person_key)
    join staging.map as m on m.inburgeraar_id = t.person_key
    where t.leerroute <> 'onderwijs'
        and not t.is_verhuisd_met_pip
        and p.verantwoordelijk_tot > m.datum_start + interval 2 month
        and (p.uitschrijving_brp is null or p.uitschrijving_brp > m.datum_start + interval 8 month)
)

select
    m.person_key as subject,
    m.moment,
    m.datum_start as started,
    m.doelgroep,
    m.leerroute,
    m.cohort,
    exists (
        from marts.deelname as d
        where d.person_key = m.person_key
            and d.project = 'MAP-training'
            and d.gestart <= m.peilmoment
    ) as takes_part,
    coalesce(m.datum_eindgesprek <= m.moment, false) as hit
from module as m
where m.moment <= $peildatum
    and (m.datum_eindgesprek is null or m.datum_eindgesprek > m.peilmoment)
