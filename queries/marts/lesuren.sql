/*
title = "Lesuren"
grain = "één rij per traject en maand met aangeboden uren; maand is de laatste dag"
needs = ["traject"]
*/
select
    t.person_key,
    t.aanbod_id,
    t.aanbieder,
    t.perceel,
    last_day(u.maand) as maand,
    u.uren_aangeboden as aangeboden,
    u.uren_gevolgd as gevolgd
from staging.levering_uren as u
join marts.traject as t using (aanbod_id)
where last_day(u.maand) <= $peildatum and u.uren_aangeboden > 0
