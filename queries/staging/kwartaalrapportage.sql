/*
title     = "Kwartaalrapportage"
about     = "Eén rij per contract en kwartaal."
sender    = "inkoop gemeente"
key       = ["contract_id", "kwartaal"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "kwartaal"
people    = false
source    = "contractafspraken"

[columns]
contract_id     = { type = "id", required = true }
kwartaal        = { type = "quarter", required = true }
datum_verwacht  = { type = "date", required = true, forms = ["d-m-jjjj", "excel"] }
datum_ontvangen = { type = "date", forms = ["d-m-jjjj", "excel"] }
volledig        = { type = "code", codes = "janee" }
*/
select
    contract_id,
    kwartaal,
    datum_verwacht,
    datum_ontvangen,
    volledig,
    null::varchar as bezwaar
from delivered
