/*
title = "Cumulatieve incidentie met 95%-interval"
grain = "één rij per cel en stap; Aalen-Johansen, met één uitgang gelijk aan Kaplan-Meier; variantie volgens Marubini en Valsecchi (1995, par. 10.3); limieten op de log-log-schaal van de incidentie zelf, ook met één uitgang: de variantie is dan precies die van Greenwood"
*/
with stap as (
    select
        *,
        -- Wie binnen de stap vertrok of instroomde, was gemiddeld de halve stap te volgen (actuariële methode).
        greatest(at_risk - left_n / 2.0 + joined_n / 2.0, events + competing)::double as r,
        row_number() over (partition by cell order by step_start) as j
    from steps
),

kans as (
    select
        *,
        -- Een stap waarin niemand gevolgd wordt, verandert niets.
        coalesce(events / nullif(r, 0), 0) as h_event,
        ln(greatest(1 - coalesce((events + competing) / nullif(r, 0), 0), 1e-12)) as log_blijft
    from stap
),

overleving as (
    select
        *,
        exp(coalesce(sum(log_blijft) over (
            partition by cell order by j rows between unbounded preceding and 1 preceding
        ), 0)) as s_voor
    from kans
),

incidentie as (
    select
        *,
        sum(s_voor * h_event) over (partition by cell order by j) as f
    from overleving
),

variantie as (
    select
        t.cell,
        t.j,
        sum(
            (t.f - v.f) * (t.f - v.f) * (v.events + v.competing) / nullif(v.r * greatest(v.r - v.events - v.competing, 1e-9), 0)
            + v.s_voor * v.s_voor * (v.r - v.events) * v.events / nullif(v.r * v.r * v.r, 0)
            - 2 * (t.f - v.f) * v.s_voor * v.events / nullif(v.r * v.r, 0)
        ) as var_f
    from incidentie as t
    join incidentie as v on v.cell = t.cell and v.j <= t.j
    group by all
)

select
    i.cell,
    i.step_start,
    i.step_end,
    i.at_risk,
    i.events,
    i.f as incidence,
    -- Wie optelt tot iedereen, komt soms net onder 1 uit: ook daar is geen interval.
    case
        when i.f > 0 and i.f < 1 - 1e-12
            then pow(i.f, exp(-1.959963984540054 * sqrt(greatest(v.var_f, 0)) / nullif(i.f * ln(i.f), 0)))
    end as low,
    case
        when i.f > 0 and i.f < 1 - 1e-12
            then pow(i.f, exp(1.959963984540054 * sqrt(greatest(v.var_f, 0)) / nullif(i.f * ln(i.f), 0)))
    end as high
from incidentie as i
join variantie as v on v.cell = i.cell and v.j = i.j
