"""The published figures of the last month equal a recount straight from the delivery files, for every indicator."""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

import duckdb
import pytest
import recount_beside
import recount_indicators
from drawn import catalog
from made import SECRET
from recount import Deliveries
from recount_beside import BESIDE_CELLS, GIVEN, SUMS
from recount_chain import CHAIN_CELLS, CHAIN_SUMS
from recount_cohorts import COHORT_CELLS, COHORT_GIVEN
from recount_guidance import GUIDANCE
from recount_indicators import band
from recount_outcomes import OUTCOME_AMOUNTS, OUTCOME_CELLS
from recount_partners import PARTNER_AMOUNTS, PARTNER_CELLS, PARTNER_FUNNELS
from recount_work import WORK_CELLS, WORK_CURVES
from test_estimators import oracle

from etl.additive import TOTAL, additive
from queries.catalog import Indicator
from queries.cells import NOBODY, Address, Count, Counted, CountedCurve, CountedStep, Publishable
from queries.disclosure import as_counted, protect, protect_curve, record_key, together
from queries.policy import read_policy

CELLS = recount_indicators.CELLS | GUIDANCE | WORK_CELLS | BESIDE_CELLS | OUTCOME_CELLS | PARTNER_CELLS | CHAIN_CELLS | COHORT_CELLS
AMOUNTS = recount_beside.AMOUNTS | OUTCOME_AMOUNTS | PARTNER_AMOUNTS
FUNNELS = recount_beside.FUNNELS | PARTNER_FUNNELS
CURVES = recount_indicators.CURVES | WORK_CURVES
ALL_GIVEN = GIVEN | COHORT_GIVEN
# In a town of this size nothing of a year may be shown, or hardly more than the whole; test_recount_exact.py compares
# these people before protection.
TOO_FEW_TO_SHOW = {
    "f01_afgeronde_trajecten",
    "f02_spuk",
    "k18_taaluren",
    "k27_ontheffing",
    "p05_statusbouwers",
}
PEILDATUM = date(2026, 10, 31)
POLICY = read_policy()
RULE = POLICY.protection
PERIODS = {
    "maand": (date(2026, 10, 1), PEILDATUM),
    "kwartaal": (date(2026, 7, 1), date(2026, 9, 30)),
    "jaarlopend": (date(2025, 10, 1), date(2026, 9, 30)),
    "jaar": (date(2025, 1, 1), date(2025, 12, 31)),
}


@pytest.fixture(scope="module")
def months(published):
    """The deliveries of each month of which there is an edition, latest first."""
    days = [date(2026, 10, 31), date(2026, 9, 30), date(2026, 8, 31)]
    return [Deliveries(published.deliveries, f"{day:%Y-%m}", day) for day in days]


@pytest.fixture(scope="module")
def deliveries(months):
    return months[0]


@cache
def key_of(person: str) -> Count:
    return Count(1, record_key(SECRET.encode(), person))


def people(rows: Iterable[tuple]) -> Count:
    """The people of some rows, each once."""
    total = NOBODY
    for person in {row[0] for row in rows}:
        total = together(total, key_of(person))
    return total


def breakdowns(indicator: str) -> list[tuple[str, ...]]:
    """The whole, by doelgroep, by leerroute and by both, as far as the indicator has them."""
    ours = [name for name in ("doelgroep", "leerroute") if name in catalog().indicators[indicator].dimensions]
    return [(), *((name,) for name in ours), *([("doelgroep", "leerroute")] if len(ours) == 2 else [])]


def parts(rows: list[tuple], names: tuple[str, ...]) -> dict[tuple[str, ...], list[tuple]]:
    """The rows by the categories of some dimensions."""
    found = defaultdict(list)
    for row in rows:
        found[tuple({"doelgroep": row[1], "leerroute": row[2]}[name] for name in names)].append(row)
    return found


