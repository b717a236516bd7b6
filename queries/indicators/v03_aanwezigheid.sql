/*
title        = "Aanwezigheid in de les"
short        = "Aanwezig in de les"
question     = "Komen cursisten naar de les?"
theme        = "partners"
levels       = ["client", "voorziening"]
measure      = "score"
moment       = "stroom"
unit         = "percent"
better       = "higher"
norm         = "les-aanwezigheid"
only         = { doelgroep = "asiel" }
bands        = [0, 20, 40, 50, 60, 70, 75, 80, 85, 90, 95, 100]
dimensions   = ["aanbieder", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders met les bij een taalschool in de periode."
numerator    = "som van ieders percentage gevolgde lesuren"
denominator  = "mensen met lesuren in de periode"
clock        = "maand van de les"
reference    = "Besluit inburgering 2021 art. 9.2"
caveats      = ["De gemeente biedt alleen asielstatushouders les aan.", "Ook wie met een goede reden afwezig is, volgt de les niet: ziekte drukt dit cijfer.", "Een taalschool die haar uren later doorgeeft, ontbreekt nog in de laatste maand."]
method       = """Per persoon delen we de gevolgde lesuren door de aangeboden lesuren van de periode. Daarvan nemen we het gemiddelde, zodat iedereen even zwaar telt. Om mensen te beschermen rekenen we met aantallen per groep van percentages die zijn afgerond; ieder telt mee met het midden van de groep. De leerroute is die van het perceel."""
*/
select
    u.person_key as subject,
    u.maand as moment,
    u.aanbieder,
    u.perceel as leerroute,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    p.cohort,
    u.gevolgd as amount,
    u.aangeboden as base
from marts.lesuren as u
join marts.persoon as p using (person_key)
where p.doelgroep = 'asiel'
