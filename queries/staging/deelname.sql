/*
title     = "Deelname aan training of project"
about     = "Eén rij per aanmelding voor een training, project of bemiddeling."
sender    = "zaaksysteem gemeente"
key       = ["deelname_id"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "maand"
source    = "GGM 2.4.0 Training en Werk, Bemiddelingstraject; Wet inburgering 2021 art. 6, 15"

[columns]
deelname_id     = { type = "id", required = true }
inburgeraar_id  = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
project         = { type = "code", codes = "project", required = true }
datum_aangemeld = { type = "date", required = true }
datum_start     = { type = "date" }
datum_einde     = { type = "date" }
bijeenkomsten   = { type = "integer", about = "gevolgde bijeenkomsten; leeg bij bemiddeling" }
*/
select
    deelname_id,
    inburgeraar_id,
    project,
    datum_aangemeld,
    datum_start,
    datum_einde,
    bijeenkomsten,
    case
        when datum_start < datum_aangemeld then 'de start ligt niet voor de aanmelding'
        when datum_einde < datum_start then 'het einde ligt niet voor de start'
        when datum_einde is not null and datum_start is null then 'zonder start is er geen einde'
        when bijeenkomsten < 0 then 'bijeenkomsten zijn niet negatief'
    end as bezwaar
from delivered
