/*
title = "Bemiddelaars naar werk en participatie"
grain = "één rij per partner die plekken bemiddelt; de zes met de meeste plekken met naam"
needs = []
*/
with volume as (
    select
        l.leverancier_id,
        l.naam,
        count(p.participatie_id) as plekken
    from staging.leverancier as l
    left join staging.participatie as p on p.bemiddelaar_id = l.leverancier_id
    where l.soort in ('Bemiddeling', 'Welzijn')
    group by all
),

gerangschikt as (
    select
        leverancier_id,
        naam,
        row_number() over (order by plekken desc, leverancier_id) as rang
    from volume
)

select
    leverancier_id,
    case when rang <= 6 then lower(leverancier_id) else 'overig' end as category,
    case when rang <= 6 then naam else 'Overige bemiddelaars' end as label
from gerangschikt
