/*
title = "Algemene bijstand"
grain = "één rij per periode in de algemene bijstand van een inburgeraar; geeindigd is de eerste dag zonder bijstand"
needs = ["persoon"]
*/
select
    u.inburgeraar_id as person_key,
    u.datum_start as gestart,
    coalesce(u.datum_einde, date '9999-12-31') as geeindigd,
    -- CBS-reden 01: werk in dienstbetrekking; 02: zelfstandig beroep of bedrijf.
    coalesce(u.reden_uitstroom in ('01', '02'), false) as is_door_werk
from staging.uitkering as u
join marts.persoon as p on p.person_key = u.inburgeraar_id
where u.datum_start <= $peildatum
