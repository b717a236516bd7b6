/*
title     = "Inburgeringsaanbod"
about     = "Eén rij per traject bij een taalschool."
sender    = "zaaksysteem gemeente"
key       = ["aanbod_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "DUO Inburgeringsaanbod (SDI014); GGM InburgeringsAanbod"

[columns]
aanbod_id      = { type = "id", required = true }
inburgeraar_id = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
contract_id    = { type = "id", required = true }
datum_pip      = { type = "date", required = true, about = "dagtekening van het plan waar het aanbod bij hoort" }
datum_aanbod   = { type = "date" }
datum_start    = { type = "date" }
datum_einde    = { type = "date" }
reden_einde    = { type = "code", codes = "reden_einde_aanbod" }
*/
select
    aanbod_id,
    inburgeraar_id,
    contract_id,
    datum_pip,
    datum_aanbod,
    datum_start,
    datum_einde,
    reden_einde,
    case
        when datum_start < datum_aanbod then 'de les start niet voor het aanbod'
        when datum_einde < datum_start then 'het einde ligt niet voor de start'
        when datum_aanbod < datum_pip then 'het aanbod ligt niet voor het plan'
        when (datum_einde is null) <> (reden_einde is null) then 'een einde heeft een reden en een reden een einde'
    end as bezwaar
from delivered
