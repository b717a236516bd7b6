"""A13: whoever keeps an earlier edition lays it beside this one, and looks for whom the same months were corrected.

Late deliveries and corrections change figures of periods that were published before. What is shown of such a period in both
editions is attacked like two periods of one; the judge knows from the two warehouses whose rows became others.

No part of a build yet: after a month with a few corrections it takes figures of the first page away altogether, and whether that
is wanted is for the privacy officer to say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import duckdb

from etl.attacks.pairs import Moment, add_counts, bound, known_of, pairs_of, people_of
from etl.attacks.time import Look, Ranked, rank
from queries import measure
from queries.catalog import Indicator

Looks = Mapping[date, Mapping[str, Look]]  # by period and part
CORRECTED = "gecorrigeerd: "


@dataclass
class Earlier:
    """An earlier edition as everybody could keep it, with the people behind it: for the judge only."""

    con: duckdb.DuckDBPyConnection  # its warehouse, with the edition attached as `earlier`
    peildatum: date
    dimensions: tuple[str, ...]
    loaded: str = field(default="", init=False)

    def corrected(self, con: duckdb.DuckDBPyConnection, indicator: Indicator, now: Looks, grain: str) -> dict[str, Ranked]:
        """How well both editions together tell whose rows of the same periods are others; needs the loaded rows of `con`."""
        if not self.load(indicator):
            return {}
        below = min(bound(con), bound(self.con))
        mine, theirs = people_of(con, indicator, grain, below), people_of(self.con, indicator, grain, below)
        shown = self.looks(indicator, grain)
        found: dict[str, Ranked] = {}
        for period in sorted(mine.keys() & theirs.keys()):
            one, other = as_deep(shown.get(period, {}), now.get(period, {}))
            pairs = pairs_of(known_of(indicator), Moment(one, theirs[period].people), Moment(other, mine[period].people))
            for name, pair in pairs:
                found[CORRECTED + name] = found.get(CORRECTED + name, Ranked()) + rank(pair)
        return found

    def load(self, indicator: Indicator) -> bool:
        """The rows of this indicator as they were; not where its definition asks for what that warehouse does not hold."""
        if self.loaded != indicator.id:
            self.loaded = ""
            try:
                measure.load_subjects(self.con, indicator, self.peildatum, lambda _: 0)
            except (duckdb.CatalogException, duckdb.BinderException, measure.MeasureError):
                return False
            self.loaded = indicator.id
        return True

    def looks(self, indicator: Indicator, grain: str) -> dict[date, dict[str, Look]]:
        """What the earlier edition shows of an indicator."""
        columns = ", ".join(f'"{name}"' for name in self.dimensions)
        sql = f"""
            select period, denominator, numerator, {columns} from earlier.cell
            where indicator = $indicator and grain = $grain and part = ''
        """
        found: dict[date, dict[str, Look]] = {}
        for period, count, hits, *categories in self.con.execute(sql, {"indicator": indicator.id, "grain": grain}).fetchall():
            whole = {name: one for name, one in zip(self.dimensions, categories, strict=True) if one is not None}
            add_counts(found.setdefault(period, {}), whole, count, hits, indicator)
        return found


def as_deep(one: Mapping[str, Look], other: Mapping[str, Look]) -> tuple[dict[str, Look], dict[str, Look]]:
    """Both without the groups that are deeper than the other ever shows: that those are missing says nothing of anybody."""
    deepest = min(max((len(group) for look in looks.values() for group in look), default=0) for looks in (one, other))
    kept = [
        {part: {group: n for group, n in look.items() if len(group) <= deepest} for part, look in looks.items()}
        for looks in (one, other)
    ]
    return kept[0], kept[1]
