/*
title        = "Aantal inburgeraars"
short        = "Inburgeraars"
question     = "Hoeveel mensen zijn hier bezig met hun inburgering?"
theme        = "leerroutes"
levels       = ["client", "voorziening"]
measure      = "stock"
moment       = "stand"
unit         = "personen"
better       = "none"
tile         = 1
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "aanbieder"]
adds_up      = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort", "aanbieder"]
population   = "Iedereen met een open inburgeringsplicht voor wie de gemeente verantwoordelijk is."
clock        = "laatste dag van de maand"
reference    = "Wet inburgering 2021 art. 3; Beleidsregels Almelo art. 7 lid 6 (Monitor Sociaal Domein)"
caveats      = []
method       = """We tellen iedereen die op de laatste dag van de maand inburgeringsplichtig is en in de gemeente staat ingeschreven. Wie heeft voldaan, ontheffing of vrijstelling kreeg of verhuisde, telt niet meer mee."""
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
