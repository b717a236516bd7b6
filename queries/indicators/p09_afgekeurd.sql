/*
title          = "Afgekeurde regels in de CBS-levering"
short          = "Afgekeurd door het CBS"
question       = "Hoe goed zijn de gegevens die we aan het CBS leveren?"
theme          = "partners"
levels         = ["keten"]
measure        = "ratio"
moment         = "stroom"
unit           = "percent"
better         = "lower"
protect        = "none"
protect_reason = "Dit is één heel percentage per levering, over alle regels in het bestand. Het aantal regels zelf tonen we niet: daaruit is het aantal mensen af te leiden."
dimensions     = []
population     = "Kwartaalleveringen die het CBS heeft nagekeken."
numerator      = "percentages afgekeurde regels van de leveringen, opgeteld"
denominator    = "100 voor elke levering"
clock          = "dag waarop de levering verwacht werd"
reference      = "Wet inburgering 2021 art. 39; CBS, Statistiek Wet inburgering"
caveats        = ["Elke levering telt even zwaar: een jaar is het gemiddelde van de kwartalen.", "Een afgekeurde regel kan later alsnog goed zijn geleverd."]
method         = """De regels die het CBS afkeurde, gedeeld door alle regels van de levering, in hele procenten."""
*/
select
    kwartaal::varchar as subject,
    datum_verwacht as moment,
    round(100 * afgekeurd / nullif(regels, 0)::double) as amount,
    100 as base
from staging.cbs_levering
where datum_verwacht <= $peildatum and regels > 0 and afgekeurd is not null
