/*
title = "Periodes"
grain = "één rij per soort meting, korrel en volledige periode tot en met de peildatum"
*/
with maanden as (
    select last_day(dag)::date as einde
    from generate_series(date '2022-01-01', $peildatum::timestamp, interval 1 month) as reeks(dag)
    where last_day(dag) <= $peildatum
),

stroom as (
    select 'maand' as grain, einde as period, date_trunc('month', einde)::date as van from maanden
    union all
    select 'kwartaal', einde, date_trunc('quarter', einde)::date from maanden where month(einde) % 3 = 0
    union all
    select 'jaarlopend', einde, (einde + interval 1 day - interval 12 month)::date
    from maanden
    where month(einde) % 3 = 0 and einde >= date '2022-12-31'
    union all
    select 'jaar', einde, date_trunc('year', einde)::date from maanden where month(einde) = 12
)

select 'stroom' as moment, grain, period, van, period as tot
from stroom
union all
select 'stand', grain, period, period, period
from stroom
where grain <> 'jaarlopend'
