/*
title          = "Besteed van het contractbudget"
short          = "Van het budget besteed"
question       = "Blijven de uitgaven aan taalscholen binnen het budget?"
theme          = "partners"
levels         = ["voorziening"]
measure        = "ratio"
moment         = "stroom"
unit           = "percent"
better         = "none"
protect        = "none"
protect_reason = "Dit telt euro's van alle contracten samen, van minstens drie taalscholen, waarvan de grootste twee samen hooguit 90 procent hebben; geen mensen. Per taalschool tonen we geen bedragen: daaruit is het aantal cursisten af te leiden."
dimensions     = []
population     = "Contracten met taalscholen, als er drie of meer taalscholen declareren en de grootste twee samen hooguit 90 procent."
numerator      = "gedeclareerde euro's"
denominator    = "euro's van het contract: trajecten per jaar maal prijs per traject"
clock          = "laatste dag van het kwartaal"
reference      = "Antwoord Almelo 6 (binnen het budget van het Rijk); VluchtelingenWerk, whitepaper inkoop"
caveats        = ["Alle bedragen zijn zonder btw.", "Het budget van een jaar wordt gelijk over de kwartalen verdeeld.", "Meer dan 100 procent betekent: meer uitgegeven dan het contract voorziet."]
method         = """De declaraties van een kwartaal gedeeld door een kwart van het jaarbudget van de contracten die toen liepen."""
*/
with school as (
    select
        e.kwartaal,
        sum(e.bedrag) as bedrag,
        row_number() over (partition by e.kwartaal order by sum(e.bedrag) desc) as plaats
    from staging.declaratie as e
    join staging.contract as f using (contract_id)
    group by e.kwartaal, f.leverancier_id
)

select
    d.contract_id || ' ' || d.kwartaal as subject,
    last_day(d.kwartaal + interval 2 month) as moment,
    d.bedrag as amount,
    c.trajecten_per_jaar * c.prijs_per_traject / 4 as base
from staging.declaratie as d
join staging.contract as c using (contract_id)
where
    last_day(d.kwartaal + interval 2 month) <= $peildatum
    and d.kwartaal in (
        select kwartaal
        from school
        group by all
        -- Regel (2, 90): wie zijn eigen bedrag kent, kan dat van een ander niet te dicht benaderen.
        having count(*) >= 3 and sum(bedrag) filter (plaats <= 2) <= 0.9 * sum(bedrag)
    )
