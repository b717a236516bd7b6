"""The edition before, as everybody could keep it: which of its figures stay, and which are revised.

A late delivery or a correction of a few people changes a few figures of earlier periods. Whoever kept the edition before sees which
ones, and so whose they are; no rounding hides that one single count became another. So all figures of a period stay as they were
published until a count of it, of the whole or of one category, moves as far as the policy asks: differences of fewer than ten
people should not be able to be calculated (ABS DataLab, output clearance). Protected counts alone decide that.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import duckdb

from queries.catalog import Catalog, Indicator
from queries.cells import Address, Publishable
from queries.disclosure import published
from queries.policy import Changes, Policy

Shown = dict[Address, Publishable]
When = tuple[str, date]  # grain and last day of a period
STAYED = -1  # nothing of the new figures is shown, not even the whole
JUDGED = 1  # the whole and single categories decide: what is crossed further follows


@dataclass
class Earlier:
    """The latest edition of before, attached as `earlier`; where it is still there, with the warehouse of its month in use."""

    con: duckdb.DuckDBPyConnection
    peildatum: date
    dimensions: tuple[str, ...]  # as its table of cells has them
    has_people: bool
    policy: Policy  # of the edition that is made now
    is_alike: bool = True  # that one was rounded with the same keys, in the same way
    moved: list[float] = field(default_factory=list)  # per indicator the share of its figures that would be another
    # By indicator the periods that were settled otherwise than they were counted, with how deep their new figures are shown.
    settled: dict[str, dict[When, int]] = field(default_factory=dict)
    loaded: str = ""  # of which indicator its people's rows are loaded
    last: tuple[str, Shown] = field(default=("", {}), repr=False)

    def settle(
        self, cells: list[Publishable], indicator: Indicator, catalog: Catalog, depths: Mapping[str, int], people: int
    ) -> list[Publishable]:
        """The cells of an indicator, in which periods that hardly moved have the figures that were published of them."""
        shown = {} if indicator.is_open else self.shown(indicator, catalog)
        before = {at: cell for at, cell in shown.items() if at.depth <= depths[at.grain]}
        now = {cell.address: cell for cell in cells}
        self.moved += moved_share(now, before)
        if not (self.is_alike and self.is_counted_alike(indicator)):
            return cells
        others = {when(at) for at in now.keys() | before.keys() if now.get(at) != before.get(at)}
        revised = self.revised_depths(now, before, indicator, people)
        kept = ({when(at) for at in before} & {when(at) for at in now}) - revised.keys()
        self.settled[indicator.id] = revised | dict.fromkeys(others & kept, STAYED)
        stay = [cell for at, cell in before.items() if when(at) in kept]
        return stay + [cell for at, cell in now.items() if when(at) not in kept and at.depth <= revised.get(when(at), at.depth)]

    @property
    def kept(self) -> int:
        return sum(depth == STAYED for depths in self.settled.values() for depth in depths.values())

    @property
    def revised(self) -> int:
        return sum(map(len, self.settled.values())) - self.kept

    def revised_depths(self, now: Shown, before: Shown, indicator: Indicator, people: int) -> dict[When, int]:
        """The periods that are revised, with how many dimensions are crossed in them: as in a period in which so many changed.

        Everyone and those who count are two questions: both must have moved far, or not at all.
        """
        least, sure = self.policy.revised_from, 2 * (self.policy.protection.base - 1)
        if indicator.adds_up:  # there a count may have moved by a step more
            least, sure = least * 3 // 2, sure + 2 * self.policy.protection.base
        found = {}
        for (grain, period), moves in moves_of(now, before).items():
            if any(moves) and all(move == 0 or move >= least for move in moves):
                changed = Changes(people, min(filter(None, moves)) - sure)
                found[grain, period] = self.policy.depth(grain, people, changed)
        return found

    def is_counted_alike(self, indicator: Indicator) -> bool:
        """Whether that edition counted by the same select; new definitions are new figures."""
        sql = "select body ->> '$.sql' from earlier.definition where kind = 'indicator' and id = $id"
        return self.con.execute(sql, {"id": indicator.id}).fetchall() == [(indicator.sql,)]

    def shown(self, indicator: Indicator, catalog: Catalog) -> Shown:
        """What that edition shows of people in an indicator; categories that are no more are left out."""
        if self.last[0] != indicator.id:
            self.last = indicator.id, self.read(indicator, catalog)
        return self.last[1]

    def read(self, indicator: Indicator, catalog: Catalog) -> Shown:
        columns = ", ".join(f'"{name}"' for name in self.dimensions)
        sql = f"""
            select grain, period, part, denominator, numerator, {columns} from earlier.cell
            where indicator = $indicator and not ends_with(part, '.dagen')
        """
        found: Shown = {}
        for grain, period, part, count, hits, *categories in self.con.execute(sql, {"indicator": indicator.id}).fetchall():
            place = tuple(sorted((name, one) for name, one in zip(self.dimensions, categories, strict=True) if one is not None))
            if all(one in catalog.dimensions[name].categories for name, one in place):
                at = Address(indicator.id, grain, period, place, part)
                found[at] = published(at, count, hits)
        return found


def when(at: Address) -> When:
    return at.grain, at.period


def moves_of(now: Shown, before: Shown) -> dict[When, list[int]]:
    """How far at most a count of everyone moved in each period, and one of those who count.

    Where only what is crossed further became another, that is a move of one: there is something to hide.
    """
    found: dict[When, list[int]] = defaultdict(lambda: [0, 0])
    for at in now.keys() & before.keys():
        looks = ((now[at].count, before[at].count), (now[at].hits, before[at].hits))
        for look, (one, other) in enumerate(looks):
            is_far = at.depth <= JUDGED and one is not None and other is not None
            move = abs((one or 0) - (other or 0)) if is_far else int(one != other)
            found[when(at)][look] = max(found[when(at)][look], move)
    return found


def moved_share(now: Shown, before: Shown) -> list[float]:
    """Of the figures that stand in both: which share is another; nothing where there are none."""
    both = [now[at] != before[at] for at in now.keys() & before.keys() if at.depth <= JUDGED]
    return [sum(both) / len(both)] if both else []
