"""Help in place: a word opens its meaning the first time that a section uses it, and no sentence changes."""

import pytest
from dash import dcc, html
from harvest import components, texts

from dashboard.components.explained import explained, help_for
from dashboard.glossary import GROUPS, TERMS, anchor, found_in
from dashboard.wire import walk
from dashboard.wording import LEGEND

EVERY_PAGE = ("/", "/leerroutes", "/indicator/k21_pip_op_tijd", "/werkt-het", "/vragen", "/edities", "/werkwijze")


def words(component):
    """The terms that can be opened below a component."""
    return [one.children for one in walk(component) if isinstance(one, html.Button)]


def said(component):
    """What is read, in one piece."""
    pieces = component.children if isinstance(component.children, list) else [component.children]
    return "".join(one if isinstance(one, str) else said(one) for one in pieces)


def test_a_term_is_opened_where_it_stands_and_the_sentence_stays():
    text = "Wie een PIP heeft, kent de leerroute (of ‘Z-route’)."
    line = html.P(text)
    explained([line])
    assert words(line) == ["PIP", "leerroute", "Z-route"]
    assert said(line) == text


def test_signs_around_a_word_stay_on_its_line():
    line = html.P("Het plan (PIP), op tijd.")
    explained([line])
    [glued] = [one for one in line.children if not isinstance(one, str)]
    assert (glued.className, said(glued)) == ("begrip-heel", "(PIP),")


def test_a_term_is_explained_once_in_each_section():
    first, again, other = html.P("Het PIP."), html.P("Nog een PIP."), html.P("Een PIP.")
    explained([html.Section([first, again]), html.Section([other])])
    assert [words(one) for one in (first, again, other)] == [["PIP"], [], ["PIP"]]


@pytest.mark.parametrize(
    "closed",
    [html.H2("PIP"), html.A("PIP", href="/"), dcc.Link("PIP", href="/"), html.Label([html.Span("PIP")]), html.Summary("PIP"),
     html.Table(html.Caption(html.Span("PIP"))), html.P("PIP", className="oordeel oordeel-good"), html.Code(html.Span("PIP")),
     html.Span("PIP", className="etiket")],
)  # fmt: skip
def test_headings_links_choices_and_tables_stay_as_they_are(closed):
    explained([closed])
    assert [one for one in walk(closed) if getattr(one, "className", "") == "begrip"] == []


def test_a_text_without_terms_is_not_cut():
    line = html.P("Hier staat niets bijzonders.")
    explained([line])
    assert line.children == "Hier staat niets bijzonders."


def test_the_help_says_what_the_glossary_says_and_where_it_stands():
    found = help_for("PIP", "PIP").to_plotly_json()["props"]
    assert (found["data-uitleg"], found["data-begrip"]) == (TERMS["PIP"], "pip")


@pytest.mark.parametrize(
    ("text", "terms"),
    [("De onderwijsroute is een leerroute", ["onderwijsroute", "leerroute"]), ("werkplekken", []), ("pip", []),
     ("Cohorten", ["cohort"]), ("95%-interval 3–9", ["95%-interval"]), ("de B1-route", ["B1-route"])],
)  # fmt: skip
def test_the_longest_term_at_a_place_counts(text, terms):
    assert [term for _, _, term in found_in(text)] == terms


def test_every_term_has_a_place_of_its_own():
    places = [anchor(term) for term in TERMS]
    assert len(set(places)) == len(places)
    assert all(place.replace("-", "").isalnum() for place in places)


def test_every_group_stands_in_the_order_of_the_alphabet_and_no_term_stands_twice():
    assert [list(one) for one in GROUPS.values()] == [sorted(one, key=str.lower) for one in GROUPS.values()]
    assert sum(len(one) for one in GROUPS.values()) == len(TERMS)


def test_a_meaning_is_short():
    assert {term: meaning for term, meaning in TERMS.items() if len(meaning) > 140 or meaning.count(".") > 3} == {}


@pytest.mark.parametrize("role", ["adviesraad", "wethouder", "beleid"])
def test_the_page_of_terms_has_every_term_and_every_mark(reader, role):
    answer = reader(role).open("/begrippen")
    spoken = set(texts(answer.places))
    assert {*TERMS, *TERMS.values(), *LEGEND, *LEGEND.values()} <= spoken
    places = [one["id"] for one in components(answer.places) if isinstance(one.get("id"), str)]
    assert {anchor(term) for term in TERMS} <= set(places)


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_every_page_explains_its_terms(reader, path):
    answer = reader("wethouder").open(path)
    opened = [one for one in components(answer.places) if one.get("className") == "begrip"]
    assert opened
    assert all(one["data-uitleg"] in TERMS.values() for one in opened)


def test_help_stays_when_a_choice_fills_the_page_again(reader):
    answer = reader("beleid").open("/leerroutes")
    filled = reader("beleid").fill("/leerroutes", "?doelgroep=asiel", answer.ids)
    assert [one for one in components(filled.places) if one.get("className") == "begrip"]
