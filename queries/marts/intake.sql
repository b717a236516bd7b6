/*
title = "Brede intake"
grain = "één rij per inburgeraar voor wie deze gemeente de intake doet, met de eerste keer van elke stap"
needs = ["persoon", "eerste_pip"]
*/
with gesprek as (
    select
        inburgeraar_id as person_key,
        min(datum) as welkomst
    from staging.gesprek
    where soort = 'Welkomstgesprek' and datum <= $peildatum
    group by all
),

toets as (
    select
        inburgeraar_id as person_key,
        min(datum) as getoetst
    from staging.leerbaarheidstoets
    where datum <= $peildatum
    group by all
)

select
    p.person_key,
    p.doelgroep,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(e.eerste_leerroute, 'geen') as leerroute,
    -- Ook wie nog geen huis heeft, hoort al bij een opvangregio.
    coalesce(lower(k.opvangregio), 'geen') as opvangregio,
    p.verantwoordelijk_tot,
    p.koppeling,
    g.welkomst,
    b.datum_vragenlijst as vragenlijst,
    b.datum_einde as afgerond,
    t.getoetst
from marts.persoon as p
left join marts.eerste_pip as e using (person_key)
left join gesprek as g using (person_key)
left join toets as t using (person_key)
left join staging.brede_intake as b on b.inburgeraar_id = p.person_key
left join staging.ketenoverdracht as k on k.inburgeraar_id = p.person_key and k.soort = 'TVS-dossier'
where not p.is_verhuisd_met_pip
