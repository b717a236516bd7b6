/*
title          = "Afspraken met partners die werken"
short          = "Afspraken die werken"
question       = "Werken de afspraken met onze partners?"
theme          = "partners"
levels         = ["keten"]
measure        = "share"
moment         = "stand"
unit           = "percent"
better         = "higher"
protect        = "none"
protect_reason = "Dit telt afspraken tussen organisaties, geen mensen."
dimensions     = []
population     = "Afspraken tussen de gemeente en haar partners waarvan op die dag een stand bekend is."
numerator      = "afspraken die volgens de laatste stand werken"
denominator    = "afspraken met een stand"
clock          = "laatste dag van de maand"
reference      = "Beleidskader Almere 2021-2025 (integraliteit en regievoering); VluchtelingenWerk, whitepaper inkoop"
caveats        = ["Of een afspraak werkt, is een oordeel van de gemeente; vraag ook de partners zelf.", "Tussen twee standen geldt de laatst bekende."]
method         = """Elke afspraak telt één keer met haar laatste stand: afgesproken, werkt of risico. Alleen ‘werkt’ telt als goed."""
*/
select
    a.afspraak_id as subject,
    m.maandeinde as moment,
    max_by(a.status, a.datum_stand) = 'Werkt' as hit
from staging.ketenafspraak as a
join marts.maand as m on m.maandeinde >= a.datum_stand
group by a.afspraak_id, m.maandeinde
