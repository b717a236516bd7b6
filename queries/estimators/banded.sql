/*
title = "Gemiddelde en mediaan uit aantallen per klasse"
grain = "één rij per cel; ieder staat voor het gemiddelde op het punt van zijn klasse en voor de mediaan gelijk verdeeld over zijn klasse; het gemiddelde heeft geen interval als allen in één klasse zitten"
source = "gemiddelde: normale benadering, zonder de correctie van Sheppard, dus eerder te ruim; mediaan: rangnummers n/2 ± 1,96 √n/2, Conover, Practical Nonparametric Statistics (1999), par. 3.2"
*/
with klasse as (
    select
        cell,
        low,
        high,
        count::double as aantal,
        point as midden,
        sum(count) over (partition by cell order by low)::double as tot_en_met
    from band
    where count > 0
),

som as (
    select
        cell,
        sum(aantal) as n,
        sum(aantal * midden) / nullif(sum(aantal), 0) as mean
    from klasse
    group by cell
),

spreiding as (
    select
        s.cell,
        s.n,
        s.mean,
        1.959963984540054 * sqrt(
            nullif(sum(k.aantal * (k.midden - s.mean) * (k.midden - s.mean)), 0) / nullif((s.n - 1) * s.n, 0)
        ) as marge
    from som as s
    join klasse as k using (cell)
    group by s.cell, s.n, s.mean
),

rang as (
    unpivot (
        select
            cell,
            n / 2 as mediaan,
            greatest(0, n / 2 - 1.959963984540054 * sqrt(n) / 2) as onder,
            least(n, n / 2 + 1.959963984540054 * sqrt(n) / 2) as boven
        from som
    )
    on mediaan, onder, boven
    into name soort value plaats
),

waarde as (
    select
        r.cell,
        r.soort,
        arg_min(k.low + (k.high - k.low) * (1 - (k.tot_en_met - r.plaats) / nullif(k.aantal, 0)), k.low) as waarde
    from rang as r
    join klasse as k on k.cell = r.cell and k.tot_en_met >= r.plaats
    group by all
)

select
    s.cell,
    s.n::bigint as n,
    s.mean,
    s.mean - s.marge as mean_low,
    s.mean + s.marge as mean_high,
    max(w.waarde) filter (where w.soort = 'mediaan') as median,
    max(w.waarde) filter (where w.soort = 'onder') as median_low,
    max(w.waarde) filter (where w.soort = 'boven') as median_high
from spreiding as s
join waarde as w using (cell)
group by all
