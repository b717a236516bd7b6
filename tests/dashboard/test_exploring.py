"""Exploring: what an address asks, which chart fits it, why something cannot be shown, and what comes nearest."""

from dataclasses import replace

import pytest

from dashboard.access import Viewer
from dashboard.charts import Bars, Funnel, Heat, Trend
from dashboard.exploring.compared import NO_GROUPS, NO_PAST, OVERLAP
from dashboard.exploring.hindrances import SUMMED, hindrance_of
from dashboard.exploring.nearest import MOST
from dashboard.exploring.views import INTERVAL, UNFAIR, explore
from dashboard.exploring.wish import wish_of
from dashboard.figures import draw
from dashboard.library import Library
from dashboard.reading import Scope
from dashboard.selection import Selection
from dashboard.wording import HIDDEN, IMPOSSIBLE

PIP, PLACED = "k21_pip_op_tijd", "k03_plaatsing"


@pytest.fixture(scope="module")
def edition(shown):
    return Library(shown.editions).open(Viewer("Test", "beleid"))


@pytest.fixture(scope="module")
def asked(edition):
    """The answer to a choice."""

    def asked(cijfer=PIP, **choice):
        return explore(Scope(edition, Selection(cijfer=cijfer, **choice)))

    return asked


@pytest.mark.parametrize(
    ("choice", "chart"),
    [({}, Trend), ({"naar": "leerroute"}, Bars), ({"naar": "leerroute", "tegen": "geslacht"}, Heat)],
    ids=["none", "one", "two"],
)
def test_the_chart_follows_from_the_number_of_breakdowns(asked, choice, chart):
    assert type(asked(**choice).main.chart) is chart


def test_partners_stand_in_a_funnel_until_something_else_is_asked_of_them(asked):
    assert type(asked("v07_uitval", naar="aanbieder").main.chart) is Funnel
    assert type(asked("v07_uitval", naar="aanbieder", naast="jaar").main.chart) is Bars


def test_a_second_breakdown_alone_is_the_first(asked):
    assert asked(tegen="geslacht").main == asked(naar="geslacht").main


def test_the_same_breakdown_twice_is_one(asked):
    assert asked(naar="geslacht", tegen="geslacht").main == asked(naar="geslacht").main


def test_without_a_figure_exploring_begins_with_the_first(edition):
    assert wish_of(Scope(edition, Selection())).indicator == edition.in_order[0]


@pytest.mark.parametrize(("per", "title"), [("maand", "maand"), ("kwartaal", "kwartaal"), ("jaar", "jaar")])
def test_the_course_is_at_the_grain_that_was_asked(asked, per, title):
    assert asked("k01_inburgeraars", per=per).main.title == f"Verloop per {title}"


def test_a_bar_has_its_interval_and_the_note_says_what_that_is(asked):
    view = asked(PLACED, naar="leerroute").main
    lines = [trace for trace in draw(view.chart)["data"] if trace.get("mode") == "lines"]
    known = [(low, high) for low, high in zip(view.chart.low, view.chart.high, strict=True) if low is not None]
    assert known
    assert lines[0]["x"] == [end for low, high in known for end in (low, high, None)]
    assert INTERVAL in view.notes


def test_groups_beside_each_other_are_said_not_to_be_corrected_and_counts_need_no_such_note(asked):
    assert UNFAIR in asked(PLACED, naar="leerroute").main.notes
    assert UNFAIR not in asked("k01_inburgeraars", naar="doelgroep").main.notes


def test_a_hidden_pair_has_a_mark_no_ground_and_no_number(asked):
    view = asked(PLACED, naar="leeftijdsgroep", tegen="opleiding").main
    places = [(row, column) for row, texts in enumerate(view.chart.texts) for column, text in enumerate(texts) if text == HIDDEN]
    assert places
    assert {view.chart.values[row][column] for row, column in places} == {None}
    hidden = [row[2] for row in view.table.rows if row[2] == HIDDEN]
    assert len(hidden) == len(places)


def test_a_pair_that_cannot_occur_has_its_own_mark(asked):
    rows = asked("k03_plaatsing", naar="leerroute", tegen="geslacht").main.table.rows
    assert {row[2] for row in rows if row[0] == "Nog geen PIP"} == {IMPOSSIBLE}


def test_many_groups_stand_in_two_rows_on_one_scale(asked):
    chart = replace(asked("k01_inburgeraars", naar="leeftijdsgroep").course.chart, names=list("abcdef"))
    six = replace(chart, series=[[1.0, 2.0]] * 6, hover=[["", ""]] * 6, last=[""] * 6)
    figure = draw(six)
    assert [trace["yaxis"] for trace in figure["data"]] == ["y"] * 3 + ["y2"] * 3
    assert figure["layout"]["yaxis2"]["matches"] == "y"


