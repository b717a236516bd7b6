/*
title     = "Voorinburgering"
about     = "Eén rij per inburgeraar die vanuit de opvang kwam."
sender    = "COA"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "maand"
source    = "Besluit inburgering 2021 art. 9.4 lid 3; GGM Voorbereiding op Inburgering"

[columns]
inburgeraar_id = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
instemming     = { type = "code", codes = "janee", required = true, about = "wil meedoen aan de voorinburgering" }
datum_start    = { type = "date" }
datum_voldaan  = { type = "date" }
*/
select
    inburgeraar_id,
    instemming,
    datum_start,
    datum_voldaan,
    case
        when datum_voldaan is not null and datum_start is null then 'zonder start is de voorinburgering niet voldaan'
        when datum_voldaan < datum_start then 'voldaan ligt niet voor de start'
        when datum_start is not null and instemming = 'Nee' then 'zonder instemming is er geen start'
    end as bezwaar
from delivered
