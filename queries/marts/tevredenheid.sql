/*
title = "Antwoorden op het klanttevredenheidsonderzoek"
grain = "één rij per uitgenodigde"
needs = ["aanbieder"]
*/
select
    k.respons_id as response_key,
    case
        when k.doelgroep in (
            'Asielstatushouder',
            'Gezinshereniger met Asielstatushouder',
            'Gezinsvormer met Asielstatushouder'
        ) then 'asiel'
        when k.doelgroep in ('Gezinshereniger', 'Gezinsvormer') then 'gezin'
        else 'overig'
    end as doelgroep,
    case k.leerroute when 'B' then 'b1' when 'O' then 'onderwijs' when 'Z' then 'z' else 'geen' end as leerroute,
    s.category as aanbieder,
    k.datum_uitgenodigd as uitgenodigd,
    k.cijfer
from staging.klanttevredenheid as k
join marts.aanbieder as s using (leverancier_id)
where k.datum_uitgenodigd <= $peildatum
