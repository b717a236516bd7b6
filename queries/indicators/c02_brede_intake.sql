/*
title        = "Brede intake begonnen voor het eind van het jaar"
short        = "Intake in jaar van start"
question     = "Van hoeveel nieuwe inburgeraars begon de brede intake nog in hetzelfde jaar?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
dimensions   = ["doelgroep", "geslacht", "leeftijdsgroep", "opleiding"]
population   = "Mensen van wie de plicht in dat jaar begon, voor wie de gemeente verantwoordelijk is of was en de intake doet."
numerator    = "mensen van wie de brede intake uiterlijk op 31 december van dat jaar begon"
denominator  = "mensen van wie de plicht in dat jaar begon"
clock        = "31 december van het jaar waarin de plicht begon"
reference    = "CBS, Statistiek Wet inburgering 2024 (brede intake gestart); Wet inburgering 2021 art. 14"
caveats      = ["Dit zegt niets over de duur: wie in december plichtig werd, had minder tijd dan wie in januari begon.", "Wie op 31 december nog in de opvang woonde en later hier kwam wonen, telt ook mee. Het cijfer kan dus nog veranderen.", "Het CBS telt landelijk ook mensen die nog geen gemeente hebben; vergelijk daarom voorzichtig."]
method       = """We rekenen zoals het CBS: per cohort, op de laatste dag van het jaar. Iedereen telt op die dag, dus alleen een heel jaar zegt iets. Wie met een plan uit een andere gemeente kwam, telt niet mee."""
*/
select
    p.person_key as subject,
    make_date(year(p.start_plicht), 12, 31) as moment,
    p.doelgroep,
    p.geslacht,
    p.leeftijdsgroep,
    p.opleiding,
    coalesce(b.datum_start <= make_date(year(p.start_plicht), 12, 31), false) as hit
from marts.persoon as p
left join staging.brede_intake as b on b.inburgeraar_id = p.person_key
where not p.is_verhuisd_met_pip
    and p.inschrijving_brp <= $peildatum
    and p.verantwoordelijk_van < p.verantwoordelijk_tot
    and make_date(year(p.start_plicht), 12, 31) <= $peildatum
