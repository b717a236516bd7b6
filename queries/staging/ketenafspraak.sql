/*
title     = "Ketenafspraak"
about     = "Eén rij per afspraak en stand."
sender    = "regie inburgering gemeente"
key       = ["afspraak_id", "datum_stand"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "kwartaal"
people    = false
source    = "afspraken van de gemeente met haar partners"

[columns]
afspraak_id = { type = "id", required = true }
partner     = { type = "text", required = true, about = "organisatie" }
onderwerp   = { type = "text", required = true }
status      = { type = "code", codes = "afspraak_status", required = true }
datum_stand = { type = "date", required = true }
eigenaar    = { type = "text", required = true, about = "functie; nooit een naam" }
*/
select
    afspraak_id,
    partner,
    onderwerp,
    status,
    datum_stand,
    eigenaar,
    null::varchar as bezwaar
from delivered
