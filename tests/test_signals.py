"""What chance alone can do: which series get limits, and which periods of them."""

from calendar import monthrange
from dataclasses import replace
from datetime import date

import duckdb
import pytest
from drawn import catalog

from etl.signals import MONTHS, QUARTERS, add_signals


def limits(moment: str, values: dict[date, float], **words) -> dict[date, tuple[float, float, str | None]]:
    """The limits of one series without any breakdown, by period."""
    toy = replace(catalog().indicators["k01_inburgeraars"], id="t00_toy", moment=moment, **words)
    small = replace(catalog(), indicators={"t00_toy": toy}, dimensions={"doelgroep": catalog().dimensions["doelgroep"]})
    grain = "maand" if moment == "stand" else "kwartaal"
    with duckdb.connect() as con:
        con.execute("""
            create temp table cell (indicator varchar, grain varchar, period date, depth integer, part varchar, doelgroep varchar,
                denominator integer, numerator integer, value double)
        """)
        rows = [("t00_toy", grain, day, 0, "", None, 100, None, value) for day, value in values.items()]
        con.executemany("insert into temp.cell values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        add_signals(con, small)
        found = con.execute("select period, low, high, signal from temp.signal").fetchall()
    return {period: tuple(rest) for period, *rest in found}


def ends(many: int, step: int = 1) -> list[date]:
    """So many last days of months in a row, each `step` months apart."""
    serials = [2022 * 12 + step * number for number in range(many)]
    return [date(one // 12, one % 12 + 1, monthrange(one // 12, one % 12 + 1)[1]) for one in serials]


def test_a_stand_is_judged_on_its_change_since_the_month_before():
    days = ends(12)
    found = limits("stand", {day: 100.0 + 10 * number for number, day in enumerate(days)})
    assert days[0] not in found
    assert found[days[-1]] == (210, 210, None)


def test_the_month_after_one_that_is_hidden_has_no_change_to_judge():
    days = ends(14)
    found = limits("stand", {day: 100.0 + 10 * number for number, day in enumerate(days) if number != 6})
    assert days[7] not in found
    assert days[8] in found


def test_what_happens_is_judged_on_the_level_of_its_quarter():
    days = ends(10, 3)
    found = limits("stroom", {day: 50.0 + number % 2 for number, day in enumerate(days)})
    assert found[days[0]][:2] == found[days[-1]][:2]
    assert found[days[0]][0] < 50 < 51 < found[days[0]][1]


def test_a_quarter_far_from_the_others_is_a_signal():
    days = ends(10, 3)
    values = {day: 50.0 + number % 2 for number, day in enumerate(days)} | {days[-1]: 90.0}
    assert limits("stroom", values)[days[-1]][2] == "buiten"


@pytest.mark.parametrize(("moment", "step", "most"), [("stand", 1, MONTHS), ("stroom", 3, QUARTERS)])
def test_only_recent_years_say_what_is_ordinary(moment, step, most):
    days = ends(40, step)
    found = limits(moment, {day: 50.0 + number % 3 for number, day in enumerate(days)})
    assert sorted(found) == days[-most:]


def test_limits_stay_within_what_can_occur():
    days = ends(10, 3)
    found = limits("stroom", {day: 10.0 * (number % 2) for number, day in enumerate(days)})
    assert all(low >= 0 for low, *_ in found.values())


def test_a_handful_of_reports_has_no_ordinary_ups_and_downs():
    days = ends(10, 3)
    open_share = {"measure": "share", "protect": "none", "protect_reason": "telt rapportages"}
    assert limits("stroom", {day: 100.0 * (number % 2) for number, day in enumerate(days)}, **open_share) == {}


def test_a_short_series_has_no_limits():
    assert limits("stroom", dict.fromkeys(ends(7, 3), 50.0)) == {}
