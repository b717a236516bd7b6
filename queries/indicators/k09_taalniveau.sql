/*
title        = "Geslaagd op niveau B1 of hoger"
short        = "Alles op B1 of hoger"
question     = "Halen mensen het taalniveau B1?"
theme        = "duur"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
dimensions   = ["wijze", "doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Inburgeraars die in de periode aan hun plicht hebben voldaan."
numerator    = "mensen die lezen, luisteren, schrijven en spreken alle vier op B1 of hoger haalden"
denominator  = "mensen die met een diploma of certificaat aan hun plicht voldeden"
clock        = "dag waarop aan de plicht is voldaan"
reference    = "Wet inburgering 2021 art. 7-9 en 17 lid 3; Startnotitie Stichtse Vecht 2020 (streven is niveau B1); antwoord Almelo 8 (maatschappelijk resultaat 1)"
caveats      = ["De wet noemt het niveau B1, maar niet hoeveel mensen dat moeten halen. Daarom staat hier geen norm.", "De Z-route eindigt met een certificaat zonder niveau: wie die route afrondt, telt wel mee in het geheel. Kijk daarom per leerroute.", "Het niveau in het plan is het hoogste waar iemand aan werkt; na afschalen mag een vaardigheid op A2.", "Wie op de dag van het diploma al was verhuisd, telt hier niet mee."]
method       = """We nemen per vaardigheid het hoogste niveau waarop iemand slaagde, tot en met de dag waarop aan de plicht is voldaan. Kennis van de Nederlandse Maatschappij heeft geen niveau. De leerroute is de eerste."""
*/
with op_niveau as (
    select
        d.person_key,
        count(distinct e.onderdeel) as vaardigheden
    from marts.diploma as d
    join staging.examenonderdeel as e on e.inburgeraar_id = d.person_key
    where e.onderdeel in ('LE', 'LU', 'SC', 'SP')
        and e.niveau in ('B1', 'B2')
        and e.resultaat = 'Geslaagd'
        and e.datum_uitslag <= d.behaald
    group by all
)

select
    d.person_key as subject,
    d.behaald as moment,
    d.wijze,
    d.doelgroep,
    d.leerroute,
    d.geslacht,
    d.leeftijdsgroep,
    d.opleiding,
    d.cohort,
    coalesce(n.vaardigheden, 0) = 4 as hit
from marts.diploma as d
left join op_niveau as n using (person_key)
