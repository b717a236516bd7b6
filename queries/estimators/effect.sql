/*
title = "Deelnemers, bereik en verschil"
grain = "één rij per effect; hele procenten en procentpunten, leeg waar niets vergeleken kan worden"
source = "de rijen van share en standard, alles uit beschermde aantallen"
*/
select
    e.effect as id,
    e.period,
    r.denominator as eligible,
    r.numerator as participants,
    r.value as reach,
    r.low as reach_low,
    r.high as reach_high,
    case when s.difference is not null then e.stratification end as stratification,
    -- Afgeronde delen kunnen samen net meer zijn dan het afgeronde geheel.
    case when s.difference is not null then least(100, round(100 * s.covered / nullif(r.numerator, 0)::double)) end as covered,
    -- Niemand en iedereen worden nooit getoond, afronden mag ze niet alsnog opleveren.
    case when s.p1 is not null then greatest(1, least(99, round(s.p1))) end as p1,
    case when s.p0 is not null then greatest(1, least(99, round(s.p0))) end as p0,
    -- Nul erbij: anders staat er soms min nul.
    round(s.difference) + 0 as difference,
    round(s.low) + 0 as low,
    round(s.high) + 0 as high
from asked as e
left join reach as r on r.indicator = e.effect
left join standardised as s on s.effect = e.effect
