/*
title     = "Persoonlijk plan Inburgering en Participatie"
about     = "Eén rij per versie van het plan, met leerroute en niveau."
sender    = "zaaksysteem gemeente"
key       = ["inburgeraar_id", "volgnummer"]
delivery  = "momentopname"
delimiter = ";"
required  = true
refresh   = "maand"
source    = "DUO PIP API; Wet inburgering 2021 art. 15, 17; Besluit art. 5.3-5.5"

[columns]
inburgeraar_id      = { type = "id", required = true, about = "pseudoniem van de gemeente; nooit een bsn" }
volgnummer          = { type = "integer", required = true, about = "1 is het eerste plan" }
datum_initiele_pip  = { type = "date", required = true, about = "dagtekening van het eerste plan" }
datum_pip           = { type = "date", required = true, about = "dagtekening van deze versie" }
leerroute           = { type = "code", codes = "leerroute", required = true }
niveau              = { type = "code", codes = "niveau", required = true }
intensiteit_b1_uren = { type = "integer" }
alfabetisering      = { type = "code", codes = "alfabetisering", required = true }
reden_wijziging     = { type = "code", codes = "reden_wijziging" }
vve_afspraak        = { type = "code", codes = "janee" }
*/
select
    inburgeraar_id,
    volgnummer,
    datum_initiele_pip,
    datum_pip,
    leerroute,
    niveau,
    intensiteit_b1_uren,
    alfabetisering,
    reden_wijziging,
    vve_afspraak,
    case
        when datum_pip < datum_initiele_pip then 'een plan ligt niet voor het eerste plan'
        when leerroute = 'O' and niveau = 'A2' then 'niveau A2 past niet bij de onderwijsroute'
        when leerroute = 'Z' and niveau = 'B1' then 'niveau B1 past niet bij de Z-route'
        when leerroute = 'B' and niveau = 'A2' and volgnummer = 1 then 'niveau A2 past niet bij een eerste plan met de B1-route'
    end as bezwaar
from delivered
