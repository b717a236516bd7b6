/*
title = "Inburgeringstermijn"
grain = "één rij per inburgeraar met een begonnen termijn; klok: start inburgeringstermijn"
needs = ["persoon", "eerste_pip"]
*/
select
    p.person_key,
    p.doelgroep,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    e.eerste_leerroute as leerroute,
    t.datum_aanvang as start_termijn,
    p.is_verhuisd_met_pip,
    greatest(t.datum_aanvang, p.inschrijving_brp) as intrede,
    least(p.verantwoordelijk_tot, $peildatum) as uittrede,
    case
        when p.einde_plicht > $peildatum or p.einde_plicht is null then 'lopend'
        when p.uitschrijving_brp < p.einde_plicht then 'lopend'
        when p.reden_einde = 'Inburgeringsplicht voldaan' then 'voldaan'
        when p.reden_einde = 'Tijdelijke vrijstelling' then 'lopend'
        else 'anders'
    end as uitkomst,
    p.uitschrijving_brp
from marts.persoon as p
join marts.eerste_pip as e using (person_key)
join staging.inburgeringstermijn as t on t.inburgeraar_id = p.person_key
where t.datum_aanvang <= $peildatum and p.inschrijving_brp is not null and p.inschrijving_brp <= $peildatum
