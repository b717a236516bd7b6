/*
title        = "Gevolgde leerroute"
short        = "Onderwijsroute"
question     = "Welke leerroute volgen inburgeraars?"
theme        = "leerroutes"
levels       = ["client", "voorziening"]
measure      = "share"
moment       = "stand"
unit         = "percent"
better       = "none"
tile         = 2
distribution = "leerroute"
headline     = "onderwijs"
norm         = "onderwijsroute-aandeel"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "aanbieder"]
population   = "Inburgeraars met een PIP."
numerator    = "inburgeraars met deze leerroute in hun geldende PIP"
denominator  = "inburgeraars met een PIP"
clock        = "laatste dag van de maand"
reference    = "Wet inburgering 2021 art. 7-9; Beleidsregels Almelo art. 7 lid 6"
caveats      = ["Wie nog geen PIP heeft, staat buiten de honderd procent."]
method       = """De leerroute is die in het plan dat op de laatste dag van de maand geldt. Na een wijziging telt de nieuwe route. De eerste en de huidige route samen staan bij ‘Veranderd van leerroute’."""
*/
select
    person_key as subject,
    maandeinde as moment,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    aanbieder
from marts.stand
where leerroute <> 'geen'
