/*
title     = "Inburgeringstermijn"
about     = "Eén rij per inburgeraar: de termijn van drie jaar, met verlenging."
sender    = "DUO"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ","
required  = true
refresh   = "maand"
source    = "Wet inburgering 2021 art. 11-12; DUO SDI007"

[columns]
inburgeraar_id = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum_aanvang  = { type = "date", required = true, about = "dag na de dagtekening van het eerste PIP" }
datum_einde    = { type = "date", required = true }
*/
select
    inburgeraar_id,
    datum_aanvang,
    datum_einde,
    case
        when datum_einde <= datum_aanvang then 'het einde van de termijn ligt na de aanvang'
    end as bezwaar
from delivered
