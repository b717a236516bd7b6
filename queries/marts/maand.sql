/*
title = "Maandeinden"
grain = "één rij per maandeinde, van het begin van de wet tot en met de peildatum"
needs = []
*/
select last_day(dag)::date as maandeinde
from generate_series(date '2022-01-01', $peildatum::timestamp, interval 1 month) as reeks(dag)
