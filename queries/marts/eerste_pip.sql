/*
title = "Eerste plan"
grain = "één rij per inburgeraar met een PIP"
needs = ["leerroute"]
*/
select
    person_key,
    min(van) as dagtekening,
    any_value(eerste_leerroute) as eerste_leerroute
from marts.leerroute
group by all
