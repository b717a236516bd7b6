/*
title = "Gehele ontheffing"
grain = "één rij per inburgeraar die een gehele ontheffing kreeg terwijl deze gemeente verantwoordelijk was"
needs = ["persoon", "eerste_pip"]
*/
select
    p.person_key,
    p.doelgroep,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(e.eerste_leerroute, 'geen') as leerroute,
    -- De grond blijft weg: die zegt iets over iemands gezondheid (Wet inburgering 2021 art. 37).
    o.datum as verleend
from staging.ontheffing as o
join marts.persoon as p on p.person_key = o.inburgeraar_id
left join marts.eerste_pip as e using (person_key)
where o.datum <= $peildatum and o.datum >= p.verantwoordelijk_van and o.datum <= p.verantwoordelijk_tot
