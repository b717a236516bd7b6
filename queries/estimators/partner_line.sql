/*
title = "Grenzen van een trechter"
grain = "één rij per grafiek en groepsgrootte uit size; grenzen in procent, leeg waar niemand of iedereen het haalt"
source = "Spiegelhalter, Statistics in Medicine 24 (2005), bijlage A.1.1: de exacte binomiale verdeling, omgekeerd met interpolatie"
*/
with bereik as (
    select
        plot,
        n,
        p,
        -- Verder dan acht standaarddeviaties en twintig van het midden ligt minder dan 1e-14 van de kans.
        greatest(0, floor(n * p - 8 * sqrt(n * p * (1 - p)) - 20))::bigint as van,
        least(n, ceil(n * p + 8 * sqrt(n * p * (1 - p)) + 20))::bigint as tot
    from size
),

uitkomst as (
    select
        plot,
        n,
        p,
        unnest(range(van, tot + 1)) as k
    from bereik
),

kans as (
    select
        plot,
        n,
        p,
        k,
        exp(
            lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
            + k * ln(nullif(p, 0)) + (n - k) * ln(nullif(1 - p, 0))
        ) as kans
    from uitkomst
),

verdeling as (
    select
        plot,
        n,
        p,
        k,
        -- Gedeeld door het totaal: dat heft de afronding van de drie grote logaritmen op.
        kans / nullif(sum(kans) over (partition by plot, n), 0) as f,
        sum(kans) over (partition by plot, n order by k) / nullif(sum(kans) over (partition by plot, n), 0) as cum
    from kans
)

select
    plot,
    n,
    p,
    100 * arg_min(greatest(0, k - (cum - 0.025) / nullif(f, 0)), k) filter (where cum >= 0.025) / nullif(n, 0) as low95,
    100 * arg_min(greatest(0, k - (cum - 0.975) / nullif(f, 0)), k) filter (where cum >= 0.975) / nullif(n, 0) as high95,
    100 * arg_min(greatest(0, k - (cum - 0.001) / nullif(f, 0)), k) filter (where cum >= 0.001) / nullif(n, 0) as low998,
    100 * arg_min(greatest(0, k - (cum - 0.999) / nullif(f, 0)), k) filter (where cum >= 0.999) / nullif(n, 0) as high998
from verdeling
group by plot, n, p
