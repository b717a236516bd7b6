/*
title = "Leveringen aan het CBS: op tijd, te laat of niet"
grain = "één rij per kwartaal waarvan de vier weken voorbij zijn"
*/
select
    last_day(kwartaal + interval 2 month) as quarter,
    datum_verwacht as expected,
    case when datum_geleverd <= $peildatum then datum_geleverd end as delivered,
    case
        when datum_geleverd <= datum_verwacht then 'op tijd'
        when datum_geleverd <= $peildatum then 'te laat'
        else 'niet geleverd'
    end as state
from staging.cbs_levering
where datum_verwacht <= $peildatum
