"""The estimators: cumulative incidence, median, share and calendar against numbers that are known otherwise."""

import math
from datetime import date

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.measure import estimator, run

OPEN = duckdb.connect()  # one engine for all examples: opening it is what costs time
STEP = tuple[float, float, int, int, int, int, int]


def incidence(steps: list[STEP]) -> list[dict[str, float]]:
    """The rows of incidence.sql for one curve."""
    with OPEN.cursor() as con:
        draw_steps(con, steps)
        found = con.execute(f"select * from ({estimator('incidence')}) order by step_start")
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def draw_steps(con: duckdb.DuckDBPyConnection, steps: list[STEP]) -> None:
    con.execute(
        "create or replace temp table steps (cell integer, step_start double, step_end double, at_risk integer, events integer, "
        "competing integer, left_n integer, joined_n integer)"
    )
    con.executemany("insert into steps values (1, ?, ?, ?, ?, ?, ?, ?)", steps)


def median(steps: list[STEP], width: float) -> tuple[float | None, float | None, float | None]:
    """The row of median.sql for one curve."""
    with OPEN.cursor() as con:
        draw_steps(con, steps)
        con.execute(f"create or replace temp table curves as {estimator('incidence')}")
        con.execute("create or replace temp table curve_width as select 1 as cell, ?::double as step", [width])
        [(_, value, low, high)] = con.execute(estimator("median")).fetchall()
        return value, low, high


# Durations 6, 10+, 12, 15, 20+, 24, 30+, 36+ months, + for no longer followed: a step just before each moment.
MOMENTS = [(6, 8, 1), (10, 7, 0), (12, 6, 1), (15, 5, 1), (20, 4, 0), (24, 3, 1), (30, 2, 0), (36, 1, 0)]
VECTOR = [(end - 0.001, end, at_risk, events, 0, 1 - events, 0) for end, at_risk, events in MOMENTS]


@pytest.mark.parametrize(("month", "survival"), [(6, 7 / 8), (12, 7 / 8 * 5 / 6), (15, 7 / 12), (24, 7 / 18)])
def test_the_vector_worked_by_hand_gives_its_survival(month, survival):
    [row] = [row for row in incidence(VECTOR) if row["step_end"] == month]
    assert 1 - row["incidence"] == pytest.approx(survival, abs=1e-9)


def test_the_median_of_the_vector_is_twenty_four_months_and_not_the_mean_of_those_who_finished():
    assert median(VECTOR, 1)[0] == 24
    assert median(VECTOR, 3)[0] == 24


def test_a_median_lies_within_its_step_and_is_rounded_to_the_width_of_a_step():
    half_way = [(0.0, 3.0, 100, 40, 0, 0, 0), (3.0, 6.0, 60, 40, 0, 0, 0)]
    assert median(half_way, 0.25)[0] == 3.75
    assert median(half_way, 3)[0] == 3


def test_a_median_that_is_not_reached_is_empty():
    assert median([(0.0, 3.0, 100, 49, 0, 0, 0)], 3)[0] is None


