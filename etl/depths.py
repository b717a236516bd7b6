"""How deep this month's figures may go: by calendar and number of people, by how many changed, and by what the time attack finds.

A figure that stays nearly the same gives away, where it is crossed, who made it move. So dimensions are crossed as far as
enough people changed since the figure before it, and an indicator of which the attack still finds who changed is shown less deep
at that grain until it no longer does. The edition before is laid beside it too, to see whose earlier months were corrected.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain

import duckdb

from etl.attacks import Outcome
from etl.attacks.pairs import Moment, attacked, grains_of, moments_of
from etl.attacks.time import Ranked
from etl.earlier import Earlier
from etl.errata import corrected, followed
from etl.estimates import Protected
from queries.catalog import Catalog, Indicator
from queries.measure import estimator, run
from queries.policy import Changes, Policy

Rankings = dict[tuple[str, str, str], Ranked]  # by indicator, grain and question
# How many months back the figure lies that is laid beside this one; twelve months that roll on do so per quarter.
MONTHS = {"maand": 1, "kwartaal": 3, "jaarlopend": 3, "jaar": 12}


@dataclass
class TimeTrial:
    """What the time attacks found of each indicator at each grain, as it is shown in the end."""

    earlier: Earlier | None = None  # the edition before
    ranked: Rankings = field(default_factory=dict)  # one period beside the next
    corrected: Rankings = field(default_factory=dict)  # each period beside itself in the edition before
    shallow: dict[str, dict[str, int]] = field(default_factory=dict)  # by indicator and grain: no deeper than this
    hidden: dict[int, int] = field(default_factory=dict)  # cells that were taken back, by depth

    def hold(
        self, con: duckdb.DuckDBPyConnection, catalog: Catalog, indicator: Indicator, shown: Protected, depths: dict[str, int]
    ) -> Protected:
        """The figures of an indicator that tell nobody who changed; needs its loaded rows."""
        for grain in grains_of(indicator):
            depth = depths[grain]
            found = attacked(self.moments(con, catalog, indicator, shown, grain), indicator)
            while depth and not all(one.passed for one in found.values()):
                depth -= 1
                shown = self.cut(shown, grain, depth)
                self.shallow.setdefault(indicator.id, {})[grain] = depth
                found = attacked(self.moments(con, catalog, indicator, shown, grain), indicator)
            self.ranked |= {(indicator.id, grain, question): one for question, one in found.items()}
        return shown

    def moments(
        self, con: duckdb.DuckDBPyConnection, catalog: Catalog, indicator: Indicator, shown: Protected, grain: str
    ) -> list[Moment]:
        """What is laid side by side: the periods of this edition in order, or its curve and the one before."""
        if indicator.measure == "duration":
            return followed(con, self.earlier, catalog, indicator, shown)
        return [moment for _, moment in sorted(moments_of(con, indicator, shown, grain).items())]

    def settle(
        self,
        con: duckdb.DuckDBPyConnection,
        catalog: Catalog,
        indicator: Indicator,
        shown: Protected,
        depths: dict[str, int],
        people: int,
    ) -> Protected:
        """The figures as they stand beside those of the edition before; needs the loaded rows, to see what is told by both."""
        if not self.earlier:
            return shown
        shown = self.earlier.settle(shown, indicator, catalog, depths | self.shallow.get(indicator.id, {}), people)
        for grain in grains_of(indicator):
            found = corrected(con, self.earlier, catalog, indicator, shown, grain)
            self.corrected |= {(indicator.id, grain, question): one for question, one in found.items()}
        return shown

    def cut(self, shown: Protected, grain: str, depth: int) -> Protected:
        """The figures without those of this grain that are deeper."""
        kept = shown.where(lambda at: at.grain != grain or at.depth <= depth)
        for one in chain(shown.cells, shown.amounts):
            if one.address.grain == grain and one.address.depth > depth:
                self.hidden[one.address.depth] = self.hidden.get(one.address.depth, 0) + 1
        return kept

    def only(self, indicator: str) -> "TimeTrial":
        """What was found of one indicator."""
        ranked, corrected = (
            {key: one for key, one in found.items() if key[0] == indicator} for found in (self.ranked, self.corrected)
        )
        return replace(self, ranked=ranked, corrected=corrected)

    def outcome(self) -> Outcome:
        """One period beside the next, in the whole edition."""
        passed = all(one.passed for one in self.ranked.values())
        figures = together(self.ranked) | {"shallow": sum(map(len, self.shallow.values()))}
        return Outcome("A10", "Wie veranderde, van maand op maand", passed, figures)

    def outcome_of_corrections(self) -> Outcome:
        """The same periods in this edition and the one before."""
        # Judged together: of one figure too few people were corrected to see anything but chance.
        passed = sum(self.corrected.values(), Ranked()).passed
        before = self.earlier
        figures = {"kept": before.kept if before else 0, "revised": before.revised if before else 0}
        return Outcome("A13", "Van wie iets is gecorrigeerd sinds de vorige editie", passed, together(self.corrected) | figures)


def together(rankings: Rankings) -> dict[str, float]:
    """The worst of some rankings, and all of them together."""
    every = list(rankings.values())
    whole = sum(every, Ranked())
    figures = {
        "rankings": len(every),
        "changed": whole.changed,
        "auc": whole.auc,
        "auc_low_worst": max((one.auc_low for one in every), default=0.5),
        "gain": whole.gain,
        "gain_low_worst": max((one.gain_low for one in every), default=0.0),
    }
    return {name: round(one, 3) for name, one in figures.items()}


def depths_now(con: duckdb.DuckDBPyConnection, policy: Policy, peildatum: date, people: int) -> dict[str, int]:
    """How many dimensions may be crossed at each grain this month; needs the calendar."""
    return {grain: policy.depth(grain, people, changes(con, grain, peildatum)) for grain in policy.depths}


def changes(con: duckdb.DuckDBPyConnection, grain: str, peildatum: date) -> Changes | None:
    """Of how many people the situation became another since the figure before; None where there is none to compare."""
    if not con.execute("from information_schema.tables where table_schema = 'marts' and table_name = 'stand'").fetchall():
        return None
    row = run(con, estimator("changes"), peildatum=peildatum, months=MONTHS[grain], grain=grain).fetchone()
    return Changes(*row) if row and row[0] is not None and row[0] > 0 else None
