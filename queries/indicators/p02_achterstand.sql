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
clock          = "laatste dag van de maand, met de stand van het laatste halfjaar"
reference      = "Huisvestingswet 2014 art. 28 en 29; Startnotitie Stichtse Vecht 2020"
caveats        = ["Onder nul is een voorsprong: dan zijn meer mensen gehuisvest dan moest.", "De achterstand van eerdere halfjaren telt mee."]
method         = """Het aantal zoals het ministerie het aan het eind van het halfjaar vaststelt."""
*/
select
    t.gemeentecode as subject,
    m.maandeinde as moment,
    max_by(t.achterstand, t.datum_tot) as amount,
    1 as base
from staging.taakstelling as t
join staging.gemeente as g using (gemeentecode)
join marts.maand as m on m.maandeinde >= t.datum_tot and m.maandeinde < t.datum_tot + interval 8 month
where t.achterstand is not null
group by t.gemeentecode, m.maandeinde
