/*
title        = "Uitgereikte diploma’s"
short        = "Diploma’s"
question     = "Hoeveel mensen haalden hun diploma of certificaat?"
theme        = "duur"
levels       = ["client"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "higher"
dimensions   = ["wijze", "doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars die in de periode aan hun plicht hebben voldaan."
clock        = "dag waarop aan de plicht is voldaan"
reference    = "Wet inburgering 2021 art. 7-9; antwoord Almelo 23"
caveats      = ["Wie op de dag van het diploma al was verhuisd, telt hier niet mee.", "Meer diploma’s betekent niet vanzelf dat meer mensen op tijd slagen; zie ‘Binnen drie jaar geslaagd’."]
method       = """Iedereen telt één keer, op de dag waarop volgens DUO aan de plicht is voldaan. In de Z-route is dat met een certificaat. De leerroute is de eerste; het diploma past bij de laatste."""
*/
select
    person_key as subject,
    behaald as moment,
    wijze,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort
from marts.diploma
