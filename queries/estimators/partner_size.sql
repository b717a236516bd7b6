/*
title = "Groepsgroottes waarvoor een trechter grenzen krijgt"
grain = "één rij per grafiek en groepsgrootte: die van elke partner, en een raster van hoogstens zestig van 30 tot 1,1 keer de grootste"
*/
with grafiek as (
    select
        plot,
        sum(hits) / nullif(sum(n), 0)::double as p,
        floor(1.1 * max(n)) as top
    from partner
    group by plot
),

raster as (
    select
        plot,
        p,
        top,
        5 * greatest(1, ceil((top - 30) / 295.0)) as stap
    from grafiek
)

select
    plot,
    n,
    p
from partner
join grafiek using (plot)
union
select
    plot,
    (30 + stap * punt)::integer as n,
    p
from raster
cross join generate_series(0, 59) as reeks(punt)
where 30 + stap * punt <= top