def exact_cells(indicator: str, rows: list[tuple], grain: str) -> Iterator[Counted]:
    """Every exact cell of one period."""
    distribution = catalog().indicators[indicator].distribution
    for names in breakdowns(indicator):
        if len(names) > POLICY.depths[grain]:
            continue
        for categories, mine in parts(rows, names).items():
            address = Address(indicator, grain, PERIODS[grain][1], tuple(zip(names, categories, strict=True)))
            if distribution in names:
                rest = [(name, category) for name, category in address.dimensions if name != distribution]
                whole = [row for row in rows if all(row[1] == category for _, category in rest)]
                yield Counted(address, people(whole), people(mine))
            else:
                hits = [row for row in mine if row[3]]
                yield Counted(address, people(mine), None if mine[0][3] is None else people(hits))


def shown_cells(indicator: str, rows: list[tuple], grain: str, given: tuple[float, float] = (1.0, 1.0)) -> dict[tuple, tuple]:
    """Denominator, numerator and value of every cell that may be shown."""
    definition = catalog().indicators[indicator]
    found = {}
    for cell in exact_cells(indicator, rows, grain):
        public = as_counted(cell) if definition.is_open else protect(cell, RULE)
        if public.count is not None:
            categories = dict(cell.address.dimensions)
            value = figure(definition, public, given)
            found[categories.get("doelgroep"), categories.get("leerroute")] = (public.count, public.hits, value)
    return added_up(definition, found)


def added_up(definition: Indicator, found: dict[tuple, tuple]) -> dict[tuple, tuple]:
    """The counts of a dimension that adds up, moved until they give the whole."""
    for place, name in enumerate(("doelgroep", "leerroute")):
        keys = [(category, None) if place == 0 else (None, category) for category in catalog().dimensions[name].categories]
        if name in definition.adds_up and all(key in found for key in keys):
            table = {(str(key[place]),): found[key][0] for key in keys} | {(TOTAL,): found[None, None][0]}
            moved = additive(table, RULE.base, least=RULE.threshold)
            found |= {key: (moved[str(key[place]),], None, moved[str(key[place]),]) for key in keys}
    return found


def figure(definition: Indicator, public: Publishable, given: tuple[float, float]) -> float | None:
    """What an edition says of two protected counts."""
    if definition.measure == "euro":
        return half_up(public.count * given[0])
    if public.hits is None:
        return None if definition.measure in ("share", "index") else public.count
    if definition.measure == "index":
        return half_up(public.hits / public.count / (given[0] / given[1]), 1)
    return half_up(100 * public.hits / public.count) if definition.is_open else percent(public.hits, public.count)


def half_up(value: float, decimals: int = 0) -> float:
    return math.floor(value * 10**decimals + 0.5) / 10**decimals


def percent(hits: int, count: int) -> float:
    """A whole percent, and never nobody or everybody."""
    return min(max(math.floor(100 * hits / count + 0.5), 1), 99)


def read(path, table: str, columns: str, indicator: str, condition: str) -> list[tuple]:
    """Rows of the edition in which no other dimension is filled in."""
    others = "".join(f' and "{name}" is null' for name in catalog().dimensions if name not in ("doelgroep", "leerroute"))
    with duckdb.connect(str(path), read_only=True) as con:
        return con.execute(f"select {columns} from {table} where indicator = ? and {condition}{others}", [indicator]).fetchall()


@pytest.mark.parametrize("grain", PERIODS)
@pytest.mark.parametrize("indicator", CELLS)
def test_the_published_cells_equal_a_recount_from_the_deliveries(published, months, indicator, grain):
    """All of a period from the deliveries of one month: those that revised it last, or that it was first published from."""
    last = PERIODS[grain][1]
    condition = f"grain = '{grain}' and period = date '{last}'"
    rows = read(published.file("beleid"), "cell", "doelgroep, leerroute, denominator, numerator, value", indicator, condition)
    found = {row[:2]: row[2:] for row in rows}
    deepest = less_deep(published.file("beleid"), indicator, grain)
    assert any(found == recounted(one, indicator, grain, deepest) for one in months if one.peildatum >= last)


