/*
title     = "Maatschappelijke begeleiding"
about     = "Eén rij per begeleide inburgeraar."
sender    = "begeleidende organisatie"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "Wet inburgering 2021 art. 13"

[columns]
inburgeraar_id = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
leverancier_id = { type = "id", required = true }
datum_start    = { type = "date", required = true }
datum_einde    = { type = "date" }
huisbezoeken   = { type = "integer" }
*/
select
    inburgeraar_id,
    leverancier_id,
    datum_start,
    datum_einde,
    huisbezoeken,
    case
        when datum_einde < datum_start then 'het einde ligt niet voor de start'
        when huisbezoeken < 0 then 'bezoeken zijn niet negatief'
    end as bezwaar
from delivered
