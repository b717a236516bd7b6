/*
title        = "Training Financiële zelfredzaamheid helemaal gevolgd"
short        = "Alle 7 bijeenkomsten"
question     = "Maken deelnemers de training over geld af?"
theme        = "partners"
levels       = ["voorziening"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars van wie de training Financiële zelfredzaamheid in de periode eindigde."
numerator    = "deelnemers die alle zeven bijeenkomsten volgden"
denominator  = "deelnemers van wie de training eindigde, ook als zij eerder stopten"
clock        = "laatste dag van de training"
reference    = "Antwoord Almelo 17 (zeven bijeenkomsten)"
caveats      = ["Wie zich aanmeldde maar niet begon, telt niet mee.", "Wie voor het einde van de training verhuisde of overleed, telt niet mee.", "Of iemand daarna beter met geld omgaat, staat hier niet; zie ‘Zelfredzaam na twee jaar’."]
method       = """Wie de training in de periode twee keer volgde, telt één keer en slaagt als een van de twee compleet was. De leerroute is die op de dag van aanmelding."""
*/
select
    person_key as subject,
    geeindigd as moment,
    doelgroep,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    coalesce(bijeenkomsten >= 7, false) as hit
from marts.deelname
where project = 'Financiële zelfredzaamheid'
    and geeindigd <= $peildatum
    and (uitschrijving_brp is null or uitschrijving_brp > geeindigd)
