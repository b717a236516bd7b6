/*
title = "Aantal of verhouding zonder mensen"
grain = "één rij per cel; het is een volledige telling van bijvoorbeeld rapportages of euro's, dus zonder toevalsmarge"
*/
with deel as (
    select
        o.*,
        k.scale,
        o.hits / nullif(o.count, 0)::double as p
    from open_cell as o
    join open_indicator as k on k.id = o.indicator
)

select
    * exclude (count, hits, scale, p),
    count as denominator,
    hits as numerator,
    case when hits is null then count else round(scale * p) end::double as value,
    case when hits is null then count else round(scale * p) end::double as low,
    case when hits is null then count else round(scale * p) end::double as high,
    null::varchar as mark
from deel
where hits is null or count > 0
