/*
title = "Voorinburgering in de opvang"
grain = "één rij per asielstatushouder die via de opvang kwam en tijdens de plicht in de gemeente is gehuisvest"
needs = ["persoon", "overdracht"]
*/
select
    p.person_key,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(o.opvangregio, 'geen') as opvangregio,
    p.huisvesting,
    -- Wat pas na de verhuizing begon of eindigde, was geen inburgering vooraf.
    coalesce(v.datum_start <= p.huisvesting, false) as is_begonnen,
    coalesce(v.datum_voldaan <= p.huisvesting, false) as is_voldaan
from staging.voorinburgering as v
join marts.persoon as p on p.person_key = v.inburgeraar_id
left join marts.overdracht as o using (person_key)
where p.doelgroep = 'asiel' and p.huisvesting <= $peildatum and p.verantwoordelijk_tot > p.huisvesting
