/*
title     = "Bedragen van de specifieke uitkering inburgering"
about     = "Eén rij per budgetjaar, in euro's."
sender    = "ministerie"
key       = ["budgetjaar"]
delivery  = "momentopname"
delimiter = ","
required  = false
refresh   = "jaar"
people    = false
source    = "Regeling inburgering 2021 art. 10.1-10.4; Besluit inburgering 2021 art. 10.1-10.4"

[columns]
budgetjaar       = { type = "integer", required = true }
gezinsmigrant    = { type = "decimal", required = true, about = "per gezinsmigrant of overige migrant" }
asiel_a          = { type = "decimal", required = true, about = "landelijk, per asielstatushouder van dat jaar" }
asiel_b          = { type = "decimal", required = true, about = "landelijk, per asielstatushouder van een jaar eerder" }
asiel_c          = { type = "decimal", required = true, about = "landelijk, per asielstatushouder van twee jaar eerder" }
afgerond_traject = { type = "decimal", required = true, about = "gewicht van een traject dat twee jaar eerder met diploma of certificaat is afgerond" }
*/
select
    budgetjaar,
    gezinsmigrant,
    asiel_a,
    asiel_b,
    asiel_c,
    afgerond_traject,
    case
        when budgetjaar < 2022 then 'een budgetjaar ligt niet voor de wet, in 2022'
        when least(gezinsmigrant, asiel_a, asiel_b, asiel_c, afgerond_traject) < 0 then 'bedragen zijn niet negatief'
    end as bezwaar
from delivered
