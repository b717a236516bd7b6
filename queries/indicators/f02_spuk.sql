/*
title        = "Afgeronde trajecten in de rijksbijdrage"
short        = "In de rijksbijdrage"
question     = "Hoe zwaar wegen afgeronde trajecten in het geld van het Rijk?"
theme        = "duur"
levels       = ["client"]
measure      = "euro"
moment       = "stroom"
unit         = "euro"
better       = "higher"
only         = { doelgroep = "asiel" }
dimensions   = ["leerroute", "wijze"]
population   = "Asielstatushouders die met een diploma of certificaat aan hun plicht hebben voldaan."
clock        = "31 december van het jaar waarin aan de plicht is voldaan"
reference    = "Regeling inburgering 2021 art. 10.4 onder d; Besluit inburgering 2021 art. 10.3 lid 5; Antwoord Almelo 6"
caveats      = ["Dit is een gewicht in de verdeling van het rijksbudget, niet de hele specifieke uitkering (SPUK).", "Voorlopig zolang het bedrag van het budgetjaar niet bekend is: dan rekenen we met het laatst bekende bedrag.", "Het eerste jaar telt alle afgeronde trajecten sinds het begin van de wet samen en is dus niet te vergelijken met latere jaren."]
method       = """Een afgerond traject weegt mee in het budget van twee jaar later. We nemen het aantal mensen, afgerond om hen te beschermen, maal het bedrag van dat budgetjaar. Iedereen telt op 31 december, dus alleen een heel jaar zegt iets. De leerroute is de eerste."""
*/
with gewicht as (
    select
        budgetjaar,
        afgerond_traject,
        -- Besluit art. 10.3 lid 5: het eerste jaar met een gewicht telt alles mee sinds het begin van de wet.
        make_date(min(budgetjaar) filter (where afgerond_traject > 0) over () - 2, 12, 31) as eerste_moment
    from staging.spuk_tarief
),

afgerond as (
    select
        d.person_key,
        d.leerroute,
        d.wijze,
        greatest(make_date(year(d.behaald), 12, 31), g.eerste_moment) as moment
    from marts.diploma as d
    cross join (select distinct eerste_moment from gewicht) as g
    where d.doelgroep = 'asiel'
)

select
    a.person_key as subject,
    a.moment,
    a.leerroute,
    a.wijze,
    max_by(g.afgerond_traject, g.budgetjaar) as amount
from afgerond as a
join gewicht as g on g.budgetjaar between year(g.eerste_moment) + 2 and year(a.moment) + 2
where a.moment <= $peildatum
group by a.person_key, a.moment, a.leerroute, a.wijze
