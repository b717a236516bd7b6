/*
title     = "Taakstelling huisvesting"
about     = "Eén rij per gemeente en halfjaar."
sender    = "ministerie"
key       = ["gemeentecode", "datum_tot"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "halfjaar"
people    = false
source    = "Huisvestingswet 2014 art. 28, 29; Besluit inburgering 2021 art. 1.1"

[columns]
gemeentecode = { type = "text", required = true }
datum_tot    = { type = "date", required = true, about = "laatste dag van het halfjaar" }
taakstelling = { type = "integer", required = true, about = "te huisvesten personen" }
gerealiseerd = { type = "integer", about = "gehuisveste personen" }
achterstand  = { type = "integer", about = "aan het eind van het halfjaar; onder nul is voorsprong" }
*/
select
    gemeentecode,
    datum_tot,
    taakstelling,
    gerealiseerd,
    achterstand,
    case
        when not regexp_full_match(gemeentecode, '[0-9]{4}') then 'een gemeentecode heeft vier cijfers'
        when strftime(datum_tot, '%m-%d') not in ('06-30', '12-31') then 'een halfjaar eindigt op 30 juni of 31 december'
        when taakstelling < 0 or gerealiseerd < 0 then 'taakstelling en realisatie zijn niet negatief'
    end as bezwaar
from delivered
