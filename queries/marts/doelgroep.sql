/*
title = "Doelgroepen"
grain = "één rij per gedetailleerde doelgroep van DUO, met de groep van de wet (Wet inburgering 2021 art. 13 en 19)"
needs = []
*/
select *
from (
    values
    ('Asielstatushouder', 'asiel'),
    ('Gezinshereniger met Asielstatushouder', 'asiel'),
    ('Gezinsvormer met Asielstatushouder', 'asiel'),
    ('Gezinshereniger', 'gezin'),
    ('Gezinsvormer', 'gezin'),
    ('Geestelijk bedienaar', 'overig'),
    ('Overig', 'overig')
) as lijst (detail, doelgroep)
