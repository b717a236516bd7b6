/*
title = "Antwoorden op het klanttevredenheidsonderzoek"
grain = "één rij per uitgenodigde"
needs = ["aanbieder", "doelgroep"]
*/
select
    k.respons_id as response_key,
    d.doelgroep,
    case k.leerroute when 'B' then 'b1' when 'O' then 'onderwijs' when 'Z' then 'z' else 'geen' end as leerroute,
    s.category as aanbieder,
    k.datum_uitgenodigd as uitgenodigd,
    k.cijfer
from staging.klanttevredenheid as k
join marts.doelgroep as d on d.detail = k.doelgroep
join marts.aanbieder as s using (leverancier_id)
where k.datum_uitgenodigd <= $peildatum
