/*
title     = "Verblijf in de gemeente"
about     = "Eén rij per inburgeraar: koppeling, huisvesting en inschrijving in deze gemeente."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "Besluit inburgering 2021 art. 5.3; DUO SS120, SS121"

[columns]
inburgeraar_id          = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
gemeentecode            = { type = "text", required = true }
datum_koppeling         = { type = "date" }
datum_huisvesting       = { type = "date" }
datum_inschrijving_brp  = { type = "date" }
datum_uitschrijving_brp = { type = "date" }
pip_van_vorige_gemeente = { type = "code", codes = "janee", required = true }
*/
select
    inburgeraar_id,
    gemeentecode,
    datum_koppeling,
    datum_huisvesting,
    datum_inschrijving_brp,
    datum_uitschrijving_brp,
    pip_van_vorige_gemeente,
    case
        when datum_uitschrijving_brp < datum_inschrijving_brp then 'de uitschrijving ligt niet voor de inschrijving'
        when not regexp_full_match(gemeentecode, '[0-9]{4}') then 'een gemeentecode heeft vier cijfers'
    end as bezwaar
from delivered
