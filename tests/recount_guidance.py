"""The indicators of intake, plan, support and diplomas counted once more, straight from the deliveries."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from recount import FAR, Deliveries, Person
from recount_indicators import Row, followed, outcome


@cache
def rows(all_of: Deliveries, table: str) -> list[dict[str, Any]]:
    return all_of.read(table)


def days(all_of: Deliveries, table: str, column: str, **wanted: str) -> dict[str, date]:
    """Per inburgeraar the first day in a column of a table, of the rows with the wanted values."""
    found: dict[str, date] = {}
    for row in rows(all_of, table):
        day, who = row[column], row["inburgeraar_id"]
        if day and day <= all_of.peildatum and all(row[name] == value for name, value in wanted.items()):
            found[who] = min(day, found.get(who, FAR))
    return found


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def k07(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        done = who.ended if who.reason == "Inburgeringsplicht voldaan" else None
        if done and first <= done <= last and lives_here(who, done):
            yield who.id, who.doelgroep, who.first_route, None


def lives_here(who: Person, day: date) -> bool:
    """Registered with an obligation on the day of a decision, or leaving that very day."""
    return bool(who.brp) and max(who.brp, who.start) <= day <= (who.gone or FAR)


def k19(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    linked = days(all_of, "verblijf", "datum_koppeling")
    welcomed = days(all_of, "gesprek", "datum", soort="Welkomstgesprek")
    for who in all_of.people:
        due = linked[who.id] + timedelta(weeks=6) if who.id in linked else FAR
        if who.doelgroep == "asiel" and not who.moved_in and first <= due <= last and who.until > due:
            yield who.id, who.doelgroep, who.first_route, welcomed.get(who.id, FAR) <= due


def k20(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    welcomed = days(all_of, "gesprek", "datum", soort="Welkomstgesprek")
    asked = days(all_of, "brede_intake", "datum_vragenlijst")
    for who in all_of.people:
        due = welcomed[who.id] + timedelta(weeks=2) if who.id in welcomed else FAR
        if not who.moved_in and first <= due <= last and who.until > due:
            yield who.id, who.doelgroep, who.first_route, asked.get(who.id, FAR) <= due


def k22(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    talks = [(row["inburgeraar_id"], row["datum"]) for row in rows(all_of, "gesprek") if row["soort"] == "Voortgangsgesprek"]
    for who in began_here(all_of):
        year = [who.term + timedelta(days=number) for number in range(365)]
        due = year[-1] + timedelta(days=1)
        if first <= due <= last and who.until > due:
            mine = [day for person, day in talks if person == who.id and year[0] <= day <= year[-1]]
            yield who.id, who.doelgroep, who.first_route, len(mine) >= 2


def began_here(all_of: Deliveries) -> Iterator[Person]:
    """The people whose term began in this gemeente."""
    return (who for who in all_of.people if followed(who, all_of.peildatum) and not who.moved_in)


def entitled(all_of: Deliveries) -> Iterator[tuple[Person, date]]:
    """Holders of an asylum permit with the first day that they had bijstand."""
    first_day = days(all_of, "uitkering", "datum_start")
    detail = {row["inburgeraar_id"]: row["gedetailleerde_doelgroep"] for row in rows(all_of, "inburgeraar")}
    for who in all_of.people:
        if detail[who.id] == "Asielstatushouder" and first_day.get(who.id, FAR) < who.until:
            yield who, first_day[who.id]


def k23(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    helped = days(all_of, "ontzorging", "datum_start")
    for who, day in entitled(all_of):
        if first <= day <= last:
            yield who.id, who.doelgroep, who.first_route, helped.get(who.id, FAR) <= day


def k24(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    helped, judged = (days(all_of, "ontzorging", column) for column in ("datum_start", "datum_beoordeling"))
    ends = {(row["inburgeraar_id"], row["datum_start"]): row["datum_einde"] or FAR for row in rows(all_of, "uitkering")}
    for who, day in entitled(all_of):
        due = months_later(who.first_plan, 5) if who.first_plan and not who.moved_in else FAR
        still = min(ends[who.id, day], who.until) > due
        if first <= due <= last and still and helped.get(who.id, FAR) <= due:
            yield who.id, who.doelgroep, who.first_route, judged.get(who.id, FAR) <= due


def k25(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    ended, tested = days(all_of, "brede_intake", "datum_einde"), days(all_of, "leerbaarheidstoets", "datum")
    for who in all_of.people:
        day = ended.get(who.id, FAR)
        if not who.moved_in and first <= day <= last:
            yield who.id, who.doelgroep, who.first_route, tested.get(who.id, FAR) <= day


def k27(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    granted = days(all_of, "ontheffing", "datum")
    for who in all_of.people:
        if first <= granted.get(who.id, FAR) <= last and lives_here(who, granted[who.id]):
            yield who.id, who.doelgroep, who.first_route, None


def within_two_years(all_of: Deliveries, reached: dict[str, date], first: date, last: date) -> Iterator[Row]:
    """Whose term began here two years ago, unless they left or were exempted; who met the obligation stays."""
    for who in began_here(all_of):
        due = months_later(who.term, 24)
        stays = who.until > due or outcome(who, all_of.peildatum) == "voldaan"
        if first <= due <= last and stays:
            yield who.id, who.doelgroep, who.first_route, reached.get(who.id, FAR) <= due


def v09(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    talked = days(all_of, "map", "datum_eindgesprek")
    return (row for row in within_two_years(all_of, talked, first, last) if row[2] != "onderwijs")


def v10(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return within_two_years(all_of, days(all_of, "pvt", "datum_ondertekening"), first, last)


def v11(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    guided = days(all_of, "maatschappelijke_begeleiding", "datum_start")
    for who in all_of.people:
        due = months_later(who.housed, 3) if who.housed else FAR
        if who.doelgroep == "asiel" and first <= due <= last and who.until > due:
            yield who.id, who.doelgroep, who.first_route, guided.get(who.id, FAR) <= due


GUIDANCE: dict[str, Callable[[Deliveries, date, date], Iterator[Row]]] = {
    "k07_diplomas": k07,
    "k19_welkomstgesprek": k19,
    "k20_vragenlijst": k20,
    "k22_voortgangsgesprekken": k22,
    "k23_ontzorging": k23,
    "k24_beoordeling_ontzorging": k24,
    "k25_leerbaarheidstoets": k25,
    "k27_ontheffing": k27,
    "v09_map": v09,
    "v10_pvt": v10,
    "v11_begeleiding": v11,
}
