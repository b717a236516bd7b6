/*
title = "Maatschappelijke begeleiding"
grain = "één rij per asielstatushouder die in de gemeente is gehuisvest"
needs = ["persoon", "eerste_pip", "overdracht"]
*/
select
    p.person_key,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(e.eerste_leerroute, 'geen') as leerroute,
    coalesce(o.opvangregio, 'geen') as opvangregio,
    p.huisvesting,
    p.verantwoordelijk_tot,
    p.is_verhuisd_met_pip,
    b.datum_start as gestart
from marts.persoon as p
left join marts.eerste_pip as e using (person_key)
left join marts.overdracht as o using (person_key)
left join staging.maatschappelijke_begeleiding as b on b.inburgeraar_id = p.person_key
where p.doelgroep = 'asiel' and p.huisvesting <= $peildatum
