"""Which cell a reader's choice leads to: grain by depth and audience, the last complete period, and what is too early."""

import json
from copy import copy
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import indicator

from dashboard.access import Viewer
from dashboard.library import Library
from dashboard.reading import Scope, breakdown_dimension, first_month, grain_for, period_at, read_breakdown, read_indicator
from dashboard.selection import Selection
from queries.cells import GRAINS

STOCK, FLOW = indicator(moment="stand"), indicator(moment="stroom")
DURATION = indicator(measure="duration", moment="stand")
days = st.dates(date(2021, 1, 1), date(2030, 12, 31))


@pytest.fixture(scope="module")
def edition(shown):
    library = Library(shown.editions)
    return lambda role: library.open(Viewer("Test", role))


@pytest.mark.parametrize(
    ("grain", "day", "end"),
    [
        ("maand", date(2026, 10, 31), date(2026, 10, 31)),
        ("kwartaal", date(2026, 10, 31), date(2026, 9, 30)),
        ("kwartaal", date(2026, 9, 30), date(2026, 9, 30)),
        ("kwartaal", date(2026, 1, 31), date(2025, 12, 31)),
        ("jaarlopend", date(2026, 8, 31), date(2026, 6, 30)),
        ("jaarlopend", date(2026, 12, 31), date(2026, 12, 31)),
        ("jaar", date(2026, 10, 31), date(2025, 12, 31)),
        ("jaar", date(2026, 12, 31), date(2026, 12, 31)),
    ],
)
def test_a_figure_is_of_the_last_complete_period(grain, day, end):
    assert period_at(grain, day) == end


@given(days, st.sampled_from(GRAINS))
def test_a_period_never_ends_after_the_day_that_is_looked_at(day, grain):
    assert period_at(grain, day) <= day


@given(days, st.sampled_from(["kwartaal", "jaarlopend", "jaar"]))
def test_a_longer_period_ends_with_a_month(day, grain):
    assert (period_at(grain, day) + timedelta(days=1)).day == 1


@given(days, st.sampled_from(["kwartaal", "jaarlopend"]))
def test_the_last_complete_quarter_is_at_most_three_months_old(day, grain):
    assert (day - period_at(grain, day)).days < 93


@pytest.mark.parametrize(
    ("role", "depth", "grain"),
    [("adviesraad", 0, "maand"), ("adviesraad", 1, "maand"), ("adviesraad", 2, ""), ("wethouder", 1, "maand"),
     ("wethouder", 2, "kwartaal"), ("wethouder", 3, ""), ("beleid", 2, "kwartaal"), ("beleid", 4, "")],
)  # fmt: skip
def test_a_deeper_crossing_of_a_stock_moves_slower_and_stops_at_the_audience(edition, role, depth, grain):
    assert grain_for(edition(role), STOCK, depth) == grain


@pytest.mark.parametrize(("depth", "grain"), [(0, "jaarlopend"), (2, "jaarlopend"), (4, "")])
def test_a_flow_is_a_running_year(edition, depth, grain):
    assert grain_for(edition("beleid"), FLOW, depth) == grain


@pytest.mark.parametrize(("depth", "grain"), [(0, "maand"), (1, "maand"), (2, "")])
def test_a_duration_is_only_of_the_month(edition, depth, grain):
    assert grain_for(edition("beleid"), DURATION, depth) == grain


def test_three_dimensions_are_crossed_only_where_the_edition_has_enough_people(edition):
    opened = edition("beleid")
    assert grain_for(opened, STOCK, 3) == ("jaar" if opened.depths["jaar"] >= 3 else "")


def test_an_indicator_that_would_tell_who_changed_is_crossed_where_it_does_not(edition):
    opened = copy(edition("beleid"))
    opened.meta = opened.meta | {"shallow": json.dumps({STOCK.id: {"maand": 0}})}
    assert [grain_for(opened, STOCK, depth) for depth in (0, 1, 2)] == ["maand", "kwartaal", "kwartaal"]


@pytest.mark.parametrize(
    ("cohort", "follow_up", "day", "month"),
    [("2024", 36, date(2026, 10, 31), "januari 2027"), ("2023", 36, date(2025, 12, 31), "januari 2026"),
     ("2023", 36, date(2026, 1, 31), ""), ("2024", 0, date(2026, 10, 31), ""), ("", 36, date(2026, 10, 31), ""),
     ("asiel", 36, date(2026, 10, 31), "")],
)  # fmt: skip
def test_a_cohort_is_shown_from_the_month_it_has_been_followed_long_enough(cohort, follow_up, day, month):
    assert first_month(indicator(follow_up=follow_up), cohort, day) == month


def test_a_distribution_shows_its_headline_until_a_filter_names_another(edition):
    opened = edition("beleid")
    routes = opened.catalog.indicators["k02_leerroute"]
    assert read_indicator(Scope(opened, Selection()), routes).fixed == {"leerroute": "onderwijs"}
    assert read_indicator(Scope(opened, Selection(leerroute="b1")), routes).fixed == {"leerroute": "b1"}


def test_the_norm_of_a_headline_is_not_the_norm_of_another_category(edition):
    opened = edition("beleid")
    routes = opened.catalog.indicators["k02_leerroute"]
    assert read_indicator(Scope(opened, Selection()), routes).norm is not None
    assert read_indicator(Scope(opened, Selection(leerroute="b1")), routes).norm is None


def test_an_earlier_month_shows_nothing_of_later_months(edition):
    opened = edition("beleid")
    scope = Scope(opened, Selection(periode="2025-12"))
    reading = read_indicator(scope, opened.catalog.indicators["k01_inburgeraars"])
    assert max(cell.period for cell in reading.series) == date(2025, 12, 31)


def test_a_filter_that_is_chosen_is_not_a_breakdown_as_well(edition):
    opened = edition("beleid")
    people = opened.catalog.indicators["k01_inburgeraars"]
    assert breakdown_dimension(Scope(opened, Selection(doelgroep="asiel", naar="doelgroep")), people, "client") != "doelgroep"


def test_an_audience_breaks_down_by_its_own_dimensions_only(edition):
    opened = edition("adviesraad")
    people = opened.catalog.indicators["k01_inburgeraars"]
    assert breakdown_dimension(Scope(opened, Selection()), people, "voorziening") == ""


def test_a_crossing_that_is_too_deep_reads_no_cell_at_all(edition):
    opened = edition("adviesraad")
    reading = read_indicator(
        Scope(opened, Selection(doelgroep="asiel", leerroute="b1")), opened.catalog.indicators["k01_inburgeraars"]
    )
    assert (reading.grain, reading.series, read_breakdown(reading, "geslacht").cells) == ("", [], {})
