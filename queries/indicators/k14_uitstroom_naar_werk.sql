/*
title        = "Van de bijstand duurzaam naar werk"
short        = "Duurzaam naar werk"
question     = "Wie verruilt de bijstand blijvend voor werk?"
theme        = "uitstroom"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
follow_up    = 6
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars van wie de algemene bijstand zes maanden of langer geleden eindigde."
numerator    = "mensen die door werk uit de bijstand gingen en in de zes maanden daarna niet terugkwamen"
denominator  = "mensen die uit de bijstand gingen, om welke reden ook, en zes maanden zijn gevolgd"
clock        = "einde van de bijstand"
reference    = "Beleidskader Almere 2021-2025 (duurzame uitstroom); GGM 2.4.0, reden van uitstroom volgens CBS"
caveats      = ["De zes maanden van ‘duurzaam’ zijn een werkafspraak van deze monitor, geen wettelijke norm.", "Dit is een aandeel van wie uit de bijstand ging, niet van iedereen met bijstand.", "Wie binnen die zes maanden verhuisde of overleed, telt niet mee."]
method       = """Iedereen wordt even lang gevolgd: zes maanden vanaf het einde van de bijstand. Werk is een baan of een eigen bedrijf. De leerroute is die op de dag waarop de bijstand eindigde."""
*/
with einde as (
    select
        person_key,
        geeindigd,
        is_door_werk,
        (geeindigd + interval 6 month)::date as moment
    from marts.uitkering
    where geeindigd <= $peildatum
)

select
    e.person_key as subject,
    e.moment,
    e.geeindigd as started,
    p.doelgroep,
    coalesce(r.leerroute, 'geen') as leerroute,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    e.is_door_werk and not exists (
        from marts.uitkering as u
        where u.person_key = e.person_key and u.gestart >= e.geeindigd and u.gestart <= e.moment
    ) as hit
from einde as e
join marts.persoon as p using (person_key)
left join marts.leerroute as r on r.person_key = e.person_key and e.geeindigd >= r.van and e.geeindigd < r.tot
where e.moment <= $peildatum
    and e.geeindigd >= p.verantwoordelijk_van
    and e.geeindigd < p.verantwoordelijk_tot
    and (p.uitschrijving_brp is null or p.uitschrijving_brp > e.moment)
