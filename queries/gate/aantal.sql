/*
title = "een aantal mensen is afgerond en niet kleiner dan de drempel"
*/
select
    indicator,
    grain,
    period
from temp.cell
where
    list_contains($protected, indicator)
    and (
        denominator is null
        or denominator < $threshold
        or denominator % nullif($base, 0) <> 0
        or numerator < $threshold
        or numerator % nullif($base, 0) <> 0
        or (denominator - numerator between 1 and $base - 1)
    )
