"""A16, A17 and A18: what means, medians and curves tell of the people behind them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import floor

import duckdb

from etl.attacks import Group, Outcome
from etl.attacks.margins import LEEWAY, commonest, luck, rounded
from etl.attacks.witness import Witness
from etl.averages import averages
from etl.estimates import store_amounts
from queries.catalog import Catalog
from queries.cells import DAYS, CountedCurve, PublishableCurve
from queries.disclosure import Protection

FEW = 10
Place = tuple[str, str, str, str]  # indicator, part, grain, period


@dataclass(frozen=True)
class Amounts:
    """One group: the people in each band, and the number and the mean or median that are shown."""

    bands: tuple[int, ...]
    edges: tuple[float, ...]
    people: int
    value: float


def means(con: duckdb.DuckDBPyConnection, catalog: Catalog, seen: Witness, source: str = "temp.cell") -> Outcome:
    """A16: of two nested groups the mean of who is in the larger one alone, and the numbers of people a mean allows.

    The attacker even knows how many those are. He is right where the mean he finds lies in the band that most of them are in;
    by guessing blind he would always say the band that is most usual. Amounts are whole numbers, so a mean rules out numbers
    of people for which no sum gives it.
    """
    found, allowed = [], []
    for place, groups in amounts(con, catalog, seen, source).items():
        if catalog.indicators[place[0]].measure == "score":
            allowed += [possible(one) for one in groups.values()]
            found += list(differences(groups))
    right = sum(guess == band for guess, band in found) / max(len(found), 1)
    blind = commonest([band for _, band in found])
    figures = {"means": len(allowed), "solutions": min(allowed, default=0), "attacked": len(found), "exact": right, "blind": blind}
    passed = min(allowed, default=2) > 1 and right <= blind + LEEWAY + luck(len(found))
    return Outcome("A16", "Gemiddelden van groepen die in elkaar passen", passed, rounded(figures))


def amounts(con: duckdb.DuckDBPyConnection, catalog: Catalog, seen: Witness, source: str) -> dict[Place, dict[Group, Amounts]]:
    """Every mean and median of the periods that are remembered, with the exact bands behind it."""
    names = list(catalog.dimensions)
    columns = ", ".join(f'"{name}"' for name in names)
    banded = [one.id for one in catalog.indicators.values() if one.bands]
    sql = f"select indicator, part, grain, period, denominator, value, {columns} from {source} where list_contains($ids, indicator)"
    shown = {}
    for indicator, part, grain, period, people, value, *categories in con.execute(sql, {"ids": banded}).fetchall():
        group = frozenset(pair for pair in zip(names, categories, strict=True) if pair[1] is not None)
        shown[indicator, part, grain, period, group] = people, value
    found: dict[Place, dict[Group, Amounts]] = defaultdict(dict)
    for exact, _ in seen.bands:
        at, group = exact.address, frozenset(exact.address.dimensions)
        part = at.part + DAYS if at.part else ""
        edges = (exact.bands[0].low, *(band.high for band in exact.bands))
        counts = tuple(band.people.n for band in exact.bands)
        place = (at.indicator, part, at.grain, str(at.period))
        found[place][group] = Amounts(counts, edges, *shown[at.indicator, part, at.grain, at.period, group])
    return found


def possible(one: Amounts, reach: int = 4) -> int:
    """For how many numbers of people some sum of whole numbers gives the mean."""
    candidates = range(max(one.people - reach, 1), one.people + reach + 1)
    return sum(floor((one.value + 0.05) * n) >= (one.value - 0.05) * n for n in candidates)


def differences(groups: Mapping[Group, Amounts]) -> Iterator[tuple[int, int]]:
    """The band that is found and the band there is, of every few people in a group and not in one within it."""
    for inner, part in groups.items():
        for outer in (frozenset(some) for size in range(len(inner)) for some in combinations(inner, size)):
            if outer not in groups:
                continue
            whole = groups[outer]
            alone = [n - m for n, m in zip(whole.bands, part.bands, strict=True)]
            if min(alone) >= 0 and 0 < sum(alone) < FEW:
                mean = part.value + (whole.value - part.value) * (part.people + sum(alone)) / sum(alone)
                guess = sum(mean >= edge for edge in whole.edges[1:-1])
                yield guess, max(range(len(alone)), key=lambda band: alone[band])


def medians(
    con: duckdb.DuckDBPyConnection, catalog: Catalog, seen: Witness, rule: Protection, source: str = "temp.cell"
) -> Outcome:
    """A17: means and medians made again from protected bands alone are those that are shown, and each band holds enough people.

    A median is drawn within its band as if all lay evenly in it, so it says nothing of where anybody lies in that band.
    """
    alone = duckdb.connect()
    banded = ", ".join(f"'{one.id}'" for one in catalog.indicators.values() if one.bands)
    alone.register("arriving", con.sql(f"select * from {source} where indicator in ({banded or 'null'})").to_arrow_table())
    alone.execute("create temp table given as select * from arriving")
    alone.execute("create temp table cell as from temp.given limit 0")
    remade = [one for name in catalog.indicators.values() for one in averages(alone, name, seen.bands_of(name.id))]
    store_amounts(alone, remade, list(catalog.dimensions))
    [(rows, other)] = alone.execute("""
        select (select count(*) from temp.cell), (select count(*) from (from temp.cell except all from temp.given))
    """).fetchall()
    alone.close()
    few = sum(
        sum(band.people.n for band in exact.bands if low <= band.low < high) < rule.threshold
        for exact, public in seen.bands
        for low, high, _, _ in public.bands
    )
    figures = {"rows": rows, "other": other, "few": few}
    return Outcome("A17", "Gemiddelden en medianen uit te kleine klassen", not other and not few, figures)


def curves(con: duckdb.DuckDBPyConnection, seen: Witness, rule: Protection, source: str = "temp.curve") -> Outcome:
    """A18: every step of a curve has enough events and enough people left, as shown and as counted.

    From the height of a step and the people at risk follow its events, and those are shown rounded: they are the exact
    number in about one step of five, as of any rounded number.
    """
    shown = con.execute(f"select count(*), min(events), min(at_risk) from {source}").fetchall()[0]
    steps = [pair for exact, public in seen.curves for pair in events(exact, public)]
    few = sum(n < rule.curve_events for n, _ in steps)
    small = bool(shown[0]) and (shown[1] < rule.curve_events or shown[2] < rule.curve_at_risk)
    right = sum(n == public for n, public in steps) / max(len(steps), 1)
    figures = {"steps": shown[0], "smallest": shown[1] or 0, "at_risk": shown[2] or 0, "few": few, "exact": right}
    passed = not few and not small and right <= 0.2 + LEEWAY + luck(len(steps))
    return Outcome("A18", "Treden van een curve", passed, rounded(figures))


def events(exact: CountedCurve, public: PublishableCurve) -> Iterator[tuple[int, int]]:
    """The exact and the shown events of each step that is shown."""
    for step in public.steps:
        yield sum(one.events.n for one in exact.steps if step.start <= one.start < step.end), step.events
