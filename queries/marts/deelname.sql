/*
title = "Deelname aan training, project of bemiddeling"
grain = "één rij per aanmelding van een inburgeraar voor wie deze gemeente op die dag verantwoordelijk was; de leerroute is die op die dag"
needs = ["persoon", "leerroute"]
*/
select
    d.deelname_id,
    p.person_key,
    p.doelgroep,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(r.leerroute, 'geen') as leerroute,
    p.uitschrijving_brp,
    d.project,
    d.datum_aangemeld as aangemeld,
    d.datum_start as gestart,
    d.datum_einde as geeindigd,
    d.bijeenkomsten
from staging.deelname as d
join marts.persoon as p on p.person_key = d.inburgeraar_id
left join marts.leerroute as r on r.person_key = p.person_key and d.datum_aangemeld >= r.van and d.datum_aangemeld < r.tot
where d.datum_aangemeld <= $peildatum
    and d.datum_aangemeld >= p.verantwoordelijk_van
    and d.datum_aangemeld < p.verantwoordelijk_tot
