"""All attacks on the figures of one month, and the judgement: one that succeeds stops the edition."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import duckdb

from etl.attacks import Outcome, Table
from etl.attacks.closed import closed
from etl.attacks.deliveries import deliveries
from etl.attacks.derived import derived, effects
from etl.attacks.derived import outcome as remade
from etl.attacks.intervals import intervals, linked_intervals
from etl.attacks.least_squares import least_squares
from etl.attacks.margins import averaging, single
from etl.attacks.material import tables
from etl.attacks.nests import inversion, nested, shares
from etl.attacks.puzzle import Puzzle, learn, puzzles
from etl.attacks.shapes import curves, means, medians
from etl.attacks.witness import Witness
from etl.errors import EditionError
from etl.journal import each
from etl.release import Release
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
        return f"{self.source}.cell"

    @property
    def seed(self) -> int:
        """Alike for every build of a month."""
        return int(self.seen.seed.replace("-", ""))

    @cached_property
    def tables(self) -> list[Table]:
        return tables(self.con, self.catalog, self.seen, self.cells, self.release.added_up.before)

    @cached_property
    def puzzles(self) -> list[Puzzle]:
        return list(puzzles(self.tables, learn(self.tables)))


ATTACKS: dict[str, Callable[[Attacked], Outcome]] = {
    "afgesproken kenmerken": lambda all_: closed(all_.con, all_.catalog, all_.release.depths, all_.cells),
    "afgeleide cijfers": lambda all_: remade(
        [
            derived(all_.con, all_.catalog, all_.source),
            effects(all_.con, all_.seen, all_.rule, all_.source),
            deliveries(all_.con, all_.catalog, all_.rule, all_.home, all_.source),
        ]
    ),
    "verschillen": lambda all_: single(all_.puzzles),
    "groepen in groepen": lambda all_: nested(all_.puzzles),
    "middelen": lambda all_: averaging(all_.puzzles),
    "kleinste kwadraten": lambda all_: least_squares(all_.tables, all_.rule, all_.seed),
    "grenzen": lambda all_: intervals(all_.tables, all_.rule, all_.seed, all_.sample),
    "gekoppelde tabellen": lambda all_: linked_intervals(all_.tables, all_.rule, all_.seed, all_.sample),
    "tijd": lambda all_: all_.release.trial.outcome(),
    "correcties": lambda all_: all_.release.trial.outcome_of_corrections(),
    "iedereen of niemand": lambda all_: shares(all_.con, all_.catalog, all_.puzzles, all_.cells),
    "percentages": lambda all_: inversion(all_.con, all_.catalog, all_.puzzles, all_.rule, all_.cells),
    "gemiddelden": lambda all_: means(all_.con, all_.catalog, all_.seen, all_.cells),
    "medianen": lambda all_: medians(all_.con, all_.catalog, all_.seen, all_.rule, all_.cells),
    "curves": lambda all_: curves(all_.con, all_.seen, all_.rule, f"{all_.source}.curve"),
}


def attack(attacked: Attacked) -> list[Outcome]:
    """What came of every attack."""
    return [ATTACKS[name](attacked) for name in each("aanvallen", ATTACKS)]


def judge(outcomes: Sequence[Outcome]) -> None:
    """Refuse what an attack succeeds on."""
    lost = [f"{one.attack} ({one.title.lower()})" for one in outcomes if not one.passed]
    if lost:
        raise EditionError(
            f"De editie is afgekeurd: aanval {', '.join(lost)} slaagt. Er is niets gepubliceerd. "
            "Meld dit aan de beheerder en de privacy officer; kruis minder kenmerken of bescherm meer, en bouw opnieuw."
        )
