/*
title     = "Bevolking op 1 januari"
about     = "Eén rij per regio en jaar."
sender    = "CBS"
key       = ["regio", "jaar"]
delivery  = "momentopname"
delimiter = ","
required  = false
refresh   = "jaar"
people    = false
source    = "CBS StatLine 03759ned, M000352"

[columns]
regio    = { type = "text", required = true }
naam     = { type = "text", required = true }
jaar     = { type = "integer", required = true }
inwoners = { type = "integer", about = "leeg als het CBS geen cijfer geeft" }
status   = { type = "code", codes = "cbs_status" }
reden    = { type = "text", about = "waarom er geen cijfer is, in het woord van het CBS" }
*/
select
    regio,
    naam,
    jaar,
    inwoners,
    status,
    reden,
    case
        when inwoners is null and reden is null then 'zonder aantal inwoners hoort een reden'
        when inwoners < 0 then 'het aantal inwoners is niet negatief'
    end as bezwaar
from delivered
