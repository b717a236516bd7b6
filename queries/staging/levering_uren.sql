/*
title     = "Lesuren per maand"
about     = "Eén rij per traject en maand: uren aangeboden, gevolgd en gemist."
sender    = "taalscholen"
key       = ["aanbod_id", "maand"]
delivery  = "aanvulling"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "Besluit inburgering 2021 art. 9.2; GGM Brede Intake (uren)"

[columns]
aanbod_id         = { type = "id", required = true }
maand             = { type = "month", required = true }
uren_aangeboden   = { type = "integer", required = true }
uren_gevolgd      = { type = "integer", required = true }
uren_geoorloofd   = { type = "integer", required = true, about = "gemist met goede reden" }
uren_ongeoorloofd = { type = "integer", required = true, about = "gemist zonder goede reden" }
*/
select
    aanbod_id,
    maand,
    uren_aangeboden,
    uren_gevolgd,
    uren_geoorloofd,
    uren_ongeoorloofd,
    case
        when least(uren_aangeboden, uren_gevolgd, uren_geoorloofd, uren_ongeoorloofd) < 0 then 'uren zijn niet negatief'
        when uren_gevolgd + uren_geoorloofd + uren_ongeoorloofd <> uren_aangeboden then 'gevolgde en gemiste uren tellen op tot de aangeboden uren'
    end as bezwaar
from delivered
