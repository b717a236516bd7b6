/*
title     = "Plaatsing van statushouders"
about     = "Eén rij per gemeente en jaar, zoals het ministerie de tabel publiceert; een lege maand is onbekend, niet nul."
sender    = "ministerie"
key       = ["gemeentecode", "jaar"]
delivery  = "momentopname"
delimiter = ","
required  = false
people    = false
source    = "Gemeente Stichtse Vecht, Startnotitie inburgering, juni 2020"

[columns]
gemeentecode = { type = "text", required = true }
jaar         = { type = "integer", required = true }
jan          = { type = "integer" }
feb          = { type = "integer" }
mrt          = { type = "integer" }
apr          = { type = "integer" }
mei          = { type = "integer" }
jun          = { type = "integer" }
jul          = { type = "integer" }
aug          = { type = "integer" }
sep          = { type = "integer" }
okt          = { type = "integer" }
nov          = { type = "integer" }
dec          = { type = "integer" }
totaal       = { type = "integer", required = true }
*/
select
    gemeentecode,
    jaar,
    jan,
    feb,
    mrt,
    apr,
    mei,
    jun,
    jul,
    aug,
    sep,
    okt,
    nov,
    dec,
    totaal,
    case
        when coalesce(jan, 0) + coalesce(feb, 0) + coalesce(mrt, 0) + coalesce(apr, 0) + coalesce(mei, 0) + coalesce(jun, 0) + coalesce(jul, 0) + coalesce(aug, 0) + coalesce(sep, 0) + coalesce(okt, 0) + coalesce(nov, 0) + coalesce(dec, 0) <> totaal then 'de maanden tellen op tot het totaal'
    end as bezwaar
from delivered
