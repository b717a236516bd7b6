/*
title     = "Participatieverklaringstraject"
about     = "Eén rij per inburgeraar die aan het PVT begon."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "Besluit inburgering 2021 art. 3.1"

[columns]
inburgeraar_id      = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum_start         = { type = "date", required = true }
uren                = { type = "integer", required = true }
datum_ondertekening = { type = "date" }
*/
select
    inburgeraar_id,
    datum_start,
    uren,
    datum_ondertekening,
    case
        when datum_ondertekening < datum_start then 'de ondertekening ligt niet voor de start'
        when uren < 0 then 'uren zijn niet negatief'
    end as bezwaar
from delivered
