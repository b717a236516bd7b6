/*
title     = "Contract"
about     = "Eén rij per contract en perceel."
sender    = "inkoop gemeente"
key       = ["contract_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
people    = false
source    = "GGM 2.4.0 Inkoop, Contract"

[columns]
contract_id        = { type = "id", required = true }
leverancier_id     = { type = "id", required = true }
perceel            = { type = "code", codes = "leerroute", required = true, about = "leerroute waarvoor is ingekocht" }
datum_start        = { type = "date", required = true }
datum_einde        = { type = "date", required = true }
trajecten_per_jaar = { type = "integer", required = true }
prijs_per_traject  = { type = "decimal", required = true, forms = ["duizendtallen"], about = "euro, exclusief btw" }
*/
select
    contract_id,
    leverancier_id,
    perceel,
    datum_start,
    datum_einde,
    trajecten_per_jaar,
    prijs_per_traject,
    case
        when datum_einde < datum_start then 'het einde van het contract ligt niet voor de start'
        when prijs_per_traject < 0 or trajecten_per_jaar < 0 then 'volume en prijs zijn niet negatief'
    end as bezwaar
from delivered
