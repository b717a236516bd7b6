/*
title     = "Bevolking op 1 januari"
about     = "Inwoners van de gemeenten uit de beleidsstukken waar deze monitor op bouwt."
source    = "CBS StatLine 03759ned (M000352)"
unit      = "inwoners"
theme     = "leerroutes"
level     = "voorziening"
table     = "bevolking"
whose     = "gemeenten"
unmatched = "Dit is de grootte van gemeenten, geen uitkomst van inburgering. U ziet ermee wie op ons lijkt, niet wie het beter doet."
*/
select
    naam as series,
    jaar::varchar as label,
    jaar::varchar as sort,
    inwoners::double as value,
    case
        when reden = 'Impossible' then 'kan niet'
        when inwoners is null then 'onbekend'
        when status in ('Voorlopig', 'NaderVoorlopig') then 'voorlopig'
        else 'definitief'
    end as status
from staging.bevolking
where make_date(jaar, 1, 1) <= $peildatum and regio <> 'NL01'
