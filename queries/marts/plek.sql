/*
title = "Plek: werk, vrijwilligerswerk, werkervaringsplek of stage"
grain = "één rij per plek van een inburgeraar"
needs = ["persoon", "bemiddelaar"]
*/
select
    w.participatie_id,
    w.inburgeraar_id as person_key,
    case w.soort
        when 'Betaald werk' then 'betaald'
        when 'Vrijwilligerswerk' then 'vrijwillig'
        when 'Werkervaringsplek' then 'ervaring'
        else 'stage'
    end as soort,
    w.uren_per_week as uren,
    w.datum_start as gestart,
    coalesce(w.datum_einde, date '9999-12-31') as geeindigd,
    coalesce(b.category, 'eigen') as bemiddelaar
from staging.participatie as w
join marts.persoon as p on p.person_key = w.inburgeraar_id
left join marts.bemiddelaar as b on b.leverancier_id = w.bemiddelaar_id
where w.datum_start <= $peildatum
