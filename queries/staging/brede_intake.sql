/*
title     = "Brede intake"
about     = "Eén rij per inburgeraar: van start tot eindgesprek."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "Wet inburgering 2021 art. 14; GGM Brede Intake"

[columns]
inburgeraar_id    = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum_start       = { type = "date", required = true }
datum_vragenlijst = { type = "date" }
datum_einde       = { type = "date" }
*/
select
    inburgeraar_id,
    datum_start,
    datum_vragenlijst,
    datum_einde,
    case
        when datum_einde < datum_start then 'het einde van de intake ligt niet voor de start'
    end as bezwaar
from delivered
