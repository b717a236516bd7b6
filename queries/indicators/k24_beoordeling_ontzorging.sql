/*
title        = "Ontzorging op tijd beoordeeld"
short        = "Op tijd beoordeeld"
question     = "Kijken we op tijd of iemand langer hulp met geld nodig heeft?"
theme        = "partners"
levels       = ["client", "keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
norm         = "ontzorging-beoordeeld"
only         = { doelgroep = "asiel" }
dimensions   = ["leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders die worden ontzorgd en vijf maanden na hun eerste PIP nog bijstand hebben."
numerator    = "mensen van wie de ontzorging uiterlijk vijf maanden na het PIP is beoordeeld"
denominator  = "mensen van wie het PIP vijf maanden of langer geleden is"
clock        = "dagtekening van het eerste PIP"
reference    = "Beleidsregels Almelo hoofdstuk 4 art. 7; antwoord Almelo 5; Participatiewet art. 56a"
caveats      = ["De vijf maanden zijn een belofte van de gemeente, geen wettelijke termijn.", "Familie die bij een statushouder kwam wonen of wie met een plan van elders kwam, telt niet mee."]
method       = """De gemeente beoordeelt of de zes maanden ontzorging met zes maanden worden verlengd. Een beoordeling telt in de maand waarin de vijf maanden om zijn; is er dan nog geen, dan telt die als te laat. De leerroute is de eerste."""
*/
with termijn as (
    select
        person_key,
        leerroute,
        geslacht,
        leeftijdsgroep,
        opleiding,
        cohort,
        recht_tot,
        gestart,
        beoordeeld,
        (dagtekening + interval 5 month)::date as moment
    from marts.ontzorging
    where not is_verhuisd_met_pip
)

select
    person_key as subject,
    moment,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    coalesce(beoordeeld <= moment, false) as hit
from termijn
where moment <= $peildatum and gestart <= moment and recht_tot > moment
