"""What the engine counts of a town that was drawn, in the words of the tests: exact, before any protection."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from drawn import Town

from queries import amounts, counting, lives, measure
from queries.catalog import Effect, Indicator
from queries.cells import Address, Counted, CountedBands, CountedCurve, CountedStep


@dataclass(frozen=True)
class Cells:
    """Exact cells by grain, last day of the period and categories, such as `cells["jaar", "2025-12-31", "soort=stage"]`."""

    found: dict[tuple[str, ...], Counted]

    def __getitem__(self, key: tuple[str, ...]) -> "Exact":
        cell = self.found[key]
        return Exact(cell.total.n, cell.hits.n if cell.hits else None)

    def __contains__(self, key: tuple[str, ...]) -> bool:
        return key in self.found

    def __iter__(self) -> Iterable[tuple[str, ...]]:
        return iter(self.found)


@dataclass(frozen=True)
class Exact:
    """People in a cell, and those of them that score."""

    n: int
    hits: int | None


@dataclass(frozen=True)
class Curves:
    """Exact life tables by category, such as `curves["doelgroep=asiel"]`; the empty name is everyone."""

    found: dict[str, CountedCurve]

    def __getitem__(self, category: str) -> CountedCurve:
        return self.found[category]

    def __contains__(self, category: str) -> bool:
        return category in self.found

    def step(self, start: float, category: str = "") -> CountedStep:
        """The step that begins at this moment."""
        return next(step for step in self.found[category].steps if step.start == start)


# People by the edges of the band of their amount, per cell; and per step of a funnel who reached it, with the days it took.
Spread = dict[tuple[str, ...], dict[tuple[float, float], int]]
Funnel = dict[tuple[str, ...], tuple[Exact, dict[tuple[float, float], int]]]


def place(address: Address) -> tuple[str, ...]:
    """An address as the tests write it."""
    return (address.grain, address.period.isoformat(), *(f"{name}={category}" for name, category in address.dimensions))


def toy_key(person: str) -> int:
    """32 bits that need no secret."""
    return zlib.crc32(person.encode())


def subjects(town: Town, indicator: Indicator) -> None:
    """The rows of the indicator, checked as the release checks them."""
    measure.open_calendar(town.con, town.peildatum)
    measure.load_subjects(town.con, indicator, town.peildatum, toy_key)


def count_cells(town: Town, indicator: Indicator, depth: int = 2) -> Cells:
    """Every exact cell of what was drawn."""
    subjects(town, indicator)
    counted = counting.count_sums if indicator.measure == "ratio" else counting.count_cells
    return Cells({place(cell.address): cell for cell in counted(town.con, indicator, deep(depth))})


def deep(depth: int) -> dict[str, int]:
    return dict.fromkeys(("maand", "kwartaal", "jaarlopend", "jaar"), depth)


def given(town: Town, indicator: Indicator) -> dict[tuple[str, str], float]:
    """The number that comes with the rows, such as an amount per person, by grain and last day of the period."""
    subjects(town, indicator)
    return {(grain, period.isoformat()): first for grain, period, first, _ in measure.given(town.con, indicator)}


def count_bands(town: Town, indicator: Indicator) -> Spread:
    """How many people have which amount, for every cell of what was drawn."""
    subjects(town, indicator)
    return {place(one.address): peopled(one) for one in amounts.count_bands(town.con, indicator, deep(2))}


def peopled(found: CountedBands) -> dict[tuple[float, float], int]:
    """The bands with somebody in them."""
    return {(band.low, band.high): band.people.n for band in found.bands if band.people.n}


def count_funnel(town: Town, indicator: Indicator) -> Funnel:
    """Who reached each step, and the days that the step took, for every cell of what was drawn."""
    subjects(town, indicator)
    found: Funnel = {}
    for step, waits in amounts.count_funnels(town.con, indicator, deep(2)):
        where = place(step.address)
        found[where[0], where[1], step.address.part, *where[2:]] = Exact(step.total.n, step.hits.n), peopled(waits)
    return found


def compare_arms(town: Town, effect: Effect) -> dict[str, tuple[bool, bool]]:
    """Whether each person of an effect takes part and scores, checked as the release checks it."""
    measure.open_calendar(town.con, town.peildatum)
    measure.load_participants(town.con, effect, town.peildatum, toy_key)
    rows = town.con.execute("select subject, takes_part, hit from temp.subject").fetchall()
    return {who: (takes_part, hit) for who, takes_part, hit in rows}


def count_curves(town: Town, indicator: Indicator) -> Curves:
    """The exact life tables of what was drawn."""
    subjects(town, indicator)
    curves = lives.count_curves(town.con, indicator, town.peildatum, 1)
    return Curves({",".join(place(curve.address)[2:]): curve for curve in curves})
