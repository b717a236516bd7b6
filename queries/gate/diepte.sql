/*
title = "er zijn niet meer kenmerken gekruist dan de kalender toelaat"
*/
select
    indicator,
    grain,
    period
from temp.cell
where depth > coalesce($depths[list_position($grains, grain)], 0)
