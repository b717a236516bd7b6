"""A figure against its norm and against chance: decided on the interval, said in words."""

import pytest
from made_up import cell, indicator, norm, step

from dashboard.verdict import ROUNDING, SHAPES, change, judge, norm_words

HIGHER, LOWER = indicator(better="higher"), indicator(better="lower")
DURATION = indicator(measure="duration", unit="maanden", better="lower")
SPACE = "\u00a0"


@pytest.mark.parametrize("found", [None, cell(None)])
def test_a_hidden_figure_gets_no_verdict(found):
    assert judge(HIGHER, norm(60), found, []).kind == "open"
    assert "te weinig mensen" in judge(HIGHER, norm(60), found, []).words


def test_without_a_norm_there_is_nothing_to_judge():
    assert judge(HIGHER, None, cell(70, 60, 80), []).kind == "none"


@pytest.mark.parametrize(
    ("low", "high", "kind"),
    [(61, 80, "good"), (60, 80, "good"), (59, 80, "open"), (40, 60, "open"), (40, 59, "bad")],
)
def test_more_is_better_meets_its_norm_from_exactly_the_norm(low, high, kind):
    assert judge(HIGHER, norm(60), cell(60, low, high), []).kind == kind


@pytest.mark.parametrize(
    ("low", "high", "kind"),
    [(40, 59, "good"), (40, 60, "good"), (40, 61, "open"), (60, 80, "open"), (61, 80, "bad")],
)
def test_less_is_better_meets_its_norm_to_exactly_the_norm(low, high, kind):
    assert judge(LOWER, norm(60), cell(60, low, high), []).kind == kind


def test_an_interval_over_the_norm_says_that_chance_can_explain_it():
    assert judge(HIGHER, norm(60), cell(70, 55, 80), []).words == "geen uitspraak: verschil met de wettelijke norm kan toeval zijn"


def test_a_statutory_norm_is_named_as_one():
    assert judge(HIGHER, norm(60, "wettelijk"), cell(40, 30, 50), []).words == "onder de wettelijke norm"


def test_a_promise_that_is_kept_is_met():
    assert judge(HIGHER, norm(60, "beleid"), cell(70, 65, 75), []).words == "voldoet aan de eigen streefwaarde"


@pytest.mark.parametrize(("better", "kind"), [("higher", "good"), ("lower", "bad"), ("none", "none")])
def test_guidance_says_on_which_side_a_figure_lies(better, kind):
    verdict = judge(indicator(better=better), norm(25, "leidraad"), cell(40, 35, 45), [])
    assert (verdict.kind, verdict.words) == (kind, "boven de leidraad")


def test_without_better_a_figure_below_guidance_is_neither_good_nor_bad():
    assert judge(indicator(better="none"), norm(25, "leidraad"), cell(10, 5, 15), []).kind == "none"


def test_a_figure_without_an_interval_is_not_judged():
    assert judge(HIGHER, norm(60), cell(10), []).kind == "open"


def test_a_median_that_is_not_reached_is_bad_once_the_curve_is_certainly_below_half_at_the_norm():
    curve = [step(0, 24, 10, 5, 15), step(24, 36, 40, 35, 49)]
    assert judge(DURATION, norm(36), cell(None, mark="niet_bereikt"), curve).kind == "bad"


def test_a_median_that_is_not_reached_stays_open_when_the_upper_limit_reaches_half():
    curve = [step(0, 24, 10, 5, 15), step(24, 36, 40, 35, 50)]
    assert judge(DURATION, norm(36), cell(None, mark="niet_bereikt"), curve).kind == "open"


def test_a_median_that_is_not_reached_stays_open_when_nobody_is_followed_to_the_norm():
    assert judge(DURATION, norm(36), cell(None, mark="niet_bereikt"), [step(0, 24, 10, 5, 15)]).kind == "open"


@pytest.mark.parametrize("limits", [(20, 30), (20, 36)])
def test_a_median_with_its_interval_within_the_term_meets_it(limits):
    assert judge(DURATION, norm(36), cell(25, *limits), []).kind == "good"


def test_every_kind_of_verdict_has_its_own_shape():
    assert len(set(SHAPES.values())) == len(SHAPES) == 4


@pytest.mark.parametrize(("value", "text"), [(100, f"100{SPACE}%"), (0, f"0{SPACE}%")])
def test_a_norm_is_exact_at_the_ends_of_the_scale(value, text):
    assert norm_words(HIGHER, norm(value)) == f"wettelijke norm: {text}"


def test_no_norm_has_no_words():
    assert norm_words(HIGHER, None) == ""


@pytest.mark.parametrize(("now", "before"), [(None, cell(1)), (cell(1), None), (cell(None), cell(1)), (cell(1), cell(None))])
def test_a_figure_that_is_hidden_now_or_before_did_not_move(now, before):
    assert change(HIGHER, now, before, "september") == ""


def test_the_same_value_is_the_same():
    assert change(HIGHER, cell(50, 40, 60), cell(50, 40, 60), "september") == "gelijk aan september"


@pytest.mark.parametrize("value", [40, 45, 60])
def test_a_change_within_the_earlier_interval_is_no_demonstrable_change(value):
    assert change(HIGHER, cell(value, 0, 100), cell(50, 40, 60), "september").startswith(
        "geen aantoonbare verandering sinds september"
    )


@pytest.mark.parametrize(("value", "word"), [(39, "lager"), (61, "hoger")])
def test_a_change_beyond_the_earlier_interval_has_a_direction(value, word):
    assert change(HIGHER, cell(value, 0, 100), cell(50, 40, 60), "september") == f"{word} dan in september (50{SPACE}%)"


@pytest.mark.parametrize(("difference", "is_chance"), [(ROUNDING, True), (-ROUNDING, True), (ROUNDING + 1, False)])
def test_a_count_has_to_move_more_than_rounding_can_explain(difference, is_chance):
    people = indicator(measure="stock", unit="personen")
    words = change(people, cell(100 + difference), cell(100), "september")
    assert words.startswith("geen aantoonbare") == is_chance
