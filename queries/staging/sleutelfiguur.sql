/*
title     = "Sleutelfiguren"
about     = "Eén rij per actieve sleutelfiguur en kwartaal."
sender    = "begeleidende organisatie"
key       = ["sleutelfiguur_id", "kwartaal"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "kwartaal"
source    = "afspraken met de begeleidende organisatie"

[columns]
sleutelfiguur_id = { type = "id", required = true }
kwartaal         = { type = "quarter", required = true }
contacten        = { type = "integer", required = true, about = "contacten met inburgeraars" }
*/
select
    sleutelfiguur_id,
    kwartaal,
    contacten,
    case
        when contacten < 0 then 'contacten zijn niet negatief'
    end as bezwaar
from delivered
