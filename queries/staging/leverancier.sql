/*
title     = "Leverancier"
about     = "Eén rij per partner: taalschool, bemiddelaar, begeleider."
sender    = "inkoop gemeente"
key       = ["leverancier_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
people    = false
source    = "GGM 2.4.0 Inkoop, Leverancier"

[columns]
leverancier_id = { type = "id", required = true }
naam           = { type = "text", required = true }
soort          = { type = "code", codes = "leverancier_soort", required = true }
*/
select
    leverancier_id,
    naam,
    soort,
    null::varchar as bezwaar
from delivered
