/*
title = "Aandeel met 95%-interval"
grain = "één rij per beschermde cel; percent heel, interval volgens Wilson (1927), alles uit beschermde aantallen"
*/
with deel as (
    select
        *,
        hits / nullif(count, 0)::double as p,
        count::double as n,
        1.959963984540054 as z
    from protected
),

wilson as (
    select
        *,
        1 + z * z / nullif(n, 0) as omvang,
        p + z * z / nullif(2 * n, 0) as midden,
        z * sqrt(p * (1 - p) / nullif(n, 0) + z * z / nullif(4 * n * n, 0)) as marge
    from deel
)

select
    * exclude (count, hits, p, n, z, omvang, midden, marge),
    count as denominator,
    hits as numerator,
    case
        when indicator not in (select id from share_indicator) then count
        -- Niemand en iedereen worden nooit getoond, afronden mag ze niet alsnog opleveren.
        when p is not null then greatest(1, least(99, round(100 * p)))
    end::double as value,
    case when p is not null then round(100 * greatest(0, (midden - marge) / nullif(omvang, 0))) end::double as low,
    case when p is not null then round(100 * least(1, (midden + marge) / nullif(omvang, 0))) end::double as high,
    case
        when p < 0.005 then 'minder_dan_1'
        when p >= 0.995 then 'meer_dan_99'
    end as mark
from wilson