@pytest.mark.parametrize(
    ("cijfer", "choice", "words"),
    [
        (PIP, {"naar": "aanbieder"}, "taalschool niet bekend"),
        ("p01_warme_overdracht", {"doelgroep": "gezin"}, "gaat alleen over één groep: asielstatushouders"),
        ("p01_warme_overdracht", {"naar": "doelgroep"}, "Er is niets naast te zetten"),
        ("p08_sleutelfiguren", {"naar": "geslacht"}, "heeft geen groepen"),
        ("c02_brede_intake", {"leerroute": "b1"}, "leerroute niet bekend"),
        (PIP, {"doelgroep": "asiel", "naar": "doelgroep"}, "al één groep: asielstatushouders"),
        (PIP, {"eenheid": "aanbieder.l01"}, "taalschool niet bekend"),
        ("k01_inburgeraars", {"per": "jaarlopend"}, SUMMED),
        ("k06_duur_tot_voldaan", {"per": "jaar"}, "niet per kalenderjaar"),
        ("k06_duur_tot_voldaan", {"periode": "2026-06"}, "alleen voor de laatste maand"),
        ("k01_inburgeraars", {"naar": "geslacht", "tegen": "doelgroep", "per": "maand"}, "tonen we er hooguit één tegelijk"),
        (
            "k01_inburgeraars",
            {"naar": "geslacht", "tegen": "doelgroep", "leerroute": "b1", "cohort": "2023"},
            "U combineert vier kenmerken: doelgroep, leerroute, cohort (begin plicht) en geslacht",
        ),
    ],
)
def test_what_cannot_be_shown_says_why(asked, cijfer, choice, words):
    found = asked(cijfer, **choice)
    assert words in found.obstacle.sentence
    assert (found.main.title, found.course.title) == ("", "")


def test_a_small_municipality_says_that_it_crosses_less(edition):
    wish = wish_of(Scope(edition, Selection(cijfer="k01_inburgeraars", doelgroep="asiel", leerroute="b1", naar="geslacht")))
    assert "Meer dan twee tegelijk tonen we niet" in hindrance_of(wish).sentence


@pytest.mark.parametrize(
    "choice",
    [
        {"naar": "aanbieder"},
        {"per": "maand", "naar": "geslacht", "tegen": "doelgroep"},
        {"doelgroep": "asiel", "naar": "doelgroep"},
    ],
    ids=str,
)
def test_every_way_out_shows_something(edition, asked, choice):
    ways = asked(**choice).ways
    assert 0 < len(ways) <= MOST
    assert [way.text for way in ways if explore(Scope(edition, way.selection)).obstacle] == []


def test_ways_out_are_all_different(asked):
    ways = [way.selection for way in asked(naar="aanbieder").ways]
    assert len(set(ways)) == len(ways)


def test_a_chosen_partner_narrows_the_figure(asked):
    everyone, some = asked("k01_inburgeraars", per="maand"), asked("k01_inburgeraars", per="maand", eenheid="aanbieder.l01")
    assert some.wish.fixed == {"aanbieder": "l01"}
    assert some.main.table.rows != everyone.main.table.rows


def test_a_course_says_how_its_last_figure_lies_beside_the_one_it_is_compared_with(asked):
    view = asked("k01_inburgeraars", per="jaar", naast="vorige").main
    assert "Vergeleken met" in view.sentence
    assert view.table.columns[-2:] == ("Een jaar eerder", "Verschil")


def test_a_comparison_stands_in_the_chart_the_sentence_and_the_table(asked):
    view = asked(PLACED, naar="leerroute", naast="jaar").main
    assert view.table.columns[-1] == "Verschil"
    assert any(value is not None for value in view.chart.beside)
    assert "anders dan in" in view.sentence


def test_every_figure_is_compared_with_the_largest_group_but_itself(asked):
    rows = asked("k01_inburgeraars", naar="doelgroep", naast="grootste").main.table.rows
    assert [row[-1] for row in rows].count(IMPOSSIBLE) == 1


@pytest.mark.parametrize(
    ("cijfer", "choice", "words"),
    [
        ("k06_duur_tot_voldaan", {"naast": "jaar"}, NO_PAST),
        (PIP, {"naast": "grootste"}, NO_GROUPS),
        ("k02_leerroute", {"naar": "leerroute", "naast": "grootste"}, "delen van één geheel"),
        (PIP, {"naast": "vorige", "per": "jaarlopend"}, OVERLAP),
    ],
)
def test_a_comparison_that_is_not_sound_is_not_made_or_says_so(asked, cijfer, choice, words):
    assert any(words in note for note in asked(cijfer, **choice).main.notes)


def test_a_cell_that_is_compared_has_a_sign_that_the_note_explains(asked):
    view = asked("k01_inburgeraars", naar="leerroute", tegen="geslacht", naast="jaar").main
    signs = {text[-1] for row in view.chart.texts for text in row if text[-1] in "▲▼="}
    assert signs
    assert all(sign in view.notes[0] for sign in signs)


def test_a_wish_for_nothing_that_exists_shows_no_figure(edition):
    wish = wish_of(Scope(edition, Selection(cijfer=PIP, naar="geslacht")))
    assert not replace(wish, grain="").is_shown
