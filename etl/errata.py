"""Whoever keeps the edition before lays it beside this one: A13 of the same periods, and A10 of curves, one in each edition.

What is shown of a period in both editions is attacked like two periods of one; the judge knows from the two warehouses whose rows
became others. Of a few corrections nothing is shown (see earlier.py); this is about the many that are.
"""

from dataclasses import replace
from datetime import date

import duckdb

from etl.attacks.pairs import Moment, asked, known_of, moments_of, pairs_of
from etl.attacks.time import Look, Ranked, rank
from etl.earlier import Earlier
from etl.estimates import Protected
from queries import measure
from queries.catalog import Catalog, Indicator

Months = dict[date, Moment]


def corrected(
    con: duckdb.DuckDBPyConnection, earlier: Earlier, catalog: Catalog, indicator: Indicator, shown: Protected, grain: str
) -> dict[str, Ranked]:
    """How well both editions together tell whose rows of the same periods are others; needs the loaded rows of `con`."""
    theirs, mine = both(con, earlier, catalog, indicator, shown, grain)
    found: dict[str, Ranked] = {}
    for period in sorted(mine.keys() & theirs.keys()):
        for name, pair in pairs_of(known_of(indicator), *as_deep(theirs[period], mine[period])):
            found[name] = found.get(name, Ranked()) + rank(pair)
    return found


def followed(
    con: duckdb.DuckDBPyConnection, earlier: Earlier | None, catalog: Catalog, indicator: Indicator, shown: Protected
) -> list[Moment]:
    """The curve of the edition before and that of now; nothing where both are of one month, or there is no edition before."""
    if not earlier:
        return []
    theirs, mine = both(con, earlier, catalog, indicator, shown, "maand")
    if mine.keys() & theirs.keys() or not theirs:
        return []
    return list(as_deep(*theirs.values(), *mine.values()))


def both(
    con: duckdb.DuckDBPyConnection, earlier: Earlier, catalog: Catalog, indicator: Indicator, shown: Protected, grain: str
) -> tuple[Months, Months]:
    """The periods of the edition before and of this one, with what is shown and who is in them."""
    if not (earlier.has_people and has_loaded(earlier, indicator)):
        return {}, {}
    whom = asked(con, earlier.con)
    before = moments_of(earlier.con, indicator, earlier.shown(indicator, catalog), grain, whom)
    return before, moments_of(con, indicator, shown, grain, whom)


def has_loaded(earlier: Earlier, indicator: Indicator) -> bool:
    """Load the rows of an indicator as they were; not where its definition asks for what that warehouse does not hold."""
    if earlier.loaded != indicator.id:
        earlier.loaded = ""
        try:
            measure.load_subjects(earlier.con, indicator, earlier.peildatum, lambda _: 0)
        except (duckdb.CatalogException, duckdb.BinderException, measure.MeasureError):
            return False
        earlier.loaded = indicator.id
    return True


def as_deep(one: Moment, other: Moment) -> tuple[Moment, Moment]:
    """Both without the groups that are deeper than the other ever shows: that those are missing says nothing of anybody."""
    deepest = min(max((len(group) for look in moment.looks.values() for group in look), default=0) for moment in (one, other))
    return no_deeper(one, deepest), no_deeper(other, deepest)


def no_deeper(moment: Moment, deepest: int) -> Moment:
    def kept(look: Look) -> Look:
        return {group: figure for group, figure in look.items() if len(group) <= deepest}

    return replace(moment, looks={part: kept(look) for part, look in moment.looks.items()})
