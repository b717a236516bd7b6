/*
title = "Traject bij een taalschool"
grain = "één rij per inburgeringsaanbod"
needs = ["persoon", "aanbieder"]
*/
select
    a.aanbod_id,
    a.inburgeraar_id as person_key,
    s.category as aanbieder,
    case c.perceel when 'B' then 'b1' when 'O' then 'onderwijs' else 'z' end as perceel,
    a.datum_pip as dagtekening,
    a.datum_aanbod as aangeboden,
    a.datum_start as gestart,
    a.datum_einde as geeindigd,
    a.reden_einde
from staging.inburgeringsaanbod as a
join staging.contract as c using (contract_id)
join marts.aanbieder as s using (leverancier_id)
join marts.persoon as p on p.person_key = a.inburgeraar_id
