/*
title     = "Ontheffing"
about     = "Eén rij per toegekende gehele ontheffing."
sender    = "DUO"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ","
required  = true
refresh   = "maand"
source    = "DUO Ontheffing API 1.0.0 (SDI013)"

[columns]
inburgeraar_id = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
grond          = { type = "code", codes = "ontheffing_grond", required = true }
datum          = { type = "date", required = true }
*/
select
    inburgeraar_id,
    grond,
    datum,
    null::varchar as bezwaar
from delivered
