"""Attack A25: few people, nobody, and no such group are told apart by nothing: not by words, status, length, or time."""

import time
from collections.abc import Iterator

import bends
import pytest
from crawl import searched
from harvest import CALLBACK, Reader, question
from made import MONTHS
from scipy.stats import ks_2samp
from truth import Choice, hidden_and_absent

INDICATOR, NAMES = "k21_pip_op_tijd", ["leerroute", "cohort"]
PATH = f"/indicator/{INDICATOR}"
ROUNDS, TURNS, LEAST = 3, 50, 0.01
UNKNOWN = (
    "/indicator/k99_niets",
    "/indicator/k01",
    "/niets",
    "/werkt-het/x",
    "/gegevens/x",
    "/api",
    "/uitvoer.csv",
    "/kern.duckdb",
)


@pytest.fixture(scope="module")
def groups(published, latest) -> tuple[list[Choice], list[Choice]]:
    """Choices with few people, and choices with nobody."""
    hidden, absent = hidden_and_absent(published, latest("beleid").releases[0], INDICATOR, NAMES)
    routes = {one["leerroute"] for one in absent}
    # The year of the edition stands on the page anyway, so that cohort cannot be left out of the words.
    return [one for one in hidden if one["leerroute"] in routes and one["cohort"] != MONTHS[-1][:4]], absent


def bodies(reader: Reader, choices: list[Choice]) -> list[tuple[int, str]]:
    """Status and body of the answer to each choice, with the choice itself left out of the words."""
    ids = reader.open(PATH).ids
    found = []
    for choice in choices:
        answer = reader.post(reader.fills, PATH, searched(choice), ids)
        found.append((answer.status_code, answer.text.replace(choice["cohort"], "jjjj")))
    return found


def seconds(reader: Reader, choices: list[Choice], ids: list[dict[str, str]], turn: int) -> float:
    """The processor time of one answer: waiting for others does not count."""
    body = question(reader.fills, PATH, searched(choices[turn % len(choices)]), ids)
    started = time.thread_time()
    reader.client.post(CALLBACK, json=body)
    return time.thread_time() - started


def likelihoods(reader: Reader, groups: tuple[list[Choice], list[Choice]]) -> Iterator[float]:
    """In each round how likely it is that the times of hidden and of absent groups are drawn from one urn."""
    ids = reader.open(PATH).ids
    for choices in groups:
        seconds(reader, choices, ids, 0)
    for _ in range(ROUNDS):
        times = [[seconds(reader, choices, ids, turn) for choices in groups] for turn in range(TURNS)]
        yield float(ks_2samp(*zip(*times, strict=True)).pvalue)


def test_there_are_groups_of_few_and_groups_of_nobody_to_tell_apart(groups):
    assert [len(one) >= 2 for one in groups] == [True, True]


def test_few_people_and_nobody_get_the_same_answer_to_the_letter(reader, groups):
    hidden, absent = (bodies(reader("beleid"), choices) for choices in groups)
    assert len({*hidden, *absent}) == 1


def test_few_people_and_nobody_take_the_same_time(reader, groups):
    # One round in a hundred fails by chance alone; three in a row once in a million.
    assert any(found > LEAST for found in likelihoods(reader("beleid"), groups))


def test_a_group_that_cannot_be_chosen_gets_the_answer_of_no_choice(reader):
    ids = reader("beleid").open(PATH).ids
    plain = reader("beleid").fill(PATH, "", ids)
    assert [reader("beleid").fill(PATH, f"?cohort={year}", ids).places == plain.places for year in (1999, 2099, 20230)] == [
        True
    ] * 3


@pytest.mark.parametrize("role", ["adviesraad", "beleid"])
def test_every_unknown_address_gets_the_same_answer_to_the_letter(reader, role):
    said = [reader(role).open(path).places["inhoud"] for path in UNKNOWN]
    sent = [reader(role).client.get(path, buffered=True) for path in UNKNOWN]
    assert [one == said[0] for one in said] == [True] * len(UNKNOWN)
    assert len({(one.status_code, len(one.data)) for one in sent}) == 1


@pytest.mark.parametrize(
    "body", [b"{", b"[]", b"null", b'{"output": "..kop.children.."}', b'{"output": "geheim.children", "inputs": []}', b"\xff\x00"]
)
def test_a_failure_says_one_of_four_sentences_and_nothing_of_the_code(reader, body):
    response = reader("beleid").client.post(CALLBACK, data=body, content_type="application/json")
    assert response.status_code >= 400
    assert response.text in (
        "Dit verzoek begrijpen we niet.",
        "Dit bestaat hier niet.",
        "Er ging iets mis bij ons. Probeer het straks opnieuw.",
        "Dit hoort niet bij uw rol. Vraag de beheerder om toegang als u die nodig heeft.",
    )


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"])
def test_another_method_tells_nothing(reader, method):
    response = reader("beleid").client.open("/gegevens", method=method)
    assert response.text in ("", "Dit verzoek begrijpen we niet.")


def test_a_server_that_looks_longer_for_hidden_groups_is_noticed(shown, groups):
    reader = Reader(shown, "beleid", bends.slow_for([searched(one) for one in groups[0]]))
    assert next(likelihoods(reader, groups)) < LEAST


def test_a_server_that_has_another_word_for_hidden_groups_is_noticed(shown, groups):
    reader = Reader(shown, "beleid", bends.other_words_for([searched(one) for one in groups[0]]))
    hidden, absent = (bodies(reader, choices) for choices in groups)
    assert {*hidden}.isdisjoint(absent)
