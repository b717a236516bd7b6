/*
title        = "Statusbouwers met duurzaam werk na een jaar"
short        = "Werk na Statusbouwers"
question     = "Helpt het project Statusbouwers mensen aan blijvend werk?"
theme        = "uitstroom"
levels       = ["keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
follow_up    = 12
only         = { doelgroep = "asiel" }
dimensions   = ["leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders die een jaar of langer geleden aan Statusbouwers begonnen."
numerator    = "deelnemers met een baan van meer dan acht uur per week, precies een jaar na hun eerste dag"
denominator  = "deelnemers die een jaar zijn gevolgd"
clock        = "eerste dag in het project"
reference    = "Antwoord Almelo 9 (binnen een jaar naar een duurzame werkplek)"
caveats      = ["De groep is klein: vaak is er te weinig om te laten zien.", "Duurzaam betekent hier: op de dag een jaar na de start is er werk. Dat is een werkafspraak van deze monitor.", "Almelo begon het project voor mensen die nog onder de oude wet vielen; zij staan niet in deze monitor.", "Wie binnen het jaar verhuisde of overleed, telt niet mee."]
method       = """Iedereen wordt even lang gevolgd: we kijken precies een jaar na de eerste dag. Werk dat voor die dag alweer stopte, telt niet. De leerroute is die op de dag van aanmelding."""
*/
with gevolgd as (
    select
        person_key,
        leerroute,
        geslacht,
        leeftijdsgroep,
        opleiding,
        cohort,
        uitschrijving_brp,
        gestart as started,
        (gestart + interval 12 month)::date as moment
    from marts.deelname
    where project = 'Statusbouwers' and doelgroep = 'asiel'
)

select
    g.person_key as subject,
    g.moment,
    g.started,
    g.leerroute,
    g.geslacht,
    g.leeftijdsgroep,
    g.opleiding,
    g.cohort,
    exists (
        from marts.plek as w
        where w.person_key = g.person_key
            and w.soort = 'betaald'
            and w.uren > 8
            and g.moment >= w.gestart
            and g.moment < w.geeindigd
    ) as hit
from gevolgd as g
where g.moment <= $peildatum and (g.uitschrijving_brp is null or g.uitschrijving_brp > g.moment)
