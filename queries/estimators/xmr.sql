/*
title = "Natuurlijke grenzen van een reeks (XmR)"
grain = "één rij per reeks en punt; reeksen van minder dan acht punten geven geen rijen; signaal naar ernst: buiten, reeks, nabij"
source = "Wheeler, Understanding Variation (1993); Montgomery, Introduction to Statistical Quality Control, bijlage VI: d2 = 1,128 bij twee waarnemingen"
*/
with sprong as (
    select
        series,
        place,
        value,
        abs(value - lag(value) over (partition by series order by place)) as sprong
    from series
),

grens as (
    select
        series,
        avg(value) as centre,
        -- 3 / d2, waarin d2 = 2 / sqrt(pi) het verwachte verschil is tussen twee trekkingen uit de standaardnormale verdeling.
        3 * sqrt(pi()) / 2 * avg(sprong) as marge
    from sprong
    group by series
    having count(*) >= 8
),

punt as (
    select
        p.series,
        p.place,
        g.centre,
        g.marge,
        -- Afgerond, zodat een punt op een lijn op die lijn ligt, ook als het gemiddelde niet precies in een double past.
        round(p.value - g.centre, 9) as afstand
    from sprong as p
    join grens as g using (series)
),

zijde as (
    select
        *,
        sign(afstand) as kant,
        case when abs(afstand) > round(marge / 2, 9) then sign(afstand) else 0 end as nabij,
        place - row_number() over (partition by series, sign(afstand) order by place) as groep
    from punt
),

patroon as (
    select
        *,
        row_number() over (partition by series, kant, groep order by place) as op_rij,
        count(*) filter (where nabij = 1) over laatste_vier as boven,
        count(*) filter (where nabij = -1) over laatste_vier as onder
    from zijde
    window laatste_vier as (partition by series order by place rows between 3 preceding and current row)
)

select
    series,
    place,
    centre,
    centre - marge as low,
    centre + marge as high,
    case
        when abs(afstand) > round(marge, 9) then 'buiten'
        when kant <> 0 and op_rij >= 8 then 'reeks'
        -- Het punt zelf hoort erbij: wie terug is bij het midden, krijgt geen signaal van zijn voorgangers.
        when (nabij = 1 and boven >= 3) or (nabij = -1 and onder >= 3) then 'nabij'
    end as signal
from patroon
