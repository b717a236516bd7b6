/*
title        = "Binnen anderhalf jaar van leerroute veranderd"
short        = "Wissel in 18 maanden"
question     = "Hoe vaak wisselen mensen van leerroute zolang dat vrij kan?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "none"
follow_up    = 18
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars van wie de termijn anderhalf jaar of langer geleden in deze gemeente begon."
numerator    = "mensen die binnen 18 maanden een plan met een andere leerroute kregen"
denominator  = "mensen die 18 maanden zijn gevolgd"
clock        = "start inburgeringstermijn"
reference    = "Wet inburgering 2021 art. 17 lid 2; Besluit art. 5.4"
caveats      = ["Na anderhalf jaar kan wisselen alleen nog in bijzondere gevallen; van de onderwijsroute naar de B1-route mag altijd.", "Een wissel is niet goed of slecht: soms paste de eerste route niet, soms gaat iemand sneller vooruit dan verwacht.", "Wie binnen die tijd verhuisde, ontheffing of vrijstelling kreeg of met een plan van elders kwam, telt niet mee."]
method       = """Iedereen wordt even lang gevolgd: 18 maanden vanaf de start van de termijn. Wie terugging naar de eerste route, telt ook als gewisseld. Afschalen naar A2 is geen wissel. Wie eerder aan de plicht voldeed, blijft meetellen. De leerroute is de eerste."""
*/
with gevolgd as (
    select
        person_key,
        doelgroep,
        geslacht,
        leeftijdsgroep,
        opleiding,
        cohort,
        leerroute,
        uitkomst,
        verantwoordelijk_tot,
        start_termijn as started,
        (start_termijn + interval 18 month)::date as moment
    from marts.voortgang
)

select
    g.person_key as subject,
    g.moment,
    g.started,
    g.doelgroep,
    g.leerroute,
    g.geslacht,
    g.leeftijdsgroep,
    g.opleiding,
    g.cohort,
    exists (
        from marts.leerroute as r
        where r.person_key = g.person_key and r.van <= g.moment and r.leerroute <> r.eerste_leerroute
    ) as hit
from gevolgd as g
where g.moment <= $peildatum and (g.verantwoordelijk_tot > g.moment or g.uitkomst = 'voldaan')
