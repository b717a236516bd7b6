/*
title = "Vertegenwoordiging"
grain = "één rij per beschermde cel; het aandeel in de groep gedeeld door het aandeel in de hele gemeente, dat een openbaar cijfer zonder marge is; 1 is evenredig"
*/
with deel as (
    select
        c.*,
        g.first / nullif(g.second, 0) as gemeente
    from share_cell as c
    join given as g using (indicator, grain, period)
)

select
    * exclude (value, low, high, mark, gemeente),
    round(numerator / nullif(denominator * gemeente, 0), 1) as value,
    round(low / nullif(100 * gemeente, 0), 1) as low,
    round(high / nullif(100 * gemeente, 0), 1) as high,
    null::varchar as mark
from deel
