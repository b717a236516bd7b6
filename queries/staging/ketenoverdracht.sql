/*
title     = "Overdracht in de keten"
about     = "Eén rij per overdracht tussen partners."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id", "soort"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "Besluit inburgering 2021 art. 9.4; Taakstelling Volg Systeem"

[columns]
inburgeraar_id     = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
soort              = { type = "code", codes = "overdracht_soort", required = true }
opvangregio        = { type = "code", codes = "opvangregio", about = "alleen bij een dossier van het COA" }
datum_aangekondigd = { type = "date", required = true }
datum_ontvangen    = { type = "date" }
volledig           = { type = "code", codes = "janee" }
*/
select
    inburgeraar_id,
    soort,
    opvangregio,
    datum_aangekondigd,
    datum_ontvangen,
    volledig,
    case
        when datum_ontvangen < datum_aangekondigd then 'de ontvangst ligt niet voor de aankondiging'
    end as bezwaar
from delivered
