"""A3, A14 and A15: what two shown numbers tell together, of a group and a larger one around it, of a part and its whole."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import duckdb

from etl.attacks import Group, Outcome
from etl.attacks.margins import rounded
from etl.attacks.material import MISSES
from etl.attacks.puzzle import Puzzle, side_of
from queries.catalog import Catalog
from queries.disclosure import Protection

NARROW = 5  # fewer values than this is narrow
FEW = 10  # so many people can hide behind each other
LEAST = 3  # a reversed pair leaves no fewer


def nested(puzzles: Sequence[Puzzle]) -> Outcome:
    """A3: how many are in the larger of two groups and not in the smaller one, where that is fewer than ten people.

    Two numbers that lie at most `base - 1` off leave 17 values for their difference, and of those the ones above zero count.
    Where rounding shows the part as larger than its whole (11 people as 15, and 12 around them as 10) that leaves 1, 2 or 3.
    Numbers that are rounded apart cannot prevent it: of differences of one person it happens to 8 in 100. So the limit of
    five values holds but for such reversed pairs; those must leave at least three, and their share is reported.
    """
    found = [width_of(puzzle, whole, part) for puzzle in puzzles for whole, part in nests(puzzle)]
    widths = [width for width, _ in found]
    narrow = [is_reversed for width, is_reversed in found if width < NARROW]
    figures = {
        "pairs": len(found),
        "smallest": min(widths, default=0),
        "narrow": len(narrow) - sum(narrow),
        "reversed": sum(narrow) / max(len(found), 1),
    }
    passed = not figures["narrow"] and min(widths, default=NARROW) >= LEAST
    return Outcome("A3", "Twee groepen die in elkaar passen", passed, rounded(figures))


def nests(puzzle: Puzzle) -> Iterator[tuple[Group, Group]]:
    """Every shown group within a shown one, where fewer than ten people, but some, are in the larger one alone."""
    shut = overlapping(puzzle)
    for part in puzzle.known:
        for size in range(len(part)):
            for whole in map(frozenset, combinations(part, size)):
                if whole not in puzzle.known or shut & {side_of(whole), side_of(part)}:
                    continue
                if 0 < puzzle.exact.get(whole, 0) - puzzle.exact.get(part, 0) < FEW:
                    yield whole, part


def overlapping(puzzle: Puzzle) -> set[str]:
    """Somebody can miss in one category and not in all: then the misses of a part are not among those of the whole."""
    misses = [group for group in puzzle.known if side_of(group) == MISSES]
    upward = ((group - {pair}, group) for group in misses for pair in group if pair[1] != MISSES)
    exact = puzzle.exact
    return {MISSES} if any(exact.get(whole, 0) < exact.get(part, 0) for whole, part in upward) else set()


def width_of(puzzle: Puzzle, whole: Group, part: Group) -> tuple[int, bool]:
    """How many values are left for the people in the larger group alone, and whether it is shown as the smaller of the two.

    The same people always have the same number, so another number means that there is somebody; that does not hold for
    misses, which are the difference of two numbers.
    """
    one, other, least = puzzle.known[whole], puzzle.known[part], puzzle.noise.least
    high = one.value + one.reach - max(other.value - other.reach, least)
    low = max(one.value - one.reach, least) - other.value - other.reach
    differs = one.value != other.value and MISSES not in (side_of(whole), side_of(part))
    return int(high - max(low, differs)) + 1, one.value < other.value


def shares(con: duckdb.DuckDBPyConnection, catalog: Catalog, puzzles: Sequence[Puzzle], source: str = "temp.cell") -> Outcome:
    """A14: no group of which all or none are shown to have done something, nor so nearly all that those few can be counted."""
    ids = [one.id for one in catalog.indicators.values() if one.measure in ("share", "funnel") and not one.is_open]
    sql = f"""
        select count(*), count(*) filter (where value <= 0 or value >= 100 or numerator >= denominator)
        from {source}
        where list_contains($ids, indicator) and numerator is not null
    """
    [(shown, full)] = con.execute(sql, {"ids": ids}).fetchall()
    few = sum(puzzle.exact.get(group, 0) < FEW for puzzle in puzzles for group in puzzle.known if side_of(group) == MISSES)
    return Outcome("A14", "Iedereen of niemand van een groep", not full and not few, {"shares": shown, "full": full, "few": few})


def inversion(
    con: duckdb.DuckDBPyConnection, catalog: Catalog, puzzles: Sequence[Puzzle], rule: Protection, source: str = "temp.cell"
) -> Outcome:
    """A15: from a percentage and its denominator back to how many people the numerator can be.

    Every rounded numerator that gives the percentage counts, and every number of people behind it. What is left over by
    several percentages of one denominator follows more sharply from their numerators, which stand beside them: see A2.
    """
    reach = max((puzzle.noise.reach for puzzle in puzzles), default=0)
    ids = [one.id for one in catalog.indicators.values() if one.measure == "share" and not one.is_open]
    sql = f"""
        select distinct value::integer, denominator
        from {source}
        where list_contains($ids, indicator) and numerator is not null
    """
    found = con.execute(sql, {"ids": ids}).fetchall()
    widths = [len(people_behind(value, whole, rule, reach)) for value, whole in found]
    few = sum(0 < n < FEW and group in puzzle.known for puzzle in puzzles for group, n in puzzle.exact.items())
    figures = {"percentages": len(widths), "smallest": min(widths, default=0), "few": few}
    passed = min(widths, default=NARROW) >= NARROW and not few
    return Outcome("A15", "Van percentage en noemer terug naar de teller", passed, figures)


def people_behind(value: int, whole: int, rule: Protection, reach: int) -> set[int]:
    """Every number of people that a percentage can stand for."""
    numerators = [n for n in range(0, whole, rule.base) if max(1, min(99, int(100 * (n / whole) + 0.5))) == value]
    return {people for n in numerators for people in range(max(n - reach, rule.threshold), n + reach + 1)}
