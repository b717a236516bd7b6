/*
title = "Keurmerk van de taalscholen"
grain = "één rij per maandeinde en taalschool met een lopend contract; de laatst bekende stand van het keurmerk, leeg als die er niet is"
needs = ["maand", "aanbieder"]
*/
with stand as (
    select
        leverancier_id,
        peildatum as van,
        coalesce(lead(peildatum) over (partition by leverancier_id order by peildatum), date '9999-12-31') as tot,
        status,
        sterren,
        slagingspercentage
    from staging.blik_op_werk
    where peildatum <= $peildatum
),

onder_contract as (
    select distinct
        m.maandeinde,
        c.leverancier_id
    from staging.contract as c
    join marts.maand as m on m.maandeinde between c.datum_start and c.datum_einde
)

select
    o.leverancier_id,
    o.maandeinde,
    a.category as aanbieder,
    s.status,
    s.sterren,
    s.slagingspercentage
from onder_contract as o
join marts.aanbieder as a using (leverancier_id)
left join stand as s on s.leverancier_id = o.leverancier_id and o.maandeinde >= s.van and o.maandeinde < s.tot
