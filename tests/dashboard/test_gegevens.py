"""The page on the data, as policy staff meet it and nobody else: freshness in words, bounds in sentences, marks for few."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from drawn import catalog
from harvest import components, texts

from dashboard.access import Viewer
from dashboard.completeness import Field, filled
from dashboard.data_quality import Delivery, delivered, deliveries, delivery_table, refused_fact, summary
from dashboard.figures import draw
from dashboard.library import Library
from dashboard.margins import Margin, limit_words, margin_sentence, margin_view, refused_words
from dashboard.refusals import REASONS, course_view, reason_view
from dashboard.wording import HIDDEN

SHARE = catalog().indicators["k21_pip_op_tijd"]
STOCK = catalog().indicators["k01_inburgeraars"]
REPORTS = catalog().indicators["v02_kwartaalrapportages"]
SEEN = Margin("k21_pip_op_tijd", "jaarlopend", date(2026, 9, 30), 64.0, 15, 19, 61.0, 66.0, "")
FRESH = Delivery("Les", "school", "maand", 1, "2026-10", datetime(2026, 11, 2), 0, "actueel", 100, 90, None, None)
GONE = replace(FRESH, deliveries=0, period=None, received=None, age=None, state="ontbreekt")


@pytest.fixture(scope="module")
def edition(shown):
    return {role: Library(shown.editions).open(Viewer("Test", role)) for role in ("beleid", "wethouder")}.__getitem__


def addresses(answer) -> set[str]:
    return {props["href"] for props in components(answer.places) if "href" in props}


@pytest.mark.parametrize(("role", "may"), [("beleid", True), ("wethouder", False), ("adviesraad", False)])
def test_only_policy_staff_find_the_way_to_the_data(reader, role, may):
    assert ("/gegevens" in addresses(reader(role).open("/"))) == may
    assert "/werkwijze" in addresses(reader(role).open("/"))


@pytest.mark.parametrize("role", ["wethouder", "adviesraad"])
def test_others_read_that_the_page_is_not_theirs(reader, role):
    said = list(texts(reader(role).open("/gegevens").places["inhoud"]))
    assert said == [
        "Dit kunnen we nu niet tonen",
        "Deze pagina hoort niet bij uw rol. Vraag de beheerder om toegang als u die nodig heeft.",
    ]


def test_the_way_to_the_data_keeps_the_choices_of_the_reader(reader):
    assert "/gegevens?doelgroep=asiel" in addresses(reader("beleid").open("/", "?doelgroep=asiel"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "actueel"),
        ({"age": 1, "refresh": "kwartaal"}, "1 maand oud"),
        ({"age": 2, "state": "verouderd"}, "verouderd, 2 maanden oud"),
        ({"age": None, "state": "ontbreekt"}, "niet geleverd"),
    ],
)
def test_freshness_is_said_in_words(change, words):
    assert replace(FRESH, **change).words == words


@pytest.mark.parametrize(
    ("found", "kind", "words"),
    [
        ([FRESH], "good", "alles is actueel"),
        ([FRESH, GONE], "open", "1 niet geleverd"),
        ([replace(FRESH, state="verouderd"), GONE], "bad", "1 verouderd, 1 niet geleverd"),
    ],
)
def test_what_is_overdue_is_worse_than_what_is_not_there(found, kind, words):
    verdict = delivered(found).verdict
    assert (verdict.kind, verdict.words) == (kind, words)


def test_what_is_not_there_stands_first_and_has_no_numbers(edition):
    first, *_ = deliveries(edition("beleid"))
    assert first.state == "ontbreekt"
    name, words, *rest = delivery_table(edition("beleid")).rows[0]
    assert (name, words) == (first.title, "niet geleverd")
    assert rest[-4:] == ["."] * 4


def test_few_refused_rows_are_a_mark_and_never_a_zero():
    found = {"2026-10": {"": None}, "2026-09": {"": 20}}
    assert refused_fact(found).value == HIDDEN
    assert refused_fact(found).verdict.words == "in september 2026: 20"


def test_a_reason_with_few_rows_is_drawn_without_a_bar():
    view = reason_view({"2026-10": {"vorm": 55, "leeg": None}})
    assert draw(view.chart)["data"][0]["x"][:2] == [55, None]
    assert [row[:2] for row in view.table.rows[:2]] == [(REASONS["vorm"], "55"), (REASONS["leeg"], HIDDEN)]
    assert "bij 55 rijen" in view.sentence


def test_a_month_with_few_refused_rows_is_a_gap_in_the_course():
    view = course_view({"2026-10": 140, "2026-09": None, "2026-08": 165})
    assert draw(view.chart)["data"][-1]["y"] == [165.0, None, 140.0]
    assert [row[1] for row in view.table.rows] == ["140", HIDDEN, "165"]


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (94.0, 94.0, "94\u00a0%"),
        (100.0, 100.0, "alle rijen"),
        (99.0, 100.0, "minstens 99\u00a0%"),
        (0.0, 2.0, "hooguit 2\u00a0%"),
        (None, None, HIDDEN),
    ],
)
def test_a_field_with_few_gaps_is_filled_at_least_so_often(low, high, words):
    assert filled(Field("Les", "school", low, high, 3)) == words


@pytest.mark.parametrize(
    ("indicator", "change", "words"),
    [
        (SHARE, {}, "met die rijen erbij ligt het cijfer van 64\u00a0% hooguit tussen 61 en 66\u00a0%."),
        (STOCK, {"value": 1520.0}, "met die rijen erbij zijn het er hooguit 19 meer of minder dan 1.520."),
        (REPORTS, {"value": 75.0, "most": 0}, "het cijfer van 75\u00a0% staat vast."),
    ],
)
def test_a_bound_is_said_as_at_most(indicator, change, words):
    assert limit_words(indicator, replace(SEEN, **change)) == words


@pytest.mark.parametrize(
    ("indicator", "refused", "words"),
    [
        (SHARE, 15, "zijn ongeveer 15 rijen afgekeurd."),
        (SHARE, None, "zijn weinig of geen rijen afgekeurd."),
        (REPORTS, 1, "is 1 rij afgekeurd."),
        (REPORTS, 0, "is geen enkele rij afgekeurd."),
    ],
)
def test_few_refused_rows_and_none_are_told_alike_where_it_is_about_people(indicator, refused, words):
    assert refused_words(indicator, replace(SEEN, refused=refused)) == f"In de leveringen onder dit cijfer {words}"


def test_a_figure_without_a_bound_says_why(edition):
    assert "is er geen grens te geven" in margin_sentence(edition("beleid"), catalog().indicators["k06_duur_tot_voldaan"])


def test_the_page_of_a_figure_tells_policy_staff_what_refused_rows_can_do(reader, edition):
    sentence = margin_sentence(edition("beleid"), SHARE)
    assert f"{sentence} " in set(texts(reader("beleid").open("/indicator/k21_pip_op_tijd").places))
    assert margin_sentence(edition("wethouder"), SHARE) == ""
    assert "/gegevens" not in addresses(reader("wethouder").open("/indicator/k21_pip_op_tijd"))


def test_the_widest_bound_comes_first_and_chart_and_table_say_the_same(edition):
    view = margin_view(edition("beleid"))
    bar, point = draw(view.chart)["data"]
    assert bar["x"] == sorted(bar["x"], reverse=True) == [float(row[1]) for row in view.table.rows]
    assert all(low <= value <= low + width for low, value, width in zip(bar["base"], point["x"], bar["x"], strict=True))


def test_four_answers_lead_to_the_chapters_behind_them(reader, edition):
    places = {
        props.get("id") for props in components(reader("beleid").open("/gegevens").places) if isinstance(props.get("id"), str)
    }
    assert {one.href.removeprefix("#") for one in summary(edition("beleid"))} <= places
