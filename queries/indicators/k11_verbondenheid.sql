/*
title        = "Verbonden met de samenleving"
short        = "Voelt zich verbonden"
question     = "Voelen inburgeraars zich thuis in de samenleving?"
theme        = "partners"
levels       = ["client"]
measure      = "score"
moment       = "stroom"
unit         = "cijfer"
better       = "higher"
response     = "k11_respons"
bands        = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5]
dimensions   = ["doelgroep", "leerroute"]
population   = "Inburgeraars die de jaarlijkse bevraging invulden."
numerator    = "som van de gegeven cijfers"
denominator  = "mensen die een cijfer gaven"
clock        = "datum van de uitnodiging"
reference    = "Antwoord Almelo 8 (maatschappelijk resultaat 2)"
caveats      = ["Niet iedereen doet mee; zie ‘Respons op de bevraging’.", "Wie zich minder thuis voelt, vult misschien minder vaak een vragenlijst in."]
method       = """Het gemiddelde van een cijfer van 1 tot en met 10. Om mensen te beschermen rekenen we met aantallen per cijfer die zijn afgerond; cijfers die weinig mensen gaven, tellen we mee met het cijfer ernaast."""
*/
select
    response_key as subject,
    uitgenodigd as moment,
    doelgroep,
    leerroute,
    verbondenheid as amount
from marts.bevraging
where verbondenheid is not null
