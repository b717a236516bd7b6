/*
title          = "Achterstand op de taakstelling"
short          = "Achterstand huisvesting"
question       = "Hoeveel statushouders moeten we nog huisvesten?"
theme          = "partners"
levels         = ["keten"]
measure        = "ratio"
moment         = "stand"
unit           = "personen"
better         = "lower"
protect        = "none"
protect_reason = "Het ministerie maakt deze aantallen voor elke gemeente openbaar."
dimensions     = []
population     = "De halfjaren die voorbij zijn en waarvan de achterstand bekend is."
numerator      = "mensen die de gemeente aan het eind van het halfjaar nog moet huisvesten"
denominator    = "1: dit is een aantal, geen aandeel"
clock          = "laatste dag van het halfjaar"
reference      = "Huisvestingswet 2014 art. 28 en 29; Startnotitie Stichtse Vecht 2020"
caveats        = ["Onder nul is een voorsprong: dan zijn meer mensen gehuisvest dan moest.", "De achterstand van eerdere halfjaren telt mee."]
method         = """Het aantal zoals het ministerie het aan het eind van het halfjaar vaststelt."""
*/
select
    t.gemeentecode as subject,
    t.datum_tot as moment,
    t.achterstand as amount,
    1 as base
from staging.taakstelling as t
join staging.gemeente as g using (gemeentecode)
where t.datum_tot <= $peildatum and t.achterstand is not null
