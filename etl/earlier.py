"""The edition before, as everybody could keep it: which of its figures stay, and which are revised.

A late delivery or a correction of a few people changes a few figures of earlier periods. Whoever kept the edition before sees which
ones, and so whose they are; no rounding hides that one single count became another. So all figures of a period stay as they were
published until a count of it, of the whole or of one category, moves as far as the policy asks: differences of fewer than ten
people should not be able to be calculated (ABS DataLab, output clearance). What is protected decides that, and nothing else.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb

from etl.estimates import Protected
from queries.catalog import Catalog, Indicator
from queries.cells import DAYS, Address, Course, CourseStep, Estimated, Publishable
from queries.disclosure import published
from queries.policy import Changes, Policy

Shown = dict[Address, Publishable]
When = tuple[str, date]  # grain and last day of a period
STAYED = -1  # nothing of the new figures is shown, not even the whole
AVERAGED = ("score", "hours", "duration")  # a mean or a median, and not a number of people
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
    last: tuple[str, Protected] = field(default_factory=lambda: ("", Protected()), repr=False)

    def settle(self, found: Protected, indicator: Indicator, catalog: Catalog, depths: Mapping[str, int], people: int) -> Protected:
        """The figures of an indicator, in which periods that hardly moved have those that were published of them."""
        before = self.shown(indicator, catalog).where(lambda at: at.depth <= depths[at.grain])
        self.moved += moved_share(found.cells, before.cells)
        if not (self.is_alike and self.is_counted_alike(indicator)):
            return found
        others = {when(one.address) for one in set(found.figures) ^ set(before.figures)}
        now, then = (as_counts(some, indicator) for some in (found, before))
        revised = self.revised_depths(now, then, indicator, people)
        kept = ({when(at) for at in then} & {when(at) for at in now}) - revised.keys()
        self.settled[indicator.id] = revised | dict.fromkeys(others & kept, STAYED)
        stay = before.where(lambda at: when(at) in kept)
        stay += found.where(lambda at: when(at) not in kept and at.depth <= revised.get(when(at), at.depth))
        return stay

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

    def shown(self, indicator: Indicator, catalog: Catalog) -> Protected:
        """What that edition shows of people in an indicator; categories that are no more are left out."""
        if self.last[0] != indicator.id:
            self.last = indicator.id, Protected() if indicator.is_open else self.read(indicator, catalog)
        return self.last[1]

    def read(self, indicator: Indicator, catalog: Catalog) -> Protected:
        found = Protected()
        for at, part, count, hits, *estimate in self.rows(
            "cell", "part, denominator, numerator, value, low, high", indicator, catalog
        ):
            here = at._replace(part=part)
            if indicator.measure in AVERAGED or part.endswith(DAYS):
                found.amounts.append(Estimated(here, count, *estimate))
            else:
                found.cells.append(published(here, count, hits))
        if indicator.measure == "duration":
            rows = self.rows("curve", "step_start, step_end, at_risk, events, incidence, low, high", indicator, catalog)
            steps = sorted(rows, key=itemgetter(0, 1))
            found.courses = [Course(at, tuple(CourseStep(*row) for _, *row in some)) for at, some in groupby(steps, itemgetter(0))]
        return found

    def rows(self, table: str, columns: str, indicator: Indicator, catalog: Catalog) -> Iterator[tuple[Address, *tuple[Any, ...]]]:
        """Each row of an indicator in one of that edition's tables: where it stands, and these columns of it."""
        names = [f'"{name}"' for name in self.dimensions]
        sql = f"select {', '.join(['grain', 'period', *names, columns])} from earlier.{table} where indicator = $indicator"
        for grain, period, *row in self.con.execute(sql, {"indicator": indicator.id}).fetchall():
            known = [(name, one) for name, one in zip(self.dimensions, row, strict=False) if one is not None]
            if all(one in catalog.dimensions[name].categories for name, one in known):
                yield Address(indicator.id, grain, period, tuple(sorted(known))), *row[len(names) :]


def as_counts(found: Protected, indicator: Indicator) -> Shown:
    """Everything in numbers of people. A mean or a median is as many as would each bring the whole width of the bands.

    So it moved by twenty where, by the bands, no fewer than twenty people can have moved a mean, and about as many a median.
    Of a curve the people at risk and the events of each step say how far it moved.
    """
    counts = {cell.address: cell for cell in found.cells}
    width = indicator.bands[-1] - indicator.bands[0] if indicator.bands else 0
    for one in found.amounts:
        hits = None if one.value is None or not width else round(one.value * one.count / width)
        counts[one.address] = published(one.address, one.count, hits)
    for course in found.courses:
        for step in course.steps:
            at = course.address._replace(part=f"{step.start:g}-{step.end:g}")
            counts[at] = published(at, step.at_risk, step.events)
    return counts


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


def moved_share(now: list[Publishable], before: list[Publishable]) -> list[float]:
    """Of the counts that stand in both: which share is another; nothing where there are none."""
    then = {cell.address: cell for cell in before}
    both = [cell != then[cell.address] for cell in now if cell.address in then and cell.address.depth <= JUDGED]
    return [sum(both) / len(both)] if both else []
