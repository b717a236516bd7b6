/*
title     = "Nieuwe inburgeraars in Nederland"
about     = "Mensen die in dat jaar inburgeringsplichtig werden. Het CBS stelt eerdere jaren bij: de jaargang staat erbij."
source    = "CBS, Statistiek Wet inburgering 2022, 2023 en 2024"
unit      = "duizend personen"
theme     = "leerroutes"
level     = "client"
table     = "swi_referentie"
whose     = "nederland"
unmatched = "Hoeveel mensen inburgeringsplichtig worden, hangt af van hoe groot een gemeente is. Meer of minder is hier niet beter of slechter."
*/
select
    publicatie as series,
    cohort as label,
    cohort as sort,
    noemer_dzd::double as value,
    status
from staging.swi_referentie
where indicator = 'omvang' and doelgroep = 'totaal' and peildatum <= $peildatum
