/*
title     = "Zelfredzaamheidmatrix"
about     = "Eén rij per inburgeraar en meting."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id", "datum_meting"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "maand"
source    = "GGM 2.4.0 Zelfredzaamheidmatrix, ZelfredzaamheidScore"

[columns]
inburgeraar_id  = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum_meting    = { type = "date", required = true }
financieel      = { type = "integer", required = true, about = "1 acute problematiek tot en met 5 volledig zelfredzaam" }
maatschappelijk = { type = "integer", required = true, about = "1 acute problematiek tot en met 5 volledig zelfredzaam" }
*/
select
    inburgeraar_id,
    datum_meting,
    financieel,
    maatschappelijk,
    case
        when financieel not between 1 and 5 or maatschappelijk not between 1 and 5 then 'een score ligt tussen 1 en 5'
    end as bezwaar
from delivered
