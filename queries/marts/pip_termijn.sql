/*
title = "Termijn voor het eerste plan"
grain = "één rij per inburgeraar voor wie deze gemeente het eerste plan moet maken"
needs = ["persoon", "eerste_pip", "overdracht"]
*/
with termijn as (
    -- Tot 2023 liepen de tien weken vanaf de inschrijving in de BRP, daarna vanaf de laatste van
    -- kennisgeving en inschrijving (Besluit inburgering 2021 art. 5.3).
    select
        person_key,
        doelgroep,
        geslacht,
        leeftijdsgroep,
        opleiding,
        cohort,
        verantwoordelijk_tot,
        case
            when inschrijving_brp < date '2023-01-01' then inschrijving_brp + 70
            else greatest(kennisgeving, inschrijving_brp) + 70
        end as deadline
    from marts.persoon
    where not is_verhuisd_met_pip and (inschrijving_brp < date '2023-01-01' or (inschrijving_brp is not null and kennisgeving is not null))
)

select
    t.person_key,
    t.doelgroep,
    t.geslacht,
    t.leeftijdsgroep,
    t.opleiding,
    t.cohort,
    coalesce(e.eerste_leerroute, 'geen') as leerroute,
    coalesce(o.opvangregio, 'geen') as opvangregio,
    t.deadline,
    e.dagtekening
from termijn as t
left join marts.eerste_pip as e using (person_key)
left join marts.overdracht as o using (person_key)
where t.verantwoordelijk_tot > t.deadline
