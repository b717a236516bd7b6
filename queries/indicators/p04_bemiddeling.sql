/*
title        = "Een half jaar op de bemiddelde plek"
short        = "Na half jaar op de plek"
question     = "Blijven mensen op de plek die een bemiddelaar vond?"
theme        = "uitstroom"
levels       = ["keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
follow_up    = 6
compare      = "bemiddelaar"
case_mix     = ["soort", "leerroute"]
dimensions   = ["bemiddelaar", "soort", "doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars die zes maanden of langer geleden via een bemiddelaar op een plek begonnen."
numerator    = "mensen die zes maanden later nog op dezelfde plek zijn"
denominator  = "mensen die via een bemiddelaar begonnen en zes maanden zijn gevolgd"
clock        = "eerste dag op de plek"
reference    = "Antwoord Almelo 21 en 26 (Avedan, WerkgeverServicePunt en Timing)"
caveats      = ["Een stage of werkervaringsplek is vaak korter bedoeld; vergelijk per soort plek.", "Wie van die plek naar een andere ging, telt als vertrokken.", "Wie binnen die zes maanden verhuisde of overleed, telt niet mee."]
method       = """Iedereen wordt even lang gevolgd: we kijken precies zes maanden na de eerste dag. Wie via een bemiddelaar op twee plekken begon, telt één keer en is gebleven als een van de twee nog loopt. De leerroute is die op de eerste dag."""
*/
with plek as (
    select
        person_key,
        soort,
        bemiddelaar,
        gestart,
        geeindigd,
        (gestart + interval 6 month)::date as moment
    from marts.plek
    where bemiddelaar <> 'eigen'
)

select
    w.person_key as subject,
    w.moment,
    w.gestart as started,
    p.doelgroep,
    coalesce(r.leerroute, 'geen') as leerroute,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    w.soort,
    w.bemiddelaar,
    w.geeindigd > w.moment as hit
from plek as w
join marts.persoon as p using (person_key)
left join marts.leerroute as r on r.person_key = w.person_key and w.gestart >= r.van and w.gestart < r.tot
where w.moment <= $peildatum
    and w.gestart >= p.verantwoordelijk_van
    and w.gestart < p.verantwoordelijk_tot
    and (p.uitschrijving_brp is null or p.uitschrijving_brp > w.moment)
