/*
title        = "Uren participatie in het eerste jaar van de Z-route"
short        = "Uren meedoen in jaar 1"
question     = "Doen mensen in de Z-route genoeg uren mee?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "hours"
moment       = "stroom"
unit         = "uren"
better       = "higher"
norm         = "z-route-participatie"
follow_up    = 12
only         = { doelgroep = "asiel", leerroute = "z" }
bands        = [0, 50, 100, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1500]
dimensions   = ["geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders met de Z-route als eerste leerroute, van wie de termijn een jaar of langer geleden in deze gemeente begon."
clock        = "start inburgeringstermijn"
reference    = "Wet inburgering 2021 art. 9; Besluit art. 3.14; antwoord Almelo 3"
caveats      = ["De 800 uur participatie geldt alleen voor asielstatushouders, niet voor gezinsmigranten en overige migranten.", "We kennen de afgesproken uren per week, niet de uren die iemand er echt was.", "De uren van PVT en MAP tellen mee op de dag van ondertekening of eindgesprek. Wie daar nog mee bezig is, heeft er hier nog geen uren voor.", "Wie binnen het jaar verhuisde of klaar was, telt niet mee."]
method       = """De helft van de mensen deed meer uren mee dan dit, in de eerste twaalf maanden van de termijn; de helft minder. We tellen de uren van betaald werk, vrijwilligerswerk, werkervaringsplekken en stages: de uren per week maal het aantal weken in dat jaar. Daar komen de uren van het participatieverklaringstraject (PVT) en de praktijkuren van de Module Arbeidsmarkt en Participatie (MAP) bij. Het tempo is 800 uur in drie jaar, dus 267 uur in een jaar."""
*/
with start as (
    select
        person_key,
        start_termijn as started,
        (start_termijn + interval 12 month)::date as moment
    from marts.termijn
    where leerroute = 'z' and doelgroep = 'asiel' and not is_verhuisd_met_pip
),

inzet as (
    select
        s.person_key,
        w.uren,
        least(w.geeindigd, s.moment) - greatest(w.gestart, s.started) as dagen
    from start as s
    join marts.plek as w using (person_key)
    where w.gestart < s.moment and w.geeindigd > s.started
    union all
    -- De uren van PVT en MAP zijn al een totaal en tellen daarom als die van één week.
    select
        s.person_key,
        v.uren,
        7 as dagen
    from start as s
    join staging.pvt as v on v.inburgeraar_id = s.person_key
    where v.datum_ondertekening >= s.started and v.datum_ondertekening < s.moment
    union all
    select
        s.person_key,
        m.uren_praktijk,
        7 as dagen
    from start as s
    join staging.map as m on m.inburgeraar_id = s.person_key
    where m.datum_eindgesprek >= s.started and m.datum_eindgesprek < s.moment
)

select
    s.person_key as subject,
    s.moment,
    s.started,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(sum(i.uren * i.dagen), 0) / 7 as amount
from start as s
join marts.persoon as p using (person_key)
left join inzet as i using (person_key)
where s.moment <= $peildatum and p.verantwoordelijk_tot > s.moment
group by all
