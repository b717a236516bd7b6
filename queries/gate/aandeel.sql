/*
title = "een aandeel rust op genoeg mensen"
*/
select
    indicator,
    grain,
    period
from temp.cell
where list_contains($protected, indicator) and numerator is not null and denominator < $share_denominator
