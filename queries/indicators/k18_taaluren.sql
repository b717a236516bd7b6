/*
title        = "Lesuren in het eerste jaar van de Z-route"
short        = "Uren les in een jaar"
question     = "Halen mensen in de Z-route hun lesuren?"
theme        = "leerroutes"
levels       = ["client", "voorziening"]
measure      = "hours"
moment       = "stroom"
unit         = "uren"
better       = "higher"
norm         = "z-route-lesuren"
follow_up    = 12
only         = { doelgroep = "asiel", leerroute = "z" }
bands        = [0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 600, 800]
dimensions   = ["geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders met de Z-route als eerste leerroute, van wie de termijn een jaar of langer geleden in deze gemeente begon."
clock        = "start inburgeringstermijn"
reference    = "Wet inburgering 2021 art. 9; Besluit art. 3.14"
caveats      = ["De gemeente biedt alleen asielstatushouders les aan; van gezinsmigranten kennen we de uren niet.", "Uren die de taalschool later doorgeeft, tellen pas mee als ze zijn geleverd.", "Wie binnen het jaar verhuisde of klaar was, telt niet mee."]
method       = """De helft van de mensen volgde meer uren les (taal en Kennis van de Nederlandse Maatschappij) dan dit, in de eerste twaalf hele maanden van de termijn; de helft minder. Het tempo is 800 uur in drie jaar, dus 267 uur in een jaar."""
*/
with start as (
    select
        t.person_key,
        t.start_termijn as started,
        (t.start_termijn + interval 12 month)::date as moment
    from marts.termijn as t
    where t.leerroute = 'z' and t.doelgroep = 'asiel' and not t.is_verhuisd_met_pip
)

select
    s.person_key as subject,
    s.moment,
    s.started,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(sum(u.gevolgd), 0) as amount
from start as s
join marts.persoon as p using (person_key)
left join marts.lesuren as u on u.person_key = s.person_key and u.maand > s.started and u.maand <= s.moment
where s.moment <= $peildatum and p.verantwoordelijk_tot > s.moment
group by all
