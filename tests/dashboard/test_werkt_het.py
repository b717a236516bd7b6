"""What works, as a reader meets it: a verdict on the interval, one set of numbers in chart, sentence and table, and its limits."""

from dataclasses import replace

import pytest
from drawn import catalog
from harvest import components, texts

from dashboard.access import Viewer
from dashboard.effects import (
    NO_CAUSE,
    NOTHING,
    TOGETHER,
    TOO_FEW,
    WHEN_ENOUGH,
    Outcome,
    contrast_view,
    effect_views,
    judge,
    meaning,
)
from dashboard.effects import reach_words as reach
from dashboard.figures import draw
from dashboard.library import Library

WORK = catalog().effects["werkbemiddeling"]
SEEN = Outcome(220, 100, 45, 39, 52, "doelgroep,leerroute", 85, 35, 25, 10, -3, 23)


def seen(**words) -> Outcome:
    return replace(SEEN, **words)


@pytest.mark.parametrize(
    ("difference", "low", "high", "kind", "words"),
    [
        (10, 1, 19, "good", "groter dan toeval: 10\u00a0procentpunt meer deelnemers hebben een jaar later betaald werk"),
        (-10, -19, -1, "bad", "groter dan toeval: 10\u00a0procentpunt minder deelnemers hebben een jaar later betaald werk"),
        (10, 0, 20, "open", "geen aantoonbaar verschil"),
        (-10, -20, 0, "open", "geen aantoonbaar verschil"),
        (0, -6, 6, "open", "geen aantoonbaar verschil"),
    ],
)
def test_a_verdict_is_decided_on_the_interval(difference, low, high, kind, words):
    verdict = judge(WORK, seen(difference=difference, low=low, high=high))
    assert (verdict.kind, verdict.words) == (kind, words)


def test_fewer_hits_are_good_where_less_is_better():
    less = replace(WORK, better="lower")
    assert judge(less, seen(difference=-10, low=-19, high=-1)).kind == "good"
    assert judge(less, seen(difference=10, low=1, high=19)).kind == "bad"


def test_too_few_people_have_a_verdict_of_their_own_and_no_chart():
    assert judge(WORK, NOTHING) == TOO_FEW
    assert contrast_view(WORK, NOTHING) is None
    assert meaning(NOTHING) == WHEN_ENOUGH


def test_chart_sentence_and_table_say_the_same():
    view = contrast_view(WORK, SEEN)
    assert view
    interval, point, bars = draw(view.chart)["data"]
    assert (bars["x"], point["x"], interval["x"]) == ([35, 25], [10], [-3, 23])
    assert [row[1] for row in view.table.rows] == ["35\u00a0%", "25\u00a0%", "10\u00a0procentpunt hoger", "3 lager tot 23 hoger"]
    assert "35\u00a0% van de deelnemers en 25\u00a0% van de niet-deelnemers" in view.sentence
    assert "10\u00a0procentpunt hoger (95%-interval: van 3 lager tot 23 hoger)" in view.sentence


@pytest.mark.parametrize(
    ("difference", "words"), [(0, "geen verschil"), (1, "1\u00a0procentpunt hoger"), (-1, "1\u00a0procentpunt lager")]
)
def test_a_difference_is_said_with_its_side(difference, words):
    view = contrast_view(WORK, seen(difference=difference))
    assert view
    assert view.table.rows[2] == ("Verschil", words)


@pytest.mark.parametrize(("high", "end"), [(50, 50), (51, 100)])
def test_the_scale_of_a_difference_has_gelijk_in_its_middle_and_room_for_the_interval(high, end):
    view = contrast_view(WORK, seen(high=high))
    assert view
    assert draw(view.chart)["layout"]["xaxis2"]["range"] == [-end, end]


def test_the_bars_stand_on_a_scale_from_zero():
    view = contrast_view(WORK, SEEN)
    assert view
    assert draw(view.chart)["layout"]["xaxis"]["range"][0] == 0


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("doelgroep,leerroute,cohort", "uit dezelfde doelgroep, met dezelfde leerroute en hetzelfde beginjaar"),
        ("doelgroep,leerroute", "uit dezelfde doelgroep en met dezelfde leerroute. Dat kan voor 85\u00a0% van de deelnemers"),
        ("leerroute", "mensen met dezelfde leerroute"),
        ("", TOGETHER),
    ],
)
def test_it_is_said_who_is_alike_and_that_this_is_no_cause(names, words):
    said = meaning(seen(stratification=names))
    assert words in said
    assert said.endswith(NO_CAUSE)


def test_the_reach_says_how_many_of_those_who_could():
    assert reach(SEEN) == "100 van 220 mensen die konden meedoen (45\u00a0%, 95%-interval 39–52\u00a0%)"


def test_a_hidden_number_of_participants_is_not_given_away_by_the_reach():
    hidden = seen(participants=None, reach=None, reach_low=None, reach_high=None)
    assert reach(hidden) == "220 mensen konden meedoen; hoeveel er meededen, kunnen we niet tonen"
    assert reach(NOTHING) == "<\u00a010 mensen konden meedoen"


@pytest.mark.parametrize("role", ["adviesraad", "wethouder", "beleid"])
def test_every_role_reads_every_effect_with_its_verdict(reader, role):
    answer = reader(role).open("/werkt-het")
    said = " ".join(texts(answer.places))
    for effect in catalog().effects.values():
        assert effect.question in said
        assert effect.goal in said
    verdicts = [one for one in components(answer.places) if "oordeel " in str(one.get("className"))]
    assert len(verdicts) == len(catalog().effects)
    assert TOO_FEW.words in said


def test_what_can_be_compared_comes_first_and_links_to_its_indicators(shown):
    library = Library(shown.editions)
    edition = library.open(Viewer("Test", "adviesraad"))
    views = effect_views(edition, "?doelgroep=asiel")
    known = [view.view is not None for view in views]
    assert known == sorted(known, reverse=True)
    assert any(known)
    links = dict(next(view for view in views if view.id == "map_training").related)
    assert links == {"MAP afgerond binnen twee jaar": "/indicator/v09_map?doelgroep=asiel"}
