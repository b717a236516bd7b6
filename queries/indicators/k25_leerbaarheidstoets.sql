/*
title        = "Leerbaarheidstoets in de brede intake"
short        = "Toets gedaan"
question     = "Doet iedereen de leerbaarheidstoets?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars die hier hun brede intake hebben afgerond."
numerator    = "mensen die de toets deden voor of op de laatste dag van de intake"
denominator  = "afgeronde brede intakes"
clock        = "laatste dag van de brede intake"
reference    = "Wet inburgering 2021 art. 14"
caveats      = ["Wie door een beperking in zien of horen de toets niet kan doen, is vrijgesteld maar telt wel mee; honderd procent is dus geen norm."]
method       = """De toets schat in of niveau B1 haalbaar is en helpt zo bij de keuze van de leerroute. De eerste toets telt; een second opinion telt niet nog een keer. De leerroute is de eerste."""
*/
select
    person_key as subject,
    afgerond as moment,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    coalesce(getoetst <= afgerond, false) as hit
from marts.intake
where afgerond <= $peildatum
