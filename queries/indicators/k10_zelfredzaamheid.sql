/*
title        = "Zelfredzaam na twee jaar"
short        = "Redt zichzelf na 2 jaar"
question     = "Kunnen statushouders zich na twee jaar zelf redden?"
theme        = "uitstroom"
levels       = ["client"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
norm         = "zelfredzaam-na-twee-jaar"
follow_up    = 24
only         = { doelgroep = "asiel" }
dimensions   = ["leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders die twee jaar of langer geleden werden ingeschreven, hier dan nog wonen en in het jaar daarvoor zijn gemeten."
numerator    = "mensen met een 4 of 5 voor zowel financiële als maatschappelijke zelfredzaamheid"
denominator  = "mensen die twee jaar staan ingeschreven en in het laatste jaar daarvan zijn gemeten"
clock        = "inschrijving in de BRP"
reference    = "Antwoord Almelo 8 (maatschappelijk resultaat 3); GGM 2.4.0 Zelfredzaamheidmatrix"
caveats      = ["Niet iedereen wordt gemeten; wie geen meting had in dat jaar, telt niet mee.", "De laatste meting kan bijna een jaar oud zijn. Sindsdien kan iemand vooruit zijn gegaan.", "De schaal loopt van 1 tot en met 5: 4 is voldoende zelfredzaam en 5 volledig."]
method       = """We kijken op de dag dat iemand precies twee jaar in de gemeente staat ingeschreven en nemen de laatste meting tot en met die dag, van ten hoogste twaalf maanden oud. Wie dan al klaar is met inburgeren, telt mee. De leerroute is de eerste."""
*/
with mijlpaal as (
    select
        person_key,
        geslacht,
        leeftijdsgroep,
        opleiding,
        cohort,
        inschrijving_brp as started,
        (inschrijving_brp + interval 24 month)::date as moment
    from marts.persoon
    where doelgroep = 'asiel' and (uitschrijving_brp is null or uitschrijving_brp > inschrijving_brp + interval 24 month)
),

meting as (
    select
        m.person_key,
        max_by(least(z.financieel, z.maatschappelijk), z.datum_meting) as laagste
    from mijlpaal as m
    join staging.zelfredzaamheid as z on z.inburgeraar_id = m.person_key
    where z.datum_meting <= m.moment and z.datum_meting >= m.moment - interval 12 month
    group by all
)

select
    m.person_key as subject,
    m.moment,
    m.started,
    coalesce(e.eerste_leerroute, 'geen') as leerroute,
    m.geslacht,
    m.leeftijdsgroep,
    m.opleiding,
    m.cohort,
    z.laagste >= 4 as hit
from mijlpaal as m
join meting as z using (person_key)
left join marts.eerste_pip as e using (person_key)
where m.moment <= $peildatum
