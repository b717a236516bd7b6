/*
title     = "Brede intake begonnen voor het eind van het jaar, landelijk"
about     = "Van de mensen die in dat jaar inburgeringsplichtig werden: bij hoeveel de brede intake nog in hetzelfde jaar begon. De jaargang van het CBS staat erbij; latere jaargangen kijken langer en horen hier niet bij."
source    = "CBS, Statistiek Wet inburgering 2022 en 2023"
unit      = "percent"
theme     = "leerroutes"
level     = "client"
table     = "swi_referentie"
whose     = "nederland"
indicator = "c02_brede_intake"
groups    = { asiel = "asielmigranten", gezin = "gezins- en overige migranten" }
differs   = ["Het CBS telt landelijk ook mensen die op 31 december nog geen gemeente hadden. Wij tellen alleen wie hier is komen wonen. Daardoor is ons cijfer vanzelf wat hoger.", "Het CBS neemt gezinsmigranten en overige migranten samen. Onze groep ‘overig’ is te klein om erbij te tellen."]
*/
select
    case doelgroep when 'asiel' then 'asielmigranten' else 'gezins- en overige migranten' end as series,
    cohort || ' (' || publicatie || ')' as label,
    cohort as sort,
    procent::double as value,
    status
from staging.swi_referentie
where indicator = 'brede_intake_gestart'
    and doelgroep in ('asiel', 'gezins_overig')
    and cohort = year(peildatum)::varchar
    and peildatum <= $peildatum
