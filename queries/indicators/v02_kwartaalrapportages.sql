/*
title          = "Kwartaalrapportages op tijd en volledig"
short          = "Rapportage op tijd"
question       = "Leveren taalscholen hun kwartaalrapportage op tijd en volledig?"
theme          = "partners"
levels         = ["voorziening"]
measure        = "share"
moment         = "stroom"
unit           = "percent"
better         = "higher"
norm           = "rapportages-op-tijd"
protect        = "none"
protect_reason = "Dit telt rapportages van organisaties, geen mensen."
dimensions     = ["aanbieder"]
population     = "Kwartaalrapportages die volgens het contract verwacht werden."
numerator      = "rapportages die op tijd en volledig waren"
denominator    = "rapportages die verwacht werden"
clock          = "dag waarop de rapportage verwacht werd"
reference      = "Antwoord Almelo 22 (kwartaalrapportages); contractafspraken"
caveats        = ["Een taalschool met meer contracten levert meer rapportages."]
method         = """Een rapportage telt in de periode waarin zij verwacht werd, ook als zij nooit kwam."""
*/
select
    k.contract_id || ' ' || k.kwartaal as subject,
    k.datum_verwacht as moment,
    s.category as aanbieder,
    coalesce(k.datum_ontvangen <= k.datum_verwacht and k.volledig = 'Ja', false) as hit
from staging.kwartaalrapportage as k
join staging.contract as c using (contract_id)
join marts.aanbieder as s using (leverancier_id)
where k.datum_verwacht <= $peildatum
