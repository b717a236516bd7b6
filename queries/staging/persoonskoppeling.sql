/*
title     = "Samengevoegde en gesplitste dossiers"
about     = "Eén rij per dossier dat in een ander overgaat, geheel of voor één rij van een tabel."
sender    = "functioneel beheer"
key       = ["oud_id", "tabel", "sleutel"]
delivery  = "momentopname"
delimiter = ";"
required  = false
source    = "afspraak"

[columns]
oud_id   = { type = "id", required = true, about = "pseudoniem in de oude leveringen" }
nieuw_id = { type = "id", required = true, about = "pseudoniem van het dossier waar de rijen bij horen" }
tabel    = { type = "id", required = true, about = "'alle' bij samenvoegen; bij splitsen de tabel van de rij die verhuist" }
sleutel  = { type = "text", required = true, about = "'alle', of de rest van de sleutel van die ene rij" }
*/
select
    oud_id,
    nieuw_id,
    tabel,
    sleutel,
    case
        when oud_id = nieuw_id then 'een dossier gaat over in een ander dossier'
        when tabel = 'alle' and sleutel <> 'alle' then 'een sleutel hoort bij één tabel'
    end as bezwaar
from delivered
