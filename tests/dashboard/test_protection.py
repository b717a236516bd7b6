"""The account of the protection on the method page: the example by the policy, every attack in words, every rule with its owner."""

import pytest
from harvest import texts

from dashboard.access import Viewer
from dashboard.attack_words import NOTHING, WORDS
from dashboard.library import Library
from dashboard.protection import attack_table, either, example, policy_table
from etl.attacks.suite import ATTACKS
from queries.policy import parameters, read_policy


@pytest.fixture(scope="module")
def edition(shown):
    return Library(shown.editions).open(Viewer("Test", "adviesraad"))


class Other:
    """An edition under another policy."""

    def __init__(self, policy: str) -> None:
        self.meta = {"policy": policy}


def test_every_attack_of_a_build_has_words_and_every_reader_gets_its_figures(edition):
    found = {name for (name,) in edition.rows("select attack from attack")}
    assert found == set(WORDS)
    assert len(found) == len(ATTACKS)


def test_every_attack_is_one_sentence_with_an_outcome_and_a_figure(edition):
    rows = attack_table(edition).rows
    assert len(rows) == len(WORDS)
    for _, tries, outcome, measured, _ in rows:
        assert tries.find(".") == len(tries) - 1
        assert outcome == "houdt stand"
        assert measured == NOTHING or any(sign.isdigit() for sign in measured)


def test_an_attack_that_found_nothing_to_attack_says_so():
    assert WORDS["A6"].measured({"attacked": 0}) == NOTHING
    assert WORDS["A8"].measured({"cells": 0}) == NOTHING


def test_a_guess_stands_beside_a_blind_one():
    assert (
        WORDS["A7"].measured({"cells": 9, "exact": 0.031, "blind": 0.052}) == "precies geraden: 3\u00a0% (blind gokken: 5\u00a0%)"
    )


def test_the_example_follows_the_policy_of_the_edition():
    text = read_policy().source
    assert [row[2] for row in example(Other(text)).rows[:2]] == ["35 of 40", "10, 15 of niets"]
    tens = text.replace("base              = 5 ", "base              = 10")
    assert [row[2] for row in example(Other(tens)).rows[:2]] == ["30 of 40", "10, 20 of niets"]
    low = text.replace("threshold         = 10", "threshold         = 5")
    assert example(Other(low)).rows[1][2] == "10 of 15"


def test_what_may_be_shown_is_listed_with_of():
    assert either(["25"]) == "25"
    assert either(["25", "30", "niets"]) == "25, 30 of niets"


def test_every_rule_stands_in_plain_words_with_its_owner(edition):
    rows = policy_table(edition).rows
    assert len(rows) == len(parameters(edition.meta["policy"]))
    assert all(value and owner == "Privacy officer" for _, value, _, owner in rows)
    assert ("Drempel", "10", "Groepen met minder mensen tonen we nooit.", "Privacy officer") in rows


def test_the_method_page_tells_everyone_which_attacks_were_tried(reader):
    said = list(texts(reader("adviesraad").open("/werkwijze").places["inhoud"]))
    assert {"Een voorbeeld", "Getest met deze aanvallen", "Wat dit niet belooft"} <= set(said)
