/*
title = "Diploma of certificaat"
grain = "één rij per inburgeraar die heeft voldaan terwijl deze gemeente verantwoordelijk was"
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
    case p.wijze_voldaan
        when 'Diploma B1' then 'b1'
        when 'Diploma met A2-onderdelen' then 'a2'
        when 'Diploma onderwijsroute' then 'onderwijs'
        when 'Certificaat Z-route' then 'z'
        else 'onbekend'
    end as wijze,
    p.einde_plicht as behaald
from marts.persoon as p
left join marts.eerste_pip as e using (person_key)
where p.reden_einde = 'Inburgeringsplicht voldaan'
    and p.einde_plicht <= $peildatum
    and p.einde_plicht >= p.verantwoordelijk_van
    and p.einde_plicht <= p.verantwoordelijk_tot
