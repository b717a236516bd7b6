/*
title = "Voortgang in de termijn"
grain = "één rij per inburgeraar van wie de termijn in deze gemeente begon"
needs = ["persoon", "termijn"]
*/
with gesprek as (
    select
        t.person_key,
        count(*) as gesprekken
    from marts.termijn as t
    join staging.gesprek as g on g.inburgeraar_id = t.person_key
    where g.soort = 'Voortgangsgesprek'
        and g.datum >= t.start_termijn
        and g.datum < t.start_termijn + 365
    group by all
)

select
    t.person_key,
    t.doelgroep,
    t.geslacht,
    t.leeftijdsgroep,
    t.opleiding,
    t.cohort,
    t.leerroute,
    t.start_termijn,
    t.uitkomst,
    p.verantwoordelijk_tot,
    coalesce(g.gesprekken, 0) as gesprekken_eerste_jaar,
    m.datum_eindgesprek as map_afgerond,
    v.datum_ondertekening as pvt_ondertekend
from marts.termijn as t
join marts.persoon as p using (person_key)
left join gesprek as g using (person_key)
left join staging.map as m on m.inburgeraar_id = t.person_key
left join staging.pvt as v on v.inburgeraar_id = t.person_key
where not t.is_verhuisd_met_pip
