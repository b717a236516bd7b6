/*
title = "Hoe vers elke levering is"
grain = "één rij per tabel met een contract, ook als er niets van is geleverd"
*/
with geleverd as (
    select
        table_name as name,
        count(*)::integer as deliveries,
        max(period) as period,
        arg_max(version, period) as version,
        arg_max(received, period) as received
    from staging.levering
    group by all
),

met_leeftijd as (
    select
        c.name,
        c.title,
        c.sender,
        c.refresh,
        c.months,
        coalesce(g.deliveries, 0)::integer as deliveries,
        g.period,
        g.version,
        g.received,
        date_diff('month', (g.period || '-01')::date, $peildatum::date)::integer as age
    from temp.contract_fact as c
    left join geleverd as g using (name)
)

select
    name,
    title,
    sender,
    refresh,
    deliveries,
    period,
    version,
    received,
    age,
    case
        when deliveries = 0 then 'ontbreekt'
        when age >= months then 'verouderd'
        else 'actueel'
    end as state
from met_leeftijd
-- Wat geen ritme heeft en nooit kwam, wordt niet gemist.
where deliveries > 0 or months is not null
