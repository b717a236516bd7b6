/*
title     = "Examenonderdeel"
about     = "Eén rij per uitslag."
sender    = "DUO"
key       = ["inburgeraar_id", "onderdeel", "datum_uitslag"]
delivery  = "momentopname"
delimiter = ","
required  = true
refresh   = "maand"
source    = "DUO Examen API 1.0.0 (SDI017)"

[columns]
inburgeraar_id = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
onderdeel      = { type = "code", codes = "examenonderdeel", required = true }
niveau         = { type = "code", codes = "niveau" }
datum_uitslag  = { type = "date", required = true }
resultaat      = { type = "code", codes = "examenresultaat", required = true }
*/
select
    inburgeraar_id,
    onderdeel,
    niveau,
    datum_uitslag,
    resultaat,
    null::varchar as bezwaar
from delivered
