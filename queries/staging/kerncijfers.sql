/*
title     = "Kerncijfers van de gemeente"
about     = "Eén rij per maand."
sender    = "CBS"
key       = ["maand"]
delivery  = "momentopname"
delimiter = ";"
required  = false
refresh   = "maand"
people    = false
source    = "CBS StatLine 82015NED en 03759ned"

[columns]
maand             = { type = "month", required = true }
inwoners_18_aow   = { type = "integer", required = true, about = "inwoners van 18 jaar tot de AOW-leeftijd" }
personen_bijstand = { type = "integer", required = true, about = "personen met algemene bijstand tot de AOW-leeftijd" }
*/
select
    maand,
    inwoners_18_aow,
    personen_bijstand,
    case
        when personen_bijstand < 0 then 'het aantal personen is niet negatief'
        when personen_bijstand > inwoners_18_aow then 'er zijn niet meer personen met bijstand dan inwoners'
    end as bezwaar
from delivered
