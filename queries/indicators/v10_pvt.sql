/*
title        = "Participatieverklaring getekend binnen twee jaar"
short        = "PVT binnen 2 jaar"
question     = "Tekenen mensen de participatieverklaring op tijd?"
theme        = "duur"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
follow_up    = 24
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars van wie de termijn twee jaar of langer geleden begon."
numerator    = "mensen die binnen 24 maanden de participatieverklaring tekenden"
denominator  = "mensen die 24 maanden zijn gevolgd"
clock        = "start inburgeringstermijn"
reference    = "Wet inburgering 2021 art. 6; Besluit inburgering 2021 art. 3.1"
caveats      = ["Wie binnen twee jaar verhuisde, ontheffing of vrijstelling kreeg of met een plan van elders kwam, telt niet mee.", "Twee jaar is een tussenstand van deze monitor; de wet geeft drie jaar."]
method       = """Iedereen wordt even lang gevolgd: 24 maanden vanaf de start van de termijn. Het participatieverklaringstraject (PVT) hoort bij elke leerroute en eindigt met de handtekening. Wie eerder aan de plicht voldeed, blijft meetellen. De leerroute is de eerste."""
*/
with cohort as (
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
        pvt_ondertekend,
        start_termijn as started,
        (start_termijn + interval 24 month)::date as moment
    from marts.voortgang
)

select
    person_key as subject,
    moment,
    started,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    coalesce(pvt_ondertekend <= moment, false) as hit
from cohort
where moment <= $peildatum and (verantwoordelijk_tot > moment or uitkomst = 'voldaan')
