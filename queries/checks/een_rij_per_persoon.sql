/*
title = "marts.persoon heeft één rij per inburgeraar"
*/
select person_key
from marts.persoon
group by all
having count(*) > 1
