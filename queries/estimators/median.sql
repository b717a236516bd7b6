/*
title = "Mediaan van een curve"
grain = "één rij per cel; leeg waar de helft nog niet is bereikt; lineair tussen twee stappen en afgerond op de stap, net als de grenzen, waar het interval de helft kruist"
*/
with lijn as (
    unpivot (
        select
            cell,
            step_start,
            step_end,
            incidence as value,
            low as high,
            high as low
        from curves
    )
    on value, low, high
    into name grens value hoogte
),

punt as (
    select
        cell,
        grens,
        step_start,
        step_end,
        -- Afgerond: precies de helft, opgeteld over veel stappen, komt anders soms net te laag uit.
        round(hoogte, 9) as hoogte,
        lag(round(hoogte, 9), 1, 0) over rij as vorige_hoogte
    from lijn
    window rij as (partition by cell, grens order by step_end)
),

kruising as (
    select
        cell,
        grens,
        min(step_start + (step_end - step_start) * (0.5 - vorige_hoogte) / nullif(hoogte - vorige_hoogte, 0)) as moment
    from punt
    where hoogte >= 0.5 and vorige_hoogte < 0.5
    group by all
)

select
    w.cell,
    round(max(k.moment) filter (where k.grens = 'value') / nullif(w.step, 0)) * w.step as value,
    round(max(k.moment) filter (where k.grens = 'low') / nullif(w.step, 0)) * w.step as low,
    round(max(k.moment) filter (where k.grens = 'high') / nullif(w.step, 0)) * w.step as high
from curve_width as w
left join kruising as k using (cell)
group by w.cell, w.step