@pytest.mark.parametrize("count", [2, 10, 12, 20])
def test_a_median_of_exactly_half_is_reached_in_however_many_steps(count):
    one_by_one = [(float(i), i + 1.0, count - i, 1, 0, 0, 0) for i in range(count // 2)]
    assert median(one_by_one, 1)[0] == count / 2


def test_the_limits_of_a_median_lie_where_the_interval_crosses_half():
    value, low, high = median([(float(3 * i), 3.0 * i + 3, 100 - 10 * i, 10, 0, 0, 0) for i in range(9)], 3)
    assert low <= value <= high
    assert (low, high) == (12, 18)


def oracle(steps: list[STEP]) -> list[tuple[float, float, float]]:
    """Aalen-Johansen in plain Python: incidence of the event, of the other exits, and what is left."""
    left, first, second, found = 1.0, 0.0, 0.0, []
    for _, _, at_risk, events, competing, gone, joined in steps:
        exposed = max(at_risk - gone / 2 + joined / 2, events + competing)
        first += left * events / exposed
        second += left * competing / exposed
        left *= 1 - (events + competing) / exposed
        found.append((first, second, left))
    return found


@st.composite
def life_tables(draw):
    at_risk, steps = draw(st.integers(30, 500)), []
    for number in range(draw(st.integers(1, 10))):
        events, competing, gone = (draw(st.integers(0, at_risk // 4)) for _ in range(3))
        joined = draw(st.integers(0, 20))
        steps.append((3.0 * number, 3.0 * number + 3, at_risk, events, competing, gone, joined))
        at_risk += joined - events - competing - gone
        if at_risk < 1:
            break
    return steps


@settings(max_examples=40, deadline=None)
@given(life_tables())
def test_the_incidence_equals_an_independent_aalen_johansen(steps):
    assert [row["incidence"] for row in incidence(steps)] == pytest.approx([first for first, _, _ in oracle(steps)], abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(life_tables())
def test_event_other_exit_and_still_busy_add_up_to_everyone(steps):
    swapped = [(a, b, at_risk, competing, events, gone, joined) for a, b, at_risk, events, competing, gone, joined in steps]
    ours = [row["incidence"] for row in incidence(steps)]
    others = [row["incidence"] for row in incidence(swapped)]
    left = [left for _, _, left in oracle(steps)]
    assert [sum(parts) for parts in zip(ours, others, left, strict=True)] == pytest.approx([1.0] * len(steps), abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(life_tables())
def test_the_incidence_never_falls_and_stays_within_its_interval(steps):
    found = incidence(steps)
    values = [row["incidence"] for row in found]
    assert values == sorted(values)
    assert all(row["low"] is None or 0 <= row["low"] <= row["incidence"] <= row["high"] <= 1 for row in found)


@settings(max_examples=40, deadline=None)
@given(life_tables())
def test_with_one_exit_the_interval_is_greenwood_on_the_log_log_scale(steps):
    single = [(a, b, at_risk, events, 0, gone, joined) for a, b, at_risk, events, _, gone, joined in steps]
    for row, (low, high) in zip(incidence(single), greenwood(single), strict=True):
        assert (row["low"] is None) == (low is None)
        if low is not None:
            assert (row["low"], row["high"]) == pytest.approx((low, high), abs=1e-6)


def greenwood(steps: list[STEP]) -> list[tuple[float | None, float | None]]:
    """The interval of one minus Kaplan-Meier, with the variance of Greenwood."""
    survival, total, found = 1.0, 0.0, []
    for _, _, at_risk, events, _, gone, joined in steps:
        exposed = max(at_risk - gone / 2 + joined / 2, events)
        survival *= 1 - events / exposed
        total += events / (exposed * (exposed - events)) if exposed > events else math.inf
        f = 1 - survival
        if not 0 < f < 1:
            found.append((None, None))
            continue
        width = 1.959963984540054 * survival * math.sqrt(total) / (f * math.log(f))
        found.append((f ** math.exp(-width), f ** math.exp(width)))
    return found


@pytest.mark.parametrize(
    ("hits", "count", "value", "low", "high"),
    [(81, 263, 31, 26, 37), (15, 148, 10, 6, 16), (60, 100, 60, 50, 69), (10, 30, 33, 19, 51)],
)
def test_a_share_has_the_interval_of_wilson(hits, count, value, low, high):
    assert share(hits, count)[:3] == (value, low, high)


def wilson(hits: int, count: int, sign: int) -> float:
    """A limit of Wilson (1927)."""
    z, p = 1.959963984540054, hits / count
    return (p + z * z / (2 * count) + sign * z * math.sqrt(p * (1 - p) / count + z * z / (4 * count * count))) / (1 + z * z / count)


@pytest.mark.parametrize(("hits", "count", "low", "high"), [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)])
def test_the_oracle_of_wilson_is_the_one_that_newcombe_published(hits, count, low, high):
    assert (wilson(hits, count, -1), wilson(hits, count, 1)) == pytest.approx((low, high), abs=5e-5)


@settings(max_examples=40, deadline=None)
@given(st.integers(30, 2000).flatmap(lambda count: st.tuples(st.integers(10, count - 10), st.just(count))))
def test_every_interval_is_wilson_in_whole_percents(cell):
    hits, count = cell
    _, low, high, _ = share(hits, count)
    assert abs(low - 100 * wilson(hits, count, -1)) <= 0.5 + 1e-9
    assert abs(high - 100 * wilson(hits, count, 1)) <= 0.5 + 1e-9


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 5000).flatmap(lambda count: st.tuples(st.integers(1, count - 1), st.just(count))))
def test_a_share_lies_within_its_interval(cell):
    hits, count = cell
    _, low, high, _ = share(hits, count)
    assert low <= math.floor(100 * hits / count + 0.5) <= high


def share(hits: int | None, count: int, indicator: str = "k21") -> tuple[float | None, ...]:
    """Value, low, high and mark of one cell of share.sql."""
    with OPEN.cursor() as con:
        con.execute("create or replace temp table protected (indicator varchar, count integer, hits integer)")
        con.execute("insert into protected values (?, ?, ?)", [indicator, count, hits])
        con.execute("create or replace temp table share_indicator as select 'k21' as id")
        [row] = con.execute(f"select value, low, high, mark from ({estimator('share')})").fetchall()
        return row


def test_a_share_that_rounds_to_nobody_or_everybody_is_marked_instead():
    assert share(10, 3000)[0::3] == (1, "minder_dan_1")
    assert share(2990, 3000)[0::3] == (99, "meer_dan_99")
    assert share(1500, 3000)[0::3] == (50, None)


def test_a_hidden_share_has_no_value_and_no_interval():
    assert share(None, 40) == (None, None, None, None)


def test_a_number_of_people_has_no_interval():
    assert share(None, 40, "k01") == (40, None, None, None)


def calendar(peildatum: date, moment: str, grain: str) -> list[tuple[str, str]]:
    with duckdb.connect() as con:
        run(con, f"create table calendar as {estimator('calendar')}", peildatum=peildatum)
        found = con.execute("select van, tot from calendar where moment = ? and grain = ? order by tot", [moment, grain])
        return [(str(first), str(last)) for first, last in found.fetchall()]


@pytest.mark.parametrize(
    ("grain", "last"),
    [
        ("maand", ("2026-09-01", "2026-09-30")),
        ("kwartaal", ("2026-07-01", "2026-09-30")),
        ("jaarlopend", ("2025-10-01", "2026-09-30")),
        ("jaar", ("2025-01-01", "2025-12-31")),
    ],
)
def test_a_period_of_which_a_day_is_missing_is_not_there(grain, last):
    assert calendar(date(2026, 10, 30), "stroom", grain)[-1] == last


def test_a_month_is_there_from_its_last_day_on():
    assert calendar(date(2026, 10, 31), "stroom", "maand")[-1] == ("2026-10-01", "2026-10-31")


def test_a_stand_is_a_day_and_has_no_rolling_year():
    assert calendar(date(2026, 10, 31), "stand", "kwartaal")[-1] == ("2026-09-30", "2026-09-30")
    assert calendar(date(2026, 10, 31), "stand", "jaarlopend") == []


def test_rolling_years_move_per_quarter_and_begin_when_the_law_is_a_year_old():
    first, second = calendar(date(2026, 10, 31), "stroom", "jaarlopend")[:2]
    assert first == ("2022-01-01", "2022-12-31")
    assert second == ("2022-04-01", "2023-03-31")
