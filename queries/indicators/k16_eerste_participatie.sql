/*
title        = "Tijd tot de eerste plek"
short        = "Wacht op eerste plek"
question     = "Hoe lang duurt het tot iemand meedoet?"
theme        = "uitstroom"
levels       = ["client"]
measure      = "duration"
moment       = "stand"
unit         = "dagen"
better       = "lower"
step         = 28
event        = "geplaatst"
competing    = "anders"
dimensions   = ["doelgroep", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars die zich in de laatste 36 maanden inschreven."
numerator    = "mensen met een eerste plek"
denominator  = "mensen die op dat moment nog geen plek hadden"
clock        = "inschrijving in de BRP"
reference    = "Beleidskader Almere 2021-2025 (meedoen vanaf dag 1); Wet inburgering 2021 art. 6"
caveats      = ["Meedoen ‘vanaf dag 1’ is een ambitie van Almere; de wet noemt geen termijn.", "Wie met een plan van elders kwam, telt niet mee.", "De leerroute is op de eerste dag nog niet bekend en staat er daarom niet bij."]
method       = """Een plek is betaald werk, vrijwilligerswerk, een werkervaringsplek of een stage. Wie bij de inschrijving al een plek had, doet mee op dag 1. We schatten na hoeveel dagen de helft een plek heeft (Aalen-Johansen): wie nog wacht, telt mee tot en met de peildatum, en wie zonder plek klaar was of een ontheffing of vrijstelling kreeg, gaat langs een andere uitgang. Verhuizen is niet verder te volgen. Begon de plicht na de inschrijving, dan volgen we iemand vanaf het begin van de plicht."""
*/
with gevolgd as (
    select
        person_key,
        doelgroep,
        geslacht,
        leeftijdsgroep,
        opleiding,
        cohort,
        inschrijving_brp,
        uitschrijving_brp,
        einde_plicht,
        reden_einde,
        verantwoordelijk_van,
        least(verantwoordelijk_tot, $peildatum) as uittrede
    from marts.persoon
    where not is_verhuisd_met_pip
        and inschrijving_brp > $peildatum - interval 36 month
        and inschrijving_brp <= $peildatum
),

eerste_plek as (
    select
        g.person_key,
        min(greatest(w.gestart, g.inschrijving_brp)) as gestart
    from gevolgd as g
    join marts.plek as w using (person_key)
    where w.geeindigd > g.inschrijving_brp
    group by all
)

select
    g.person_key as subject,
    g.inschrijving_brp as moment,
    g.doelgroep,
    g.geslacht,
    g.leeftijdsgroep,
    g.opleiding,
    g.cohort,
    g.verantwoordelijk_van - g.inschrijving_brp + 0.0 as entered,
    least(coalesce(e.gestart, g.uittrede), g.uittrede) - g.inschrijving_brp + 1.0 as ended,
    case
        when e.gestart <= g.uittrede then 'geplaatst'
        when g.uitschrijving_brp < g.einde_plicht then 'lopend'
        when g.einde_plicht <= $peildatum and g.reden_einde <> 'Tijdelijke vrijstelling' then 'anders'
        else 'lopend'
    end as outcome
from gevolgd as g
left join eerste_plek as e using (person_key)
where g.uittrede >= g.verantwoordelijk_van
    and (e.gestart is null or e.gestart >= g.verantwoordelijk_van)
