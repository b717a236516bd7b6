/*
title     = "Declaratie"
about     = "Eén rij per contract en kwartaal."
sender    = "inkoop gemeente"
key       = ["contract_id", "kwartaal"]
delivery  = "momentopname"
delimiter = ";"
footer    = "Totaal"
required  = false
refresh   = "kwartaal"
people    = false
source    = "GGM 2.4.0 Declaratie; contractafspraken"

[columns]
contract_id = { type = "id", required = true }
kwartaal    = { type = "quarter", required = true }
bedrag      = { type = "decimal", required = true, forms = ["duizendtallen"], about = "euro, exclusief btw" }
*/
select
    contract_id,
    kwartaal,
    bedrag,
    case
        when bedrag < 0 then 'een bedrag is niet negatief'
    end as bezwaar
from delivered
