/*
title = "Verschil met wie vergelijkbaar is"
grain = "één rij per effect; procenten en procentpunten; alleen groepen met deelnemers én niet-deelnemers zijn vergelijkbaar, gewogen naar de deelnemers"
source = "directe standaardisatie met variantie volgens Cochran: Rothman, Greenland en Lash, Modern Epidemiology (2008), hoofdstuk 15; de extra treffer: Agresti en Caffo, The American Statistician 54 (2000)"
*/
with groep as (
    select
        effect,
        n1,
        n0,
        hits1 / nullif(n1, 0)::double as p1,
        hits0 / nullif(n0, 0)::double as p0,
        n1 / nullif(sum(n1) over (partition by effect), 0)::double as gewicht,
        -- Eén treffer en één misser erbij, alleen in de spreiding: anders heet een groep waarin niemand of iedereen
        -- het haalt zeker te zijn. De deler blijft n: zo wordt het interval nergens smaller dan dat van Cochran.
        (hits1 + 1) / nullif(n1 + 2, 0)::double as q1,
        (hits0 + 1) / nullif(n0 + 2, 0)::double as q0
    from stratum
    where n1 > 0 and n0 > 0
),

verschil as (
    select
        effect,
        sum(n1) as covered,
        sum(n0) as n0,
        100 * sum(gewicht * p1) as p1,
        100 * sum(gewicht * p0) as p0,
        100 * sum(gewicht * (p1 - p0)) as difference,
        100 * 1.959963984540054
        * sqrt(sum(gewicht * gewicht * (q1 * (1 - q1) / nullif(n1, 0) + q0 * (1 - q0) / nullif(n0, 0)))) as marge
    from groep
    group by effect
),

gevraagd as (
    select
        effect,
        sum(n1) as deelnemers
    from stratum
    group by effect
)

select
    g.effect,
    coalesce(v.covered, 0)::bigint as covered,
    (g.deelnemers - coalesce(v.covered, 0))::bigint as left_out,
    coalesce(v.n0, 0)::bigint as n0,
    v.p1,
    v.p0,
    v.difference,
    case when v.marge is not null then greatest(-100, v.difference - v.marge) end as low,
    case when v.marge is not null then least(100, v.difference + v.marge) end as high
from gevraagd as g
left join verschil as v using (effect)
