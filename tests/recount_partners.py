"""The indicators of marks, lessons, training and brokers counted once more; see recount_beside for the rows."""

from collections.abc import Callable, Iterator
from datetime import date

from recount import ROUTE, Deliveries, group
from recount_beside import Row, survey


def v05_cijfer(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for row in all_of.read("klanttevredenheid"):
        if first <= row["datum_uitgenodigd"] <= last and row["cijfer"]:
            yield row["respons_id"], group(row["doelgroep"]), ROUTE[row["leerroute"]], float(row["cijfer"])


def v05_begeleiding(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return ((*row[:3], float(row[3])) for row in survey(all_of, first, last, "begeleiding") if row[3])


def v05_begeleiding_respons(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return ((*row[:3], bool(row[3])) for row in survey(all_of, first, last, "begeleiding"))


Counting = Callable[[Deliveries, date, date], Iterator[Row]]
PARTNER_CELLS: dict[str, Counting] = {"v05_begeleiding_respons": v05_begeleiding_respons}
PARTNER_AMOUNTS: dict[str, Counting] = {"v05_cijfer": v05_cijfer, "v05_begeleiding": v05_begeleiding}
