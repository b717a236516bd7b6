/*
title        = "Vaste lasten betaald door de kredietbank"
intervention = "Financieel ontzorgen"
question     = "Helpt het als de kredietbank een tijd de vaste lasten betaalt?"
goal         = "Rust in het begin en geen schulden: huur, energie en zorgverzekering worden uit de bijstand betaald."
outcome      = "redden zich een jaar later met hun geldzaken"
eligible     = "Asielstatushouders die bijstand kregen en bij wie een jaar later is gekeken of ze zich redden."
clock        = "eerste dag met recht op bijstand"
landmark     = 1
follow_up    = 12
better       = "higher"
related      = ["k23_ontzorging", "k24_beoordeling_ontzorging", "k10_zelfredzaamheid"]
reference    = "Participatiewet art. 56a; antwoord Almelo 17 en 26 (Stadsbank)"
caveats      = ["Bijna iedereen wordt ontzorgd. We vergelijken met de kleine groep bij wie het later of nooit begon.", "Alleen wie in het laatste halfjaar van de periode is gemeten, telt mee."]
method       = """Deelnemer is wie binnen een maand na het begin van de bijstand werd ontzorgd. Zich redden is een 4 of 5 op de schaal voor financiën van de Zelfredzaamheidmatrix; bij meer metingen telt de laatste. De leerroute is de eerste."""
*/
with recht as (
    select
        o.person_key,
        o.recht,
        o.gestart,
        o.leerroute,
        o.cohort,
        (o.recht + interval 1 month)::date as peilmoment,
        (o.recht + interval 13 month)::date as moment
    from marts.ontzorging as o
    join marts.persoon as p using (person_key)
    where o.recht_tot > o.recht + interval 1 month
        and (p.uitschrijving_brp is null or p.uitschrijving_brp > o.recht + interval 13 month)
),

meting as (
    select
        r.person_key,
        max_by(z.financieel, z.datum_meting) as financieel
    from recht as r
    join staging.zelfredzaamheid as z on z.inburgeraar_id = r.person_key
    where z.datum_meting <= r.moment and z.datum_meting > r.moment - interval 6 month
    group by all
)

select
    r.person_key as subject,
    r.moment,
    r.recht as started,
    'asiel' as doelgroep,
    r.leerroute,
    r.cohort,
    coalesce(r.gestart <= r.peilmoment, false) as takes_part,
    m.financieel >= 4 as hit
from recht as r
join meting as m using (person_key)
where r.moment <= $peildatum
