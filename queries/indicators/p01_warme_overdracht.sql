/*
title        = "Warme overdracht van COA naar gemeente"
short        = "Dossier binnen 2 weken"
question     = "Is het dossier er als iemand hier komt wonen?"
theme        = "partners"
levels       = ["keten"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
tile         = 3
only         = { doelgroep = "asiel" }
dimensions   = ["opvangregio", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Asielstatushouders die via de opvang in de gemeente zijn gehuisvest."
numerator    = "mensen van wie het dossier binnen veertien dagen na huisvesting binnen was"
denominator  = "mensen die veertien dagen of langer geleden zijn gehuisvest"
clock        = "datum van huisvesting"
reference    = "Antwoord Almelo 18; Besluit inburgering 2021 art. 9.4"
caveats      = ["De grens van veertien dagen is een werkafspraak van deze monitor, geen wettelijke norm."]
method       = """Het COA draagt het dossier over via het Taakstelling Volg Systeem. Een dossier dat voor de huisvesting binnen was, is op tijd."""
*/
select
    person_key as subject,
    huisvesting + 14 as moment,
    leerroute,
    geslacht,
    leeftijdsgroep,
    opleiding,
    cohort,
    opvangregio,
    coalesce(ontvangen <= huisvesting + 14, false) as hit
from marts.overdracht
where huisvesting + 14 <= $peildatum
