"""Means, medians, sums and funnels of the last periods equal a recount straight from the delivery files."""

from collections import defaultdict
from itertools import pairwise

import pytest
from drawn import PEILDATUM, catalog
from recount import Deliveries
from recount_beside import SUMS
from recount_chain import CHAIN_SUMS
from test_recount import (
    AMOUNTS,
    FUNNELS,
    PERIODS,
    POLICY,
    RULE,
    TOO_FEW_TO_SHOW,
    breakdowns,
    deliveries,
    half_up,
    months,
    parts,
    people,
    percent,
    read,
)

from queries.cells import Address, Band, Counted, CountedBands
from queries.disclosure import protect, protect_bands

__all__ = ["deliveries", "months"]  # fixtures
ALL_SUMS = SUMS | CHAIN_SUMS


def possible(months: list[Deliveries], grain: str) -> list[Deliveries]:
    """Those that a whole period may be of: the month that revised it last, or that it was first published from."""
    return [one for one in months if one.peildatum >= PERIODS[grain][1]]


def grains(indicator: str) -> list[str]:
    return [grain for grain in PERIODS if grain != "jaarlopend" or catalog().indicators[indicator].moment == "stroom"]


def groups(indicator: str, rows: list[tuple], grain: str) -> dict[tuple, list[tuple]]:
    """The rows of every cell that is published beside this recount."""
    found = {}
    for names in [names for names in breakdowns(indicator) if len(names) <= POLICY.depths[grain]]:
        for categories, mine in parts(rows, names).items():
            where = dict(zip(names, categories, strict=True))
            found[where.get("doelgroep"), where.get("leerroute")] = mine
    return found


def own_amounts(rows: list[tuple], divides: bool) -> list[tuple[str, float]]:
    """One amount for each person: the mean of theirs, or the part of their own base."""
    mine = defaultdict(list)
    for person, *_, amount in rows:
        mine[person].append(amount)
    if divides:
        return [(person, 100 * sum(a for a, _ in pairs) / sum(b for _, b in pairs)) for person, pairs in mine.items()]
    return [(person, sum(amounts) / len(amounts)) for person, amounts in mine.items()]


def shown_bands(amounts: list[tuple[str, float]], edges: tuple[float, ...]) -> list[tuple[float, float, float, int]]:
    """The protected distribution of these amounts."""
    inner = edges[1:-1]
    bands = []
    for low, high in pairwise(edges):
        lowest, highest = (low if low in inner else float("-inf")), (high if high in inner else float("inf"))
        bands.append(Band(low, high, people([row for row in amounts if lowest <= row[1] < highest])))
    public = protect_bands(CountedBands(Address("x", "maand", PEILDATUM), tuple(bands)), RULE)
    return list(public.bands) if public else []


def mean(bands: list[tuple[float, float, float, int]]) -> float:
    return half_up(sum(n * point for _, _, point, n in bands) / sum(n for *_, n in bands), 1)


def median(bands: list[tuple[float, float, float, int]]) -> float:
    """Where half of the people lie below, each band spread evenly."""
    half, passed = sum(n for *_, n in bands) / 2, 0
    for low, high, _, n in bands:
        if passed + n >= half:
            return half_up(low + (high - low) * (half - passed) / n)
        passed += n
    raise AssertionError("half lies beyond everyone")


@pytest.mark.parametrize("grain", PERIODS)
@pytest.mark.parametrize("indicator", AMOUNTS)
def test_a_mean_or_median_equals_a_recount_from_the_deliveries(published, months, indicator, grain):
    condition = f"grain = '{grain}' and period = date '{PERIODS[grain][1]}'"
    rows = read(published.file("beleid"), "cell", "doelgroep, leerroute, denominator, value", indicator, condition)
    found = {row[:2]: row[2:] for row in rows}
    assert any(found == recounted_amounts(one, indicator, grain) for one in possible(months, grain))


def recounted_amounts(deliveries: Deliveries, indicator: str, grain: str) -> dict[tuple, tuple]:
    """The number of people and the mean or median that the deliveries of a month give of every cell."""
    definition = catalog().indicators[indicator]
    rows = list(AMOUNTS[indicator](deliveries, *PERIODS[grain])) if grain in grains(indicator) else []
    expected = {}
    for where, mine in groups(indicator, rows, grain).items():
        bands = shown_bands(own_amounts(mine, definition.divides_own), definition.bands)
        if bands:
            expected[where] = (sum(n for *_, n in bands), mean(bands) if definition.measure == "score" else median(bands))
    return expected


@pytest.mark.parametrize("indicator", AMOUNTS)
def test_every_mean_or_median_has_something_to_compare(deliveries, indicator):
    definition = catalog().indicators[indicator]
    rows = list(AMOUNTS[indicator](deliveries, *PERIODS["jaar"]))
    assert rows
    assert indicator in TOO_FEW_TO_SHOW or shown_bands(own_amounts(rows, definition.divides_own), definition.bands)


@pytest.mark.parametrize("grain", PERIODS)
@pytest.mark.parametrize("indicator", ALL_SUMS)
def test_a_ratio_of_sums_equals_a_recount_from_the_deliveries(published, deliveries, indicator, grain):
    pairs = list(ALL_SUMS[indicator](deliveries, *PERIODS[grain])) if grain in grains(indicator) else []
    condition = f"grain = '{grain}' and period = date '{PERIODS[grain][1]}'"
    found = read(published.file("beleid"), "cell", "numerator, denominator, value", indicator, condition)
    amount, base = (half_up(sum(column)) for column in zip(*pairs, strict=True)) if pairs else (0, 0)
    unit = catalog().indicators[indicator].unit
    scale, decimals = (100 if unit == "percent" else 1), (1 if unit == "cijfer" else 0)
    assert found == ([(amount, base, half_up(scale * amount / base, decimals))] if base else [])


@pytest.mark.parametrize("grain", PERIODS)
@pytest.mark.parametrize("indicator", FUNNELS)
def test_a_funnel_equals_a_recount_from_the_deliveries(published, months, indicator, grain):
    condition = f"grain = '{grain}' and period = date '{PERIODS[grain][1]}' and depth = 0"
    rows = read(published.file("beleid"), "cell", "part, denominator, numerator, value", indicator, condition)
    found = {row[0]: row[1:] for row in rows}
    assert any(found == recounted_funnel(one, indicator, grain) for one in possible(months, grain))
    assert grain != "jaar" or len(found) > len(catalog().indicators[indicator].steps)


def recounted_funnel(deliveries: Deliveries, indicator: str, grain: str) -> dict[str, tuple]:
    """What the deliveries of a month give of every step and of the days before it."""
    definition = catalog().indicators[indicator]
    rows = list(FUNNELS[indicator](deliveries, *PERIODS[grain]))
    expected = {}
    for number, (name, _) in enumerate(definition.steps[1:], start=1):
        reached = [row for row in rows if row[3][number]]
        cell = protect(Counted(Address("x", grain, PEILDATUM), people(rows), people(reached)), RULE)
        if cell.count is not None:
            expected[name] = (cell.count, cell.hits, percent(cell.hits, cell.count) if cell.hits else None)
        waits = [(row[0], (row[3][number] - row[3][number - 1]).days) for row in reached if row[3][number - 1]]
        bands = shown_bands(waits, definition.bands)
        if bands:
            expected[f"{name}.dagen"] = (sum(n for *_, n in bands), None, median(bands))
    return expected
