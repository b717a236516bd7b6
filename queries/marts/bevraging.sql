/*
title = "Antwoorden op de jaarlijkse bevraging"
grain = "één rij per uitgenodigde"
needs = ["doelgroep"]
*/
select
    b.respons_id as response_key,
    d.doelgroep,
    case b.leerroute when 'B' then 'b1' when 'O' then 'onderwijs' when 'Z' then 'z' else 'geen' end as leerroute,
    b.datum_uitgenodigd as uitgenodigd,
    b.verbondenheid,
    b.begeleiding
from staging.bevraging as b
join marts.doelgroep as d on d.detail = b.doelgroep
where b.datum_uitgenodigd <= $peildatum
