/*
title     = "Levering aan het CBS"
about     = "Eén rij per kwartaal."
sender    = "functioneel beheer"
key       = ["kwartaal"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "kwartaal"
people    = false
source    = "Wet inburgering 2021 art. 39; Besluit art. 9.12; CBS, Statistiek Wet inburgering"

[columns]
kwartaal       = { type = "quarter", required = true }
datum_verwacht = { type = "date", required = true, about = "vier weken na het kwartaal" }
datum_geleverd = { type = "date" }
regels         = { type = "integer" }
afgekeurd      = { type = "integer", about = "regels die het CBS afkeurde" }
*/
select
    kwartaal,
    datum_verwacht,
    datum_geleverd,
    regels,
    afgekeurd,
    case
        when regels < 0 or afgekeurd < 0 then 'regels zijn niet negatief'
        when afgekeurd > regels then 'er zijn niet meer regels afgekeurd dan geleverd'
    end as bezwaar
from delivered
