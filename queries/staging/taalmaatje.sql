/*
title     = "Taalmaatje"
about     = "Eén rij per koppeling van een inburgeraar aan een taalmaatje."
sender    = "Taalpunt"
key       = ["koppeling_id"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "maand"
source    = "GGM 2.4.0 Taalvaardigheid; Wet inburgering 2021 art. 15"

[columns]
koppeling_id   = { type = "id", required = true }
inburgeraar_id = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum_start    = { type = "date", required = true }
datum_einde    = { type = "date" }
*/
select
    koppeling_id,
    inburgeraar_id,
    datum_start,
    datum_einde,
    case
        when datum_einde < datum_start then 'het einde ligt niet voor de start'
    end as bezwaar
from delivered
