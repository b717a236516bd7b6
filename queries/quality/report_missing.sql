/*
title = "Kwartaalrapportages die verwacht werden en er niet of niet volledig zijn"
grain = "één rij per contract en kwartaal"
*/
select
    coalesce(l.naam, k.contract_id) as partner,
    k.contract_id as contract,
    c.perceel as lot,
    last_day(k.kwartaal + interval 2 month) as quarter,
    k.datum_verwacht as expected,
    case when k.datum_ontvangen <= $peildatum then k.datum_ontvangen end as arrived,
    case when k.datum_ontvangen <= $peildatum then 'onvolledig' else 'niet ontvangen' end as state
from staging.kwartaalrapportage as k
left join staging.contract as c using (contract_id)
left join staging.leverancier as l using (leverancier_id)
where k.datum_verwacht <= $peildatum and not coalesce(k.datum_ontvangen <= $peildatum and k.volledig = 'Ja', false)
