/*
title     = "Klanttevredenheidsonderzoek"
about     = "Eén rij per uitgenodigde; zonder antwoord blijft het cijfer leeg."
sender    = "onderzoeksbureau"
key       = ["respons_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "kwartaal"
source    = "GGM 2.4.0 Dienstverlening, Klantbeoordeling"

[columns]
respons_id        = { type = "id", required = true }
leverancier_id    = { type = "id", required = true }
doelgroep         = { type = "code", codes = "doelgroep_detail", required = true }
leerroute         = { type = "code", codes = "leerroute" }
datum_uitgenodigd = { type = "date", required = true, forms = ["d-m-jjjj", "excel"] }
cijfer            = { type = "integer", about = "1 tot en met 10" }
*/
select
    respons_id,
    leverancier_id,
    doelgroep,
    leerroute,
    datum_uitgenodigd,
    cijfer,
    case
        when cijfer not between 1 and 10 then 'een cijfer ligt tussen 1 en 10'
    end as bezwaar
from delivered
