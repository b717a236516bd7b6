/*
title = "een curve volgt genoeg mensen"
*/
select
    indicator,
    'jaar' as grain,
    null::date as period
from temp.curve
where at_risk < $curve_at_risk or at_risk % nullif($base, 0) <> 0
