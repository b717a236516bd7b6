/*
title        = "Tevredenheid over de taalschool"
short        = "Geeft een 8 of hoger"
question     = "Hoe tevreden zijn cursisten over hun taalschool?"
theme        = "partners"
levels       = ["client", "voorziening"]
measure      = "share"
moment       = "stroom"
unit         = "percent"
better       = "higher"
tile         = 1
response     = "v05_respons"
compare      = "aanbieder"
case_mix     = ["leerroute"]
dimensions   = ["doelgroep", "leerroute", "aanbieder"]
population   = "Cursisten die het jaarlijkse onderzoek invulden."
numerator    = "antwoorden met een 8 of hoger"
denominator  = "ingevulde vragenlijsten"
clock        = "datum van de uitnodiging"
reference    = "Antwoord Almelo 7; VluchtelingenWerk, whitepaper inkoop"
caveats      = ["Niet iedereen vult de vragenlijst in; zie ‘Respons op het onderzoek’."]
method       = """Het onderzoek is jaarlijks in mei. We tonen het deel dat een 8, 9 of 10 gaf."""
*/
select
    response_key as subject,
    uitgenodigd as moment,
    doelgroep,
    leerroute,
    aanbieder,
    cijfer >= 8 as hit
from marts.tevredenheid
where cijfer is not null
