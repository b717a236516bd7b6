/*
title = "Leerroute door de tijd"
grain = "één rij per inburgeraar en versie van het plan die minstens een dag gold; tot is de dag van de volgende versie"
needs = ["persoon"]
*/
with versies as (
    select
        inburgeraar_id as person_key,
        volgnummer,
        datum_pip as van,
        lead(datum_pip) over (partition by inburgeraar_id order by datum_pip, volgnummer) as volgende,
        case leerroute when 'B' then 'b1' when 'O' then 'onderwijs' else 'z' end as leerroute,
        niveau
    from staging.pip
    where datum_pip <= $peildatum
)

select
    v.person_key,
    v.volgnummer,
    v.van,
    coalesce(v.volgende, date '9999-12-31') as tot,
    v.leerroute,
    -- Een plan dat op dezelfde dag werd vervangen, heeft nooit gegolden en is dus niet het eerste.
    first_value(v.leerroute) over (partition by v.person_key order by v.van) as eerste_leerroute,
    v.niveau
from versies as v
join marts.persoon as p using (person_key)
where v.volgende is null or v.volgende > v.van
