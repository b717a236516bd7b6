/*
title     = "Bevolking op 1 januari"
about     = "Eén rij per regio en jaar."
sender    = "CBS"
key       = ["regio", "jaar"]
delivery  = "momentopname"
delimiter = ","
required  = false
source    = "CBS StatLine 03759ned, M000352"

[columns]
regio    = { type = "text", required = true }
naam     = { type = "text", required = true }
jaar     = { type = "integer", required = true }
inwoners = { type = "integer", required = true }
*/
select
    regio,
    naam,
    jaar,
    inwoners,
    case
        when inwoners < 0 then 'het aantal inwoners is niet negatief'
    end as bezwaar
from delivered
