/*
title = "Dossier van het COA"
grain = "één rij per asielstatushouder die via de opvang in de gemeente is gehuisvest"
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
    lower(k.opvangregio) as opvangregio,
    p.koppeling,
    p.huisvesting,
    k.datum_ontvangen as ontvangen
from staging.ketenoverdracht as k
join marts.persoon as p on p.person_key = k.inburgeraar_id
left join marts.eerste_pip as e using (person_key)
where k.soort = 'TVS-dossier' and p.huisvesting is not null and k.opvangregio is not null
