/*
title     = "Financieel ontzorgen"
about     = "Eén rij per inburgeraar die wordt ontzorgd."
sender    = "kredietbank"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "Participatiewet art. 56a"

[columns]
inburgeraar_id       = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum_recht_bijstand = { type = "date", required = true }
datum_start          = { type = "date" }
datum_beoordeling    = { type = "date" }
verlengd             = { type = "code", codes = "janee" }
datum_einde          = { type = "date" }
*/
select
    inburgeraar_id,
    datum_recht_bijstand,
    datum_start,
    datum_beoordeling,
    verlengd,
    datum_einde,
    case
        when datum_einde < datum_start then 'het einde ligt niet voor de start'
    end as bezwaar
from delivered
