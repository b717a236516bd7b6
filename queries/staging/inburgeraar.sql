/*
title     = "Inburgeraar"
about     = "Eén rij per inburgeraar: kenmerken die niet veranderen."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "GGM 2.4.0 Inburgeraar; DUO Inburgeringsplicht API 1.2.2"

[columns]
inburgeraar_id           = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
gedetailleerde_doelgroep = { type = "code", codes = "doelgroep_detail", required = true }
geslacht                 = { type = "code", codes = "geslacht", required = true }
geboortejaar             = { type = "integer", required = true }
opleidingsniveau         = { type = "code", codes = "opleidingsniveau" }
*/
select
    inburgeraar_id,
    gedetailleerde_doelgroep,
    geslacht,
    geboortejaar,
    opleidingsniveau,
    case
        when geboortejaar not between 1900 and 2020 then 'het geboortejaar ligt tussen 1900 en 2020'
    end as bezwaar
from delivered
