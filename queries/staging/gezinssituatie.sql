/*
title     = "Gezinssituatie bij het plan"
about     = "Eén rij per inburgeraar met een plan."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "maand"
source    = "Wet inburgering 2021 art. 15 lid 1, onder d"

[columns]
inburgeraar_id    = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
kind_vve_leeftijd = { type = "code", codes = "janee", required = true, about = "een kind van 2,5 tot 5 jaar bij het eerste plan" }
*/
select
    inburgeraar_id,
    kind_vve_leeftijd,
    null::varchar as bezwaar
from delivered
