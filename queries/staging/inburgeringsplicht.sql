/*
title     = "Inburgeringsplicht"
about     = "Eén rij per inburgeraar: begin, kennisgeving en einde van de plicht."
sender    = "DUO"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ","
required  = true
refresh   = "maand"
source    = "DUO Inburgeringsplicht API 1.2.2 (SDI005); Wet inburgering 2021 art. 3"

[columns]
inburgeraar_id     = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
datum_start        = { type = "date", required = true }
datum_kennisgeving = { type = "date" }
datum_eind         = { type = "date" }
reden_geen_plicht  = { type = "code", codes = "reden_geen_plicht" }
wijze_voldaan      = { type = "code", codes = "wijze_voldaan" }
*/
select
    inburgeraar_id,
    datum_start,
    datum_kennisgeving,
    datum_eind,
    reden_geen_plicht,
    wijze_voldaan,
    case
        when datum_start < date '2022-01-01' then 'de plicht begint niet voor de wet, op 1 januari 2022'
        when datum_eind < datum_start then 'het einde van de plicht ligt niet voor het begin'
        when (datum_eind is null) <> (reden_geen_plicht is null) then 'een einde heeft een reden en een reden een einde'
        when wijze_voldaan is not null and reden_geen_plicht is distinct from 'Inburgeringsplicht voldaan' then 'een wijze van voldoen hoort bij een voldane plicht'
    end as bezwaar
from delivered
