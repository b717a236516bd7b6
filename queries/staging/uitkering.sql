/*
title     = "Bijstandsuitkering"
about     = "Eén rij per periode in de algemene bijstand."
sender    = "uitkeringssysteem gemeente"
key       = ["inburgeraar_id", "datum_start"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "GGM 2.4.0 Inkomen, RedenUitstroom.cbsCode"

[columns]
inburgeraar_id  = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum_start     = { type = "date", required = true }
datum_einde     = { type = "date" }
reden_uitstroom = { type = "code", codes = "reden_uitstroom", about = "CBS-code" }
*/
select
    inburgeraar_id,
    datum_start,
    datum_einde,
    reden_uitstroom,
    case
        when datum_einde < datum_start then 'het einde ligt niet voor de start'
        when (datum_einde is null) <> (reden_uitstroom is null) then 'een einde heeft een reden en een reden een einde'
    end as bezwaar
from delivered
