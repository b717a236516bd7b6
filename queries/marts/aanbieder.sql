/*
title = "Taalscholen"
grain = "één rij per taalschool; de zes grootste met naam, de rest als overige aanbieders"
needs = []
*/
with volume as (
    select
        l.leverancier_id,
        l.naam,
        coalesce(sum(c.trajecten_per_jaar), 0) as trajecten
    from staging.leverancier as l
    left join staging.contract as c using (leverancier_id)
    where l.soort = 'Taalschool'
    group by all
),

gerangschikt as (
    select
        leverancier_id,
        naam,
        row_number() over (order by trajecten desc, leverancier_id) as rang
    from volume
)

select
    leverancier_id,
    case when rang <= 6 then lower(leverancier_id) else 'overig' end as category,
    case when rang <= 6 then naam else 'Overige taalscholen' end as label
from gerangschikt
