/*
title        = "Rapportcijfer voor de begeleiding"
short        = "Cijfer begeleiding"
question     = "Welk cijfer geven inburgeraars hun begeleiding?"
theme        = "partners"
levels       = ["client", "voorziening"]
measure      = "score"
moment       = "stroom"
unit         = "cijfer"
better       = "higher"
response     = "v05_begeleiding_respons"
bands        = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5]
dimensions   = ["doelgroep", "leerroute"]
population   = "Inburgeraars die de jaarlijkse bevraging invulden."
numerator    = "som van de gegeven cijfers"
denominator  = "mensen die een cijfer voor de begeleiding gaven"
clock        = "datum van de uitnodiging"
reference    = "Antwoord Almelo 7"
caveats      = ["Niet iedereen doet mee; zie ‘Respons op de vraag over begeleiding’.", "De vraag gaat over alle begeleiding samen, van de gemeente en van haar partners."]
method       = """Het gemiddelde van een cijfer van 1 tot en met 10. Om mensen te beschermen rekenen we met aantallen per cijfer die zijn afgerond; cijfers die weinig mensen gaven, tellen we mee met het cijfer ernaast."""
*/
select
    response_key as subject,
    uitgenodigd as moment,
    doelgroep,
    leerroute,
    begeleiding as amount
from marts.bevraging
where begeleiding is not null
