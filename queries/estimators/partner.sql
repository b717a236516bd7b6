/*
title = "Partners in een trechter"
grain = "één rij per partner, met de grenzen uit line bij zijn groepsgrootte; indirect gestandaardiseerd, in procent en hoogstens 100"
source = "Spiegelhalter, Statistics in Medicine 24 (2005), par. 2: aandeel van allen maal werkelijk gedeeld door verwacht"
*/
select
    partner.plot,
    partner.category,
    partner.n,
    partner.hits,
    partner.expected,
    case when partner.expected > 0 then least(100, 100 * line.p * partner.hits / nullif(partner.expected, 0)) end as value,
    line.low95,
    line.high95,
    line.low998,
    line.high998
from partner
join line using (plot, n)
