/*
title = "Aantal of verhouding zonder mensen"
grain = "één rij per cel; het is een volledige telling van bijvoorbeeld rapportages of euro's, dus zonder toevalsmarge; een cijfer met één decimaal, de rest heel"
*/
with deel as (
    select
        o.*,
        round(k.scale * o.hits / nullif(o.count, 0)::double, k.decimals) as verhouding
    from open_cell as o
    join open_indicator as k on k.id = o.indicator
)

select
    * exclude (count, hits, verhouding),
    count as denominator,
    hits as numerator,
    case when hits is null then count else verhouding end::double as value,
    case when hits is null then count else verhouding end::double as low,
    case when hits is null then count else verhouding end::double as high,
    null::varchar as mark
from deel
where hits is null or count > 0
