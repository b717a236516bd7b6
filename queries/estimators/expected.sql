/*
title = "Verwacht aantal bij een partner"
grain = "één rij per vergelijking en partner; indirecte standaardisatie: het aandeel van alle partners samen, toegepast op de eigen samenstelling; wat van de samenstelling te klein is om te tonen, telt mee met het aandeel van de groep erboven"
*/
with geheel as (
    select
        plot,
        hits / nullif(n, 0)::double as rate
    from mix
    where category is null and first is null
),

groep as (
    select
        plot,
        first,
        hits / nullif(n, 0)::double as rate
    from mix
    where category is null and first is not null and second is null and hits is not null
),

deelgroep as (
    select
        plot,
        first,
        second,
        hits / nullif(n, 0)::double as rate
    from mix
    where category is null and second is not null and hits is not null
),

fijn as (
    select
        m.plot,
        m.category,
        m.first,
        sum(m.n) as n,
        sum(m.n * d.rate) as expected
    from mix as m
    join deelgroep as d using (plot, first, second)
    where m.category is not null
    group by all
),

grof as (
    select
        m.plot,
        m.category,
        sum(m.n) as n,
        sum(coalesce(f.expected, 0) + greatest(m.n - coalesce(f.n, 0), 0) * g.rate) as expected
    from mix as m
    join groep as g using (plot, first)
    left join fijn as f on f.plot = m.plot and f.category = m.category and f.first = m.first
    where m.category is not null and m.second is null
    group by all
)

select
    m.plot,
    m.category,
    m.n,
    m.hits,
    coalesce(r.expected, 0) + greatest(m.n - coalesce(r.n, 0), 0) * a.rate as expected
from mix as m
join geheel as a using (plot)
left join grof as r on r.plot = m.plot and r.category = m.category
where m.category is not null and m.first is null and m.hits is not null
