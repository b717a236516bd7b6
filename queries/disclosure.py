"""FRR5-T10: from exact counts to counts that may be shown. The only maker of Publishable.

A count is hidden below a threshold that is itself blurred per group, and rounded at random to a multiple of five.
Threshold and rounding are drawn from the record keys of the people in the cell, so the same people give the same
number everywhere and always. Source: cell key method, Handbook on Statistical Disclosure Control, chapter 5.4;
random rounding to five as CBS does in Kerncijfers wijken en buurten.
"""

import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from queries.cells import (
    NOBODY,
    Address,
    Band,
    Count,
    Counted,
    CountedBands,
    CountedCurve,
    CountedStep,
    Publishable,
    PublishableBands,
    PublishableCurve,
    PublishableStep,
)

KEYS = 1 << 32
HALF = 1 << 16


@dataclass(frozen=True)
class Protection:
    """The numbers of the policy; see policy.toml for their meaning."""

    threshold: int
    blur: int
    base: int
    share_denominator: int
    curve_events: int
    curve_at_risk: int


def record_key(secret: bytes, person: str) -> int:
    """32 bits that are this person's for as long as the secret lives."""
    return int.from_bytes(hmac.digest(secret, person.encode(), "sha256")[:4], "big")


def shown(count: Count, rule: Protection) -> int | None:
    """The rounded count, or None where the group is too small.

    |shown - n| < base; the expectation over keys is n; a group of `threshold` people is shown in 1 of `blur` cases.
    """
    if count.n < rule.threshold + (count.key // HALF) % HALF * rule.blur // HALF:
        return None
    rest = count.n % rule.base
    goes_up = (count.key % HALF) * rule.base < rest * HALF
    return count.n - rest + (rule.base if goes_up else 0)


def published(address: Address, count: int | None, hits: int | None) -> Publishable:
    """A cell as an edition of before shows it: it was protected then."""
    return Publishable(address, count, hits)


def most(public: int | None, rule: Protection) -> int:
    """The most people there can be behind a count that is shown, or hidden."""
    return rule.threshold + rule.blur - 2 if public is None else public + rule.base - 1


def without(whole: Count, part: Count) -> Count:
    """The people of the whole who are not in the part."""
    return Count(whole.n - part.n, (whole.key - part.key) % KEYS)


def together(one: Count, other: Count) -> Count:
    """The people of two groups that share nobody."""
    return Count(one.n + other.n, (one.key + other.key) % KEYS)


def protect(cell: Counted, rule: Protection) -> Publishable:
    """The cell as it may be shown: a share only where numerator, complement and denominator each may.

    Rounding can leave a rest below the threshold, such as 30 less 25. Whoever knows the rule then knows the complement nearly
    exactly, as it is hidden below the threshold too; so such a share is not shown either.
    """
    count = shown(cell.total, rule)
    if cell.hits is None or count is None or count < rule.share_denominator:
        return Publishable(cell.address, count)
    hits, misses = shown(cell.hits, rule), shown(without(cell.total, cell.hits), rule)
    may = hits is not None and misses is not None and count - hits >= rule.threshold
    return Publishable(cell.address, count, hits if may else None)


def moved(cell: Publishable, count: int, rule: Protection) -> Publishable:
    """A shown count at another multiple of the base, at most one away: a table that adds up needs such steps.

    It is made from what is shown only, so it tells nothing more; |count - n| < 2 * base. ValueError for any other move.
    """
    is_step = cell.count is not None and count % rule.base == 0 and abs(count - cell.count) <= rule.base
    if not is_step or cell.hits is not None or count < rule.threshold:
        raise ValueError("only a shown count without a numerator moves, by one step of the base")
    return Publishable(cell.address, count)


def as_counted(cell: Counted) -> Publishable:
    """A cell in which no person is counted, such as euros or reports, as it is."""
    return Publishable(cell.address, cell.total.n, cell.hits.n if cell.hits else None)


def protect_all(cells: Iterable[Counted], rule: Protection) -> Iterator[Publishable]:
    """Every cell of which something may be shown; a hidden cell is as absent as one that does not exist."""
    protected = (protect(cell, rule) for cell in cells)
    return (cell for cell in protected if cell.count is not None)


def protect_bands(found: CountedBands, rule: Protection) -> PublishableBands | None:
    """The distribution in bands that may each be shown; None where fewer than two of them or too few people are left.

    A band that is too small goes with the next one, at the end with the one before. Its few people then count at the
    middle of the band they went with: the middle of both would pull the many along with the few.
    """
    if (shown(all_of(found.bands), rule) or 0) < rule.share_denominator:
        return None
    joined: list[tuple[float, float, float, Count]] = []
    few: list[Band] = []
    for band in found.bands:
        few.append(band)
        people = all_of(few)
        if shown(people, rule) is not None:
            joined.append((few[0].low, band.high, (band.low + band.high) / 2, people))
            few = []
    rest = all_of(few)
    while joined and few:
        low, _, point, people = joined.pop()
        rest = together(people, rest)
        if shown(rest, rule) is not None:
            joined.append((low, few[-1].high, point, rest))
            break
    if len(joined) < 2:
        return None
    public = [(low, high, point, shown(people, rule)) for low, high, point, people in joined]
    return PublishableBands(found.address, tuple((low, high, point, n) for low, high, point, n in public if n is not None))


def all_of(bands: Iterable[Band]) -> Count:
    """Everyone in these bands."""
    total = NOBODY
    for band in bands:
        total = together(total, band.people)
    return total


def protect_curve(curve: CountedCurve, rule: Protection) -> PublishableCurve | None:
    """The life table in steps of enough events each, stopped when too few people are left."""
    count = shown(curve.total, rule)
    if count is None or count < rule.share_denominator:
        return None
    return PublishableCurve(curve.address, count, tuple(publishable_steps(curve.steps, rule)))


def publishable_steps(steps: Iterable[CountedStep], rule: Protection) -> Iterator[PublishableStep]:
    """Merge steps until their events may be shown; other exits wait until they are enough to be shown too."""
    pending: CountedStep | None = None
    carried = [NOBODY, NOBODY, NOBODY]
    for step in steps:
        pending = merged(pending, step) if pending else step
        at_risk = shown(pending.at_risk, rule)
        if at_risk is None or at_risk < rule.curve_at_risk:
            return
        events = shown(pending.events, rule)
        if events is None or pending.events.n < rule.curve_events:
            continue
        flows = [together(*pair) for pair in zip(carried, (pending.competing, pending.left, pending.joined), strict=True)]
        public = [shown(flow, rule) for flow in flows]
        carried = [NOBODY if seen is not None else flow for flow, seen in zip(flows, public, strict=True)]
        # Rounding may show one more event than people at risk; a step can never lose more than it had.
        yield PublishableStep(pending.start, pending.end, at_risk, min(events, at_risk), *(seen or 0 for seen in public))
        pending = None


def merged(one: CountedStep, next_one: CountedStep) -> CountedStep:
    """Two steps that follow each other, as one."""
    return CountedStep(
        one.start,
        next_one.end,
        one.at_risk,
        together(one.events, next_one.events),
        together(one.competing, next_one.competing),
        together(one.left, next_one.left),
        together(one.joined, next_one.joined),
    )
