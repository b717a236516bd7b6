/*
title        = "Veranderd van leerroute"
short        = "Andere leerroute"
question     = "Past de eerste leerroute bij de mensen?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "share"
moment       = "stand"
unit         = "percent"
better       = "none"
cross        = ["eerste_leerroute", "leerroute"]
dimensions   = ["eerste_leerroute", "doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars met een PIP."
numerator    = "inburgeraars die nu een andere leerroute volgen dan in hun eerste plan"
denominator  = "inburgeraars met een PIP"
clock        = "laatste dag van de maand"
reference    = "Wet inburgering 2021 art. 17; Besluit art. 5.4"
caveats      = ["Wisselen mag binnen anderhalf jaar na de start van de termijn; van de onderwijsroute naar de B1-route mag altijd.", "Wie al klaar is, telt niet meer mee."]
method       = """We vergelijken de leerroute in het eerste plan met die in het plan dat op de laatste dag van de maand geldt. Afschalen naar A2 binnen de B1-route is geen wijziging van leerroute."""
*/
select
    person_key as subject,
    maandeinde as moment,
    doelgroep,
    leerroute,
    eerste_leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    leerroute <> eerste_leerroute as hit
from marts.stand
where leerroute <> 'geen'
