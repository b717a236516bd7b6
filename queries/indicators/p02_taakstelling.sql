/*
title          = "Taakstelling huisvesting"
short          = "Taakstelling gehaald"
question       = "Vinden we genoeg huizen voor statushouders?"
theme          = "partners"
levels         = ["keten"]
measure        = "ratio"
moment         = "stroom"
unit           = "percent"
better         = "higher"
norm           = "taakstelling"
protect        = "none"
protect_reason = "Het ministerie maakt deze aantallen voor elke gemeente openbaar."
dimensions     = []
population     = "De halfjaren die voorbij zijn en waarvan het resultaat bekend is."
numerator      = "mensen die in het halfjaar zijn gehuisvest"
denominator    = "mensen die de gemeente in dat halfjaar moest huisvesten"
clock          = "laatste dag van het halfjaar"
reference      = "Huisvestingswet 2014 art. 28 en 29; Besluit inburgering 2021 art. 1.1; Startnotitie Stichtse Vecht 2020"
caveats        = ["Meer dan 100 procent betekent: meer gehuisvest dan de taak, bijvoorbeeld om een achterstand in te halen.", "Een halfjaar staat bij de maand en het kwartaal waarin het eindigt."]
method         = """Het aantal gehuisveste mensen gedeeld door de taakstelling van deze gemeente, zoals het ministerie die vaststelt. Een jaar telt twee halfjaren op."""
*/
select
    t.gemeentecode as subject,
    t.datum_tot as moment,
    t.gerealiseerd as amount,
    t.taakstelling as base
from staging.taakstelling as t
join staging.gemeente as g using (gemeentecode)
where t.datum_tot <= $peildatum and t.gerealiseerd is not null
