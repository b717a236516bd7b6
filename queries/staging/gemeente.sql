/*
title     = "Gemeente"
about     = "Eén rij: van welke gemeente deze leveringen zijn en of ze echt of verzonnen zijn."
sender    = "functioneel beheer"
key       = ["gemeentecode"]
delivery  = "momentopname"
delimiter = ";"
required  = true
people    = false
source    = "CBS Gebieden in Nederland, gemeentecode"

[columns]
gemeentecode = { type = "text", required = true }
naam         = { type = "text", required = true }
synthetisch  = { type = "code", codes = "janee", required = true }
*/
select
    gemeentecode,
    naam,
    synthetisch,
    case
        when not regexp_full_match(gemeentecode, '[0-9]{4}') then 'een gemeentecode heeft vier cijfers'
    end as bezwaar
from delivered
