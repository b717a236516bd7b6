/*
title = "marts.stand heeft één rij per inburgeraar en maandeinde"
*/
select
    person_key,
    maandeinde
from marts.stand
group by all
having count(*) > 1
