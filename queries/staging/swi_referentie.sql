/*
title     = "Statistiek Wet inburgering"
about     = "Eén rij per landelijk CBS-cijfer, met publicatie (jaargang) en status."
sender    = "CBS"
key       = ["publicatie", "cohort", "doelgroep", "indicator"]
delivery  = "momentopname"
delimiter = ","
required  = false
refresh   = "jaar"
people    = false
source    = "CBS, Statistiek Wet inburgering 2022, 2023 en 2024"

[columns]
publicatie = { type = "text", required = true }
peildatum  = { type = "date", required = true }
status     = { type = "code", codes = "reeks_status", required = true }
cohort     = { type = "text", required = true }
doelgroep  = { type = "text", required = true }
indicator  = { type = "text", required = true }
teller_dzd = { type = "decimal", about = "duizend personen" }
noemer_dzd = { type = "decimal", about = "duizend personen" }
procent    = { type = "decimal" }
*/
select
    publicatie,
    peildatum,
    status,
    cohort,
    doelgroep,
    indicator,
    teller_dzd,
    noemer_dzd,
    procent,
    case
        when procent not between 0 and 100 then 'een percentage ligt tussen 0 en 100'
    end as bezwaar
from delivered
