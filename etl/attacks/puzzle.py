"""One count with all its groups as a puzzle: what is shown, what is hidden, and along which lines parts add up to a whole.

The attacker knows how the noise is spread, how large hidden groups tend to be, and which groups are empty. That is more than
anybody outside can know, so what withstands him withstands them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from etl.attacks import Group, Table
from etl.attacks.material import EVERYONE, HITS, MISSES

SIDE = "side"  # hits or misses, as if that were one more dimension


@dataclass(frozen=True)
class Noise:
    """How far shown numbers lie from what was counted, on average squared and at most, and the fewest people that are shown."""

    variance: float
    reach: int
    least: int


@dataclass(frozen=True)
class Known:
    """What is known of a group: the best guess, its variance and how far it can be off."""

    value: float
    variance: float
    reach: int


@dataclass(frozen=True)
class Line:
    """A whole and its parts along one dimension; somebody is in each part."""

    whole: Group
    dimension: str
    parts: tuple[Group, ...]


@dataclass(frozen=True)
class Puzzle:
    """The tables of one indicator and period, laid together. Hits and misses are parts of everyone."""

    known: Mapping[Group, Known]
    exact: Mapping[Group, int]
    lines: tuple[Line, ...]
    noise: Noise

    def hidden(self, line: Line) -> list[Group]:
        return [part for part in line.parts if part not in self.known]


def learn(tables: Iterable[Table]) -> Noise:
    """The noise, as whoever reads the code of the monitor knows it."""
    pairs = [(table.exact.get(group, 0), value) for table in tables for group, value in table.public.items()]
    errors = [abs(n - value) for n, value in pairs]
    return Noise(
        sum(error * error for error in errors) / max(len(errors), 1), max(errors, default=0), min((n for n, _ in pairs), default=0)
    )


def puzzles(tables: Sequence[Table], noise: Noise) -> Iterator[Puzzle]:
    """One for each indicator and period, of which the tables follow each other."""
    for _, family in groupby(tables, key=lambda table: (table.indicator, table.grain, table.period)):
        yield puzzle({table.part: table for table in family}, noise)


def puzzle(sides: Mapping[str, Table], noise: Noise) -> Puzzle:
    """The tables of one family laid together; of a distribution the hits hold the wholes too."""
    everyone = sides[EVERYONE]
    exact = dict(everyone.exact)
    known = {group: Known(value, noise.variance, noise.reach) for group, value in everyone.public.items()}
    if HITS in sides:
        hits, misses = sides[HITS], sides[MISSES]
        divided = all(group in everyone.exact for group in hits.exact)
        exact |= {on_side(group, HITS, divided): n for group, n in hits.exact.items()}
        known |= {on_side(group, HITS, divided): Known(v, noise.variance, noise.reach) for group, v in hits.public.items()}
        if divided:
            exact |= {on_side(group, MISSES): n for group, n in misses.exact.items()}
            known |= {
                on_side(group, MISSES): Known(everyone.public[group] - value, 2 * noise.variance, 2 * noise.reach)
                for group, value in hits.public.items()
                if group in everyone.public
            }
    return Puzzle(known, exact, tuple(lines_of(exact, known)), noise)


def on_side(group: Group, side: str, divided: bool = True) -> Group:
    return group | {(SIDE, side)} if divided else group


def side_of(group: Group) -> str:
    return next((category for dimension, category in group if dimension == SIDE), EVERYONE)


def lines_of(exact: Mapping[Group, int], known: Mapping[Group, Known]) -> Iterator[Line]:
    """Every line of a dimension of which the whole is known; where somebody can be in two parts at once, parts do not add up.

    Hits and misses of one group are no line: they are shown both or hidden both, so neither follows from the other.
    """
    parts: dict[tuple[Group, str], list[Group]] = defaultdict(list)
    for group in exact:
        for pair in group:
            whole = group - {pair}
            if whole in known and pair[0] != SIDE:
                parts[whole, pair[0]].append(group)
    broken = {
        dimension for (whole, dimension), some in parts.items() if sum(exact[part] for part in some) != exact.get(whole, 0)
    }
    for (whole, dimension), some in parts.items():
        if dimension not in broken:
            yield Line(whole, dimension, tuple(some))
