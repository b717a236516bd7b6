/*
title = "Financieel ontzorgen"
grain = "één rij per asielstatushouder die tijdens de plicht recht op bijstand kreeg; familie die bij een statushouder kwam wonen, hoort er niet bij"
needs = ["persoon", "eerste_pip"]
*/
with bijstand as (
    select
        inburgeraar_id as person_key,
        min(datum_start) as recht,
        min_by(coalesce(datum_einde, date '9999-12-31'), datum_start) as recht_tot
    from staging.uitkering
    where datum_start <= $peildatum
    group by all
)

select
    p.person_key,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(e.eerste_leerroute, 'geen') as leerroute,
    p.is_verhuisd_met_pip,
    e.dagtekening,
    b.recht,
    least(b.recht_tot, p.verantwoordelijk_tot) as recht_tot,
    o.datum_start as gestart,
    o.datum_beoordeling as beoordeeld
from marts.persoon as p
join staging.inburgeraar as i on i.inburgeraar_id = p.person_key
join bijstand as b using (person_key)
left join marts.eerste_pip as e using (person_key)
left join staging.ontzorging as o on o.inburgeraar_id = p.person_key
-- Participatiewet art. 56a: alleen met een verblijfsvergunning asiel voor bepaalde tijd.
where i.gedetailleerde_doelgroep = 'Asielstatushouder' and b.recht < p.verantwoordelijk_tot
