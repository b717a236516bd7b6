/*
title        = "Begonnen aan de training Financiële zelfredzaamheid"
short        = "Begon aan training geld"
question     = "Hoeveel mensen beginnen aan de training over geld?"
theme        = "partners"
levels       = ["voorziening"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "none"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars die in de periode aan de training Financiële zelfredzaamheid begonnen."
clock        = "eerste dag van de training"
reference    = "Antwoord Almelo 17"
caveats      = ["Wie zich aanmeldde maar niet begon, telt niet mee.", "Wie in een periode twee keer begon, telt één keer."]
method       = """We tellen mensen, geen aanmeldingen. De gemeente is verantwoordelijk op de dag van aanmelding; de leerroute is die op die dag."""
*/
select
    person_key as subject,
    gestart as moment,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort
from marts.deelname
where project = 'Financiële zelfredzaamheid' and gestart <= $peildatum
