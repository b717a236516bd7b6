/*
title = "Situatie van een inburgeraar"
grain = "één rij per inburgeraar en tijdvak waarin leerroute en taalschool dezelfde bleven, van tot en zonder tot"
needs = ["persoon", "leerroute", "traject"]
*/
with omslag as (
    select person_key, verantwoordelijk_van as van from marts.persoon where verantwoordelijk_van is not null
    union
    select person_key, van from marts.leerroute
    union
    select person_key, tot from marts.leerroute
    union
    select person_key, gestart from marts.traject
    union
    select person_key, geeindigd from marts.traject where geeindigd is not null
),

tijdvak as (
    select
        person_key,
        van,
        lead(van, 1, date '9999-12-31') over (partition by person_key order by van) as tot
    from omslag
),

les as (
    select
        v.person_key,
        v.van,
        max_by(t.aanbieder, (t.gestart, t.aanbod_id)) as aanbieder
    from tijdvak as v
    join marts.traject as t
        on t.person_key = v.person_key and v.van >= t.gestart and (t.geeindigd is null or v.van < t.geeindigd)
    group by all
)

select
    p.person_key,
    greatest(v.van, p.verantwoordelijk_van) as van,
    least(v.tot, p.verantwoordelijk_tot) as tot,
    p.doelgroep,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    coalesce(r.leerroute, 'geen') as leerroute,
    coalesce(r.eerste_leerroute, 'geen') as eerste_leerroute,
    coalesce(l.aanbieder, 'geen') as aanbieder
from marts.persoon as p
join tijdvak as v on v.person_key = p.person_key and v.van < p.verantwoordelijk_tot and v.tot > p.verantwoordelijk_van
left join marts.leerroute as r on r.person_key = v.person_key and v.van >= r.van and v.van < r.tot
left join les as l on l.person_key = v.person_key and l.van = v.van
