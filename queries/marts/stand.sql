/*
title = "Stand per maandeinde"
grain = "één rij per inburgeraar en maandeinde waarop de plicht openstaat en de gemeente verantwoordelijk is"
needs = ["persoon", "maand", "leerroute", "traject"]
*/
with actief as (
    select
        p.person_key,
        m.maandeinde,
        p.doelgroep,
        p.geslacht,
        p.leeftijdsgroep,
        p.opleiding,
        p.cohort
    from marts.persoon as p
    join marts.maand as m on m.maandeinde >= p.verantwoordelijk_van and m.maandeinde < p.verantwoordelijk_tot
),

op_volgorde as (
    select
        person_key,
        aanbieder,
        gestart,
        geeindigd,
        row_number() over (partition by person_key order by gestart, aanbod_id) as volgorde
    from marts.traject
),

les as (
    select
        t.person_key,
        m.maandeinde,
        max_by(t.aanbieder, t.volgorde) as aanbieder
    from op_volgorde as t
    join marts.maand as m on m.maandeinde >= t.gestart and (t.geeindigd is null or m.maandeinde < t.geeindigd)
    group by all
)

select
    a.person_key,
    a.maandeinde,
    a.doelgroep,
    a.geslacht,
    a.leeftijdsgroep,
    a.opleiding,
    a.cohort,
    coalesce(r.leerroute, 'geen') as leerroute,
    coalesce(r.eerste_leerroute, 'geen') as eerste_leerroute,
    coalesce(l.aanbieder, 'geen') as aanbieder
from actief as a
left join marts.leerroute as r on r.person_key = a.person_key and a.maandeinde >= r.van and a.maandeinde < r.tot
left join les as l on l.person_key = a.person_key and l.maandeinde = a.maandeinde
