/*
title = "Hoeveel mensen veranderden sinds het vorige cijfer"
grain = "één rij: wie er op de laatste dag van de korrel of de vorige was, en van hoeveel de stand anders is"
*/
with dag as (
    select
        max(period) as nu,
        last_day(max(period) - to_months($months)) as toen
    from temp.calendar
    where grain = $grain
),

nu as (
    select s.* exclude (maandeinde)
    from marts.stand as s
    join dag as d on s.maandeinde = d.nu
),

toen as (
    select s.* exclude (maandeinde)
    from marts.stand as s
    join dag as d on s.maandeinde = d.toen
),

veranderd as (
    (select * from nu except select * from toen)
    union all
    (select * from toen except select * from nu)
)

select
    (select count(*) from (select person_key from nu union select person_key from toen)) as people,
    (select count(distinct person_key) from veranderd) as changed
from dag
where exists (select 1 from toen)
