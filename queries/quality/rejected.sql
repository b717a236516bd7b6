/*
title = "Afgekeurde rijen: waar en volgens welke regel"
grain = "één rij per afgekeurde regel van een levering, veld en regel van het contract"
*/
select
    q.table_name as name,
    l.period,
    q.delivery || '|' || q.line as row_name,
    q.field,
    q.rule
from staging.quarantaine as q
join staging.levering as l on l.table_name = q.table_name and l.sha256 = q.delivery
