"""A13: whoever keeps the edition before lays it beside this one, and looks for whom the same periods were corrected.

What is shown of a period in both editions is attacked like two periods of one; the judge knows from the two warehouses whose rows
became others. Of a few corrections nothing is shown (see earlier.py); this is about the many that are.
"""

from collections.abc import Iterable, Mapping

import duckdb

from etl.attacks.pairs import Moment, asked, known_of, looks_by_period, pairs_of, people_of
from etl.attacks.time import Look, Ranked, rank
from etl.earlier import Earlier
from queries import measure
from queries.catalog import Catalog, Indicator
from queries.cells import Publishable


def corrected(
    con: duckdb.DuckDBPyConnection,
    earlier: Earlier,
    catalog: Catalog,
    indicator: Indicator,
    cells: Iterable[Publishable],
    grain: str,
) -> dict[str, Ranked]:
    """How well both editions together tell whose rows of the same periods are others; needs the loaded rows of `con`."""
    if not (earlier.has_people and has_loaded(earlier, indicator)):
        return {}
    whom = asked(con, earlier.con)
    mine, theirs = people_of(con, indicator, grain, whom), people_of(earlier.con, indicator, grain, whom)
    shown, now = (looks_by_period(some, indicator, grain) for some in (earlier.shown(indicator, catalog).values(), cells))
    found: dict[str, Ranked] = {}
    for period in sorted(mine.keys() & theirs.keys()):
        one, other = as_deep(shown.get(period, {}), now.get(period, {}))
        pairs = pairs_of(known_of(indicator), Moment(one, theirs[period].people), Moment(other, mine[period].people))
        for name, pair in pairs:
            found[name] = found.get(name, Ranked()) + rank(pair)
    return found


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


def as_deep(one: Mapping[str, Look], other: Mapping[str, Look]) -> tuple[dict[str, Look], dict[str, Look]]:
    """Both without the groups that are deeper than the other ever shows: that those are missing says nothing of anybody."""
    deepest = min(max((len(group) for look in looks.values() for group in look), default=0) for looks in (one, other))
    kept = [
        {part: {group: n for group, n in look.items() if len(group) <= deepest} for part, look in looks.items()}
        for looks in (one, other)
    ]
    return kept[0], kept[1]
