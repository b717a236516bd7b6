/*
title        = "Rapportcijfer voor de taalschool"
short        = "Cijfer taalschool"
question     = "Welk cijfer geven cursisten hun taalschool?"
theme        = "partners"
levels       = ["client", "voorziening"]
measure      = "score"
moment       = "stroom"
unit         = "cijfer"
better       = "higher"
response     = "v05_respons"
bands        = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5]
dimensions   = ["doelgroep", "leerroute", "aanbieder"]
population   = "Cursisten die het jaarlijkse onderzoek invulden."
numerator    = "som van de gegeven cijfers"
denominator  = "ingevulde vragenlijsten"
clock        = "datum van de uitnodiging"
reference    = "Antwoord Almelo 7; VluchtelingenWerk, whitepaper inkoop"
caveats      = ["Niet iedereen vult de vragenlijst in; zie ‘Respons op het onderzoek’.", "Een gemiddelde laat niet zien hoeveel mensen ontevreden zijn; lees het naast ‘Tevredenheid over de taalschool’."]
method       = """Het gemiddelde van een cijfer van 1 tot en met 10. Om mensen te beschermen rekenen we met aantallen per cijfer die zijn afgerond; cijfers die weinig mensen gaven, tellen we mee met het cijfer ernaast."""
*/
select
    response_key as subject,
    uitgenodigd as moment,
    doelgroep,
    leerroute,
    aanbieder,
    cijfer as amount
from marts.tevredenheid
where cijfer is not null
