/*
title = "twee leerroutes van één inburgeraar overlappen niet"
*/
select a.person_key
from marts.leerroute as a
join marts.leerroute as b on a.person_key = b.person_key and a.volgnummer < b.volgnummer
where a.van < b.tot and b.van < a.tot
