/*
title     = "Keurmerk Blik op Werk"
about     = "Eén rij per taalschool en peildatum."
sender    = "inkoop gemeente"
key       = ["leverancier_id", "peildatum"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "kwartaal"
people    = false
source    = "Wet inburgering 2021 art. 32; Regeling art. 8.1"

[columns]
leverancier_id     = { type = "id", required = true }
peildatum          = { type = "date", required = true, forms = ["d-m-jjjj", "excel"] }
status             = { type = "code", codes = "keurmerk_status", required = true }
sterren            = { type = "integer" }
klanttevredenheid  = { type = "decimal" }
slagingspercentage = { type = "decimal" }
*/
select
    leverancier_id,
    peildatum,
    status,
    sterren,
    klanttevredenheid,
    slagingspercentage,
    case
        when sterren not between 0 and 3 then 'het aantal sterren ligt tussen 0 en 3'
        when slagingspercentage not between 0 and 100 then 'een percentage ligt tussen 0 en 100'
    end as bezwaar
from delivered