def recounted(deliveries: Deliveries, indicator: str, grain: str, deepest: int) -> dict[tuple, tuple]:
    """What the deliveries of a month give to be shown of a period."""
    first, last = PERIODS[grain]
    is_rolling = grain == "jaarlopend" and catalog().indicators[indicator].moment == "stand"
    rows = [] if is_rolling else list(CELLS[indicator](deliveries, first, last))
    given = ALL_GIVEN[indicator](deliveries, last) if indicator in ALL_GIVEN else (1.0, 1.0)
    cells = shown_cells(indicator, rows, grain, given)
    return {where: counts for where, counts in cells.items() if len(where) - where.count(None) <= deepest}


def less_deep(path, indicator: str, grain: str) -> int:
    """How many dimensions are crossed at most where the time attack would find who changed; elsewhere the policy tells."""
    with duckdb.connect(str(path), read_only=True) as con:
        (shallow,) = con.execute("select value from meta where key = 'shallow'").fetchone()
    return json.loads(shallow).get(indicator, {}).get(grain, max(POLICY.depths.values()))


def life_table(address: Address, lives: list[tuple], step: int) -> CountedCurve:
    """One curve, person by person."""
    names = ("at_risk", "events", "competing", "left", "joined")
    bands: dict[int, dict[str, Count]] = defaultdict(lambda: dict.fromkeys(names, NOBODY))
    event, competing = catalog().indicators[address.indicator].event, catalog().indicators[address.indicator].competing
    for person, _, _, entered, ended, outcome in lives:
        steps = band(entered, ended, step)
        end = {event: "events", competing: "competing"}.get(outcome, "left")
        for number in steps:
            here = ["at_risk" if entered <= number * step else "joined"] + ([end] if number == steps[-1] else [])
            for name in here:
                bands[number][name] = together(bands[number][name], key_of(person))
    table = [CountedStep(number * step, (number + 1) * step, **bands[number]) for number in sorted(bands)]
    return CountedCurve(address, people(lives), tuple(table))


def shown_curves(indicator: str, lives: list[tuple]) -> dict[tuple, tuple]:
    """Per curve that may be shown its people and its steps with the incidence in percents."""
    found = {}
    for names in [names for names in breakdowns(indicator) if len(names) < 2]:
        for categories, mine in parts(lives, names).items():
            address = Address(indicator, "maand", PEILDATUM, tuple(zip(names, categories, strict=True)))
            curve = protect_curve(life_table(address, mine, catalog().indicators[indicator].step), RULE)
            if curve and curve.steps:
                steps = [(s.start, s.end, s.at_risk, s.events, s.competing, s.left, s.joined) for s in curve.steps]
                lines = [(*s[:4], round(100 * f, 1)) for s, (f, _, _) in zip(steps, oracle(steps), strict=True)]
                where = dict(address.dimensions)
                found[where.get("doelgroep"), where.get("leerroute")] = (curve.count, lines)
    return found


@pytest.mark.parametrize("indicator", CURVES)
def test_the_published_curves_equal_a_recount_from_the_deliveries(published, deliveries, indicator):
    expected = shown_curves(indicator, list(CURVES[indicator](deliveries)))
    columns = "doelgroep, leerroute, step_start, step_end, at_risk, events, incidence"
    lines = defaultdict(list)
    for row in sorted(read(published.file("beleid"), "curve", columns, indicator, "true"), key=lambda row: row[2]):
        lines[row[:2]].append(row[2:])
    totals = read(published.file("beleid"), "cell", "doelgroep, leerroute, denominator", indicator, "true")
    people_of = {row[:2]: row[2] for row in totals}
    assert {place: (people_of[place], steps) for place, steps in lines.items()} == expected
    assert expected


@pytest.mark.parametrize("indicator", CELLS)
def test_every_recount_has_something_to_compare(deliveries, indicator):
    first, last = PERIODS["jaar"]
    rows = list(CELLS[indicator](deliveries, first, last))
    assert rows
    wanted = 1 if catalog().indicators[indicator].is_open or breakdowns(indicator) == [()] else 3
    assert indicator in TOO_FEW_TO_SHOW or len(shown_cells(indicator, rows, "jaar")) >= wanted


def test_every_indicator_is_recounted():
    sums = SUMS.keys() | CHAIN_SUMS.keys()
    assert CELLS.keys() | CURVES.keys() | AMOUNTS.keys() | sums | FUNNELS.keys() == catalog().indicators.keys()
