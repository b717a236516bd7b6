/*
title     = "Jaarlijkse bevraging van inburgeraars"
about     = "Eén rij per uitgenodigde; zonder antwoord blijven de cijfers leeg."
sender    = "onderzoeksbureau"
key       = ["respons_id"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "jaar"
source    = "GGM 2.4.0 Dienstverlening, Klantbeoordeling"

[columns]
respons_id        = { type = "id", required = true }
doelgroep         = { type = "code", codes = "doelgroep_detail", required = true }
leerroute         = { type = "code", codes = "leerroute" }
datum_uitgenodigd = { type = "date", required = true }
verbondenheid     = { type = "integer", about = "verbonden met de samenleving, 1 tot en met 10" }
begeleiding       = { type = "integer", about = "tevreden over de begeleiding, 1 tot en met 10" }
*/
select
    respons_id,
    doelgroep,
    leerroute,
    datum_uitgenodigd,
    verbondenheid,
    begeleiding,
    case
        when verbondenheid not between 1 and 10 or begeleiding not between 1 and 10 then 'een cijfer ligt tussen 1 en 10'
    end as bezwaar
from delivered
