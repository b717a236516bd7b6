/*
title     = "Module Arbeidsmarkt en Participatie"
about     = "Eén rij per inburgeraar die aan de MAP begon."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "Besluit inburgering 2021 art. 3.2; Regeling art. 3.1"

[columns]
inburgeraar_id    = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum_start       = { type = "date", required = true }
uren_praktijk     = { type = "integer", required = true }
datum_eindgesprek = { type = "date" }
*/
select
    inburgeraar_id,
    datum_start,
    uren_praktijk,
    datum_eindgesprek,
    case
        when datum_eindgesprek < datum_start then 'het eindgesprek ligt niet voor de start'
        when uren_praktijk < 0 then 'uren zijn niet negatief'
    end as bezwaar
from delivered
