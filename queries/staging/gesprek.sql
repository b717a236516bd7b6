/*
title     = "Gesprek"
about     = "Eén rij per gevoerd gesprek."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id", "soort", "datum"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "Besluit inburgering 2021 art. 5.3 lid 4"

[columns]
inburgeraar_id = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
soort          = { type = "code", codes = "gesprek_soort", required = true }
datum          = { type = "date", required = true }
*/
select
    inburgeraar_id,
    soort,
    datum,
    null::varchar as bezwaar
from delivered
