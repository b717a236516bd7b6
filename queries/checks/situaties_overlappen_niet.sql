/*
title = "twee situaties van één inburgeraar overlappen niet"
*/
with op_volgorde as (
    select
        person_key,
        van,
        lag(tot) over (partition by person_key order by van, tot) as tot_vorige
    from marts.situatie
)

select person_key
from op_volgorde
where van < tot_vorige
