/*
title     = "Plaatsing van statushouders in Stichtse Vecht"
about     = "Een echte reeks van een andere gemeente, per maand. Van juli tot en met december 2020 is het aantal onbekend, niet nul."
source    = "Gemeente Stichtse Vecht, Startnotitie inburgering (juni 2020); bron ministerie"
unit      = "personen"
theme     = "partners"
level     = "keten"
table     = "plaatsing"
whose     = "gemeenten"
unmatched = "Deze reeks stopt in juni 2020, voor de Wet inburgering 2021. Onze cijfers beginnen in 2022. Zonder gedeelde maanden is er niets te vergelijken."
*/
with maanden as (
    select
        gemeentecode,
        jaar,
        maand,
        aantal
    from staging.plaatsing
    unpivot include nulls (
        aantal for maand in (jan, feb, mrt, apr, mei, jun, jul, aug, sep, okt, nov, dec)
    )
)

select
    jaar::varchar as series,
    maand as label,
    jaar::varchar || '-' || lpad(list_position(
        ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'], maand
    )::varchar, 2, '0') as sort,
    aantal::double as value,
    case when aantal is null then 'onbekend' else 'definitief' end as status
from maanden
where gemeentecode = '1904'
