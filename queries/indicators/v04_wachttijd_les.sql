/*
title        = "Wachttijd tot de eerste les"
short        = "Wachttijd tot les"
question     = "Hoe lang wachten mensen na hun plan op de eerste les?"
theme        = "duur"
levels       = ["voorziening", "keten"]
measure      = "duration"
moment       = "stand"
unit         = "dagen"
better       = "lower"
tile         = 3
norm         = "les-binnen-drie-maanden"
step         = 14
event        = "gestart"
competing    = "anders"
only         = { doelgroep = "asiel" }
dimensions   = ["aanbieder", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders met een eerste PIP in de laatste 24 maanden."
numerator    = "mensen die met les zijn begonnen"
denominator  = "mensen die op dat moment nog wachtten"
clock        = "dagtekening van het eerste PIP"
reference    = "Regeling inburgering 2021 art. 4.1 lid 1 onder g; VluchtelingenWerk, whitepaper inkoop"
caveats      = ["De gemeente biedt alleen asielstatushouders les aan.", "Wie nog geen aanbod heeft, staat bij ‘nog geen taalschool’."]
method       = """We schatten met wie al begon en wie nog wacht na hoeveel dagen de helft les heeft (Aalen-Johansen). Wie nog wacht, telt mee tot en met de peildatum; wie voor de eerste les een ontheffing kreeg of al had voldaan, gaat langs een andere uitgang."""
*/
with eerste_les as (
    select
        person_key,
        min(gestart) as gestart,
        coalesce(
            min_by(aanbieder, (gestart, aanbod_id)) filter (gestart is not null),
            min_by(aanbieder, (aangeboden, aanbod_id)) filter (aangeboden is not null)
        ) as aanbieder
    from marts.traject
    group by all
)

select
    t.person_key as subject,
    t.start_termijn as moment,
    t.leerroute,
    t.geslacht,
    t.leeftijdsgroep,
    t.opleiding,
    t.cohort,
    coalesce(l.aanbieder, 'geen') as aanbieder,
    0.0 as entered,
    least(coalesce(l.gestart, t.uittrede), t.uittrede) - t.start_termijn + 1.0 as ended,
    case
        when l.gestart <= t.uittrede then 'gestart'
        when t.uitkomst in ('anders', 'voldaan') then 'anders'
        else 'lopend'
    end as outcome
from marts.termijn as t
left join eerste_les as l using (person_key)
where t.doelgroep = 'asiel'
    and not t.is_verhuisd_met_pip
    and t.start_termijn > $peildatum - interval 24 month
    and (l.gestart is null or l.gestart >= t.start_termijn)
    and t.uittrede >= t.start_termijn
