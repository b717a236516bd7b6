/*
title          = "Levering aan het CBS op tijd"
short          = "CBS-levering op tijd"
question       = "Levert de gemeente haar gegevens op tijd aan het CBS?"
theme          = "partners"
levels         = ["keten"]
measure        = "share"
moment         = "stroom"
unit           = "percent"
better         = "higher"
norm           = "levering-vier-weken"
protect        = "none"
protect_reason = "Dit telt leveringen van bestanden, geen mensen."
dimensions     = []
population     = "Kwartaalleveringen waarvan de vier weken voorbij zijn."
numerator      = "leveringen die uiterlijk op de afgesproken dag binnen waren"
denominator    = "leveringen die verwacht werden"
clock          = "dag waarop de levering verwacht werd"
reference      = "Wet inburgering 2021 art. 39; Besluit inburgering 2021 art. 9.12; Regeling inburgering 2021 art. 9.1; CBS, Statistiek Wet inburgering"
caveats        = ["Er zijn vier leveringen per jaar: één late levering is al een kwart."]
method         = """Een levering telt in de periode waarin zij verwacht werd, vier weken na het kwartaal, ook als zij nooit kwam."""
*/
select
    kwartaal::varchar as subject,
    datum_verwacht as moment,
    coalesce(datum_geleverd <= datum_verwacht, false) as hit
from staging.cbs_levering
where datum_verwacht <= $peildatum
