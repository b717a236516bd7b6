/*
title          = "Prijs van een traject"
short          = "Prijs per traject"
question       = "Wat kost een traject bij een taalschool?"
theme          = "partners"
levels         = ["voorziening"]
measure        = "ratio"
moment         = "stand"
unit           = "euro"
better         = "none"
protect        = "none"
protect_reason = "Dit telt euro's uit contracten van minstens drie taalscholen samen, waarvan de grootste twee hooguit 90 procent hebben; geen mensen."
dimensions     = []
population     = "Contracten met taalscholen die op die dag lopen, als het om drie of meer taalscholen gaat en de grootste twee samen hooguit 90 procent van de euro's hebben."
numerator      = "euro's van de contracten: trajecten per jaar maal prijs per traject"
denominator    = "trajecten per jaar in de contracten"
clock          = "laatste dag van de maand"
reference      = "VluchtelingenWerk, whitepaper inkoop; Antwoord Almelo 6 (binnen het budget van het Rijk)"
caveats        = ["Alle bedragen zijn zonder btw.", "Dit is de prijs uit de contracten, niet wat er is betaald; zie ‘Besteed van het contractbudget’.", "Per taalschool of leerroute tonen we geen prijs: daaruit is te lezen wat één school vraagt."]
method         = """Het gemiddelde van de prijzen; een contract met meer trajecten telt zwaarder mee."""
*/
with lopend as (
    select
        c.contract_id,
        c.leverancier_id,
        m.maandeinde,
        c.trajecten_per_jaar,
        c.prijs_per_traject
    from staging.contract as c
    join marts.maand as m on m.maandeinde between c.datum_start and c.datum_einde
),

school as (
    select
        maandeinde,
        sum(trajecten_per_jaar * prijs_per_traject) as bedrag,
        row_number() over (partition by maandeinde order by sum(trajecten_per_jaar * prijs_per_traject) desc) as plaats
    from lopend
    group by maandeinde, leverancier_id
)

select
    contract_id as subject,
    maandeinde as moment,
    trajecten_per_jaar * prijs_per_traject as amount,
    trajecten_per_jaar as base
from lopend
where maandeinde in (
    select maandeinde
    from school
    group by all
    -- Regel (2, 90): wie zijn eigen bedrag kent, kan dat van een ander niet te dicht benaderen.
    having count(*) >= 3 and sum(bedrag) filter (plaats <= 2) <= 0.9 * sum(bedrag)
)
