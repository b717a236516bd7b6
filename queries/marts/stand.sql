/*
title  = "Stand per maandeinde"
grain  = "één rij per inburgeraar en maandeinde waarop de plicht openstaat en de gemeente verantwoordelijk is"
needs  = ["situatie", "maand"]
stored = false
*/
select
    s.person_key,
    m.maandeinde,
    s.doelgroep,
    s.geslacht,
    s.leeftijdsgroep,
    s.opleiding,
    s.cohort,
    s.leerroute,
    s.eerste_leerroute,
    s.aanbieder
from marts.situatie as s
join marts.maand as m on m.maandeinde >= s.van and m.maandeinde < s.tot
