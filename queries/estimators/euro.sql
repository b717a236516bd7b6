/*
title = "Bedrag per persoon maal beschermd aantal"
grain = "één rij per beschermde cel; hele euro's"
*/
select
    c.* exclude (value, low, high, mark),
    round(c.denominator * g.first)::double as value,
    null::double as low,
    null::double as high,
    null::varchar as mark
from count_cell as c
join given as g using (indicator, grain, period)
