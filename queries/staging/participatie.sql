/*
title     = "Participatie"
about     = "Eén rij per plek: betaald werk, vrijwilligerswerk, werkervaringsplek of stage."
sender    = "zaaksysteem gemeente"
key       = ["participatie_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "GGM 2.4.0 Werk; Wet inburgering 2021 art. 6"

[columns]
participatie_id = { type = "id", required = true }
inburgeraar_id  = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
soort           = { type = "code", codes = "participatie_soort", required = true }
uren_per_week   = { type = "decimal", required = true }
datum_start     = { type = "date", required = true }
datum_einde     = { type = "date" }
bemiddelaar_id  = { type = "id", about = "leeg bij eigen initiatief" }
*/
select
    participatie_id,
    inburgeraar_id,
    soort,
    uren_per_week,
    datum_start,
    datum_einde,
    bemiddelaar_id,
    case
        when datum_einde < datum_start then 'het einde ligt niet voor de start'
        when uren_per_week not between 0 and 60 then 'de uren per week liggen tussen 0 en 60'
    end as bezwaar
from delivered
