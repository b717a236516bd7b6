/*
title     = "Leerbaarheidstoets"
about     = "Eén rij per afgenomen toets."
sender    = "DUO"
key       = ["inburgeraar_id", "datum"]
delivery  = "momentopname"
delimiter = ","
required  = true
refresh   = "maand"
source    = "DUO Leerbaarheidstoets API 1.2.0 (SDI006)"

[columns]
inburgeraar_id = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum          = { type = "date", required = true }
resultaat      = { type = "code", codes = "leerbaarheid", required = true }
score          = { type = "integer" }
second_opinion = { type = "code", codes = "janee", required = true }
*/
select
    inburgeraar_id,
    datum,
    resultaat,
    score,
    second_opinion,
    null::varchar as bezwaar
from delivered
