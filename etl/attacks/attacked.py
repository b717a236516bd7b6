"""What is attacked: the whole of an edition, or one indicator of it."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import duckdb

from etl.attacks import Table
from etl.attacks.deliveries import Counter, counter_of
from etl.attacks.material import tables
from etl.attacks.puzzle import Puzzle, learn, puzzles
from etl.attacks.row_tables import row_tables
from etl.attacks.witness import Span, Witness
from etl.release import Release
from etl.rules import quoted
from queries import HOME
from queries.catalog import Catalog
from queries.disclosure import Protection
from queries.policy import Policy

QUICK, WHOLE = 20, 200  # hidden groups of which the bounds are sought: in a build, and in an attack for its own sake


@dataclass(frozen=True)
class Attacked:
    """What is attacked: the tables of `source`, and what is remembered of how they were made."""

    release: Release
    policy: Policy
    source: str = "temp"
    sample: int = QUICK
    home: Path = HOME  # of the definitions
    indicator: str = ""  # this one only; empty for all
    period: Span | None = None  # likewise

    @property
    def con(self) -> duckdb.DuckDBPyConnection:
        return self.release.con

    @property
    def catalog(self) -> Catalog:
        return self.release.catalog

    @property
    def seen(self) -> Witness:
        return self.release.witness

    @property
    def rule(self) -> Protection:
        return self.policy.protection

    @property
    def cells(self) -> str:
        return self.rows_of("cell")

    @property
    def curves(self) -> str:
        return self.rows_of("curve")

    @property
    def seed(self) -> int:
        """Alike for every build of a month."""
        return int(self.seen.seed.replace("-", ""))

    @cached_property
    def tables(self) -> list[Table]:
        """Those of the figures, and of an edition as a whole also those of its deliveries."""
        figures = tables(self.con, self.catalog, self.seen, self.cells, self.release.added_up.before)
        return figures if self.indicator else [*figures, *row_tables(self.counter, self.seen.seed)]

    @cached_property
    def counter(self) -> Counter:
        return counter_of(self.con, self.rule, self.home, self.source)

    @cached_property
    def puzzles(self) -> list[Puzzle]:
        return list(puzzles(self.tables, learn(self.tables)))

    def rows_of(self, table: str) -> str:
        """A table to select from."""
        name = f"{self.source}.{table}"
        if not self.indicator:
            return name
        when = f" and grain = {quoted(self.period[0])} and period = {quoted(str(self.period[1]))}" if self.period else ""
        return f"(from {name} where indicator = {quoted(self.indicator)}{when})"

    def only(self, indicator: str, period: Span | None = None) -> "Attacked":
        """The same of one indicator, or of one period of it, as if the edition held nothing else."""
        release = self.release
        catalog = replace(release.catalog, indicators={indicator: release.catalog.indicators[indicator]})
        mine = replace(release, catalog=catalog, witness=self.seen.only(indicator, period), trial=release.trial.only(indicator))
        return replace(self, release=mine, indicator=indicator, period=period)
