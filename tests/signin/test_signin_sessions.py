"""Sessions: how long they last, what ends them, and what the store knows of them."""

import statistics
import time
from collections.abc import Callable

import pytest
from sqlalchemy import text

from dashboard import sign_out
from dashboard.access import Viewer
from dashboard.signin.sessions import ABSOLUTE, IDLE, NOTICE, Sessions
from queries.desk.base import open_store

ONE, OTHER = Viewer("A", "beleid", "dienst#1"), Viewer("B", "wethouder", "dienst#2")
HOUR = 3600


@pytest.fixture
def store(tmp_path):
    store = open_store(f"sqlite:///{tmp_path}/redactie.db")
    yield store
    store.dispose()


@pytest.fixture
def sessions(store, clock) -> Sessions:
    return Sessions(store, clock)


def kept(store) -> list[str]:
    """Everything the store holds of sessions, as text."""
    with store.connect() as connection:
        return [str(value) for row in connection.execute(text("select * from session")) for value in row]


def test_a_token_says_who_it_is_of(sessions):
    one, other = sessions.begin(ONE), sessions.begin(OTHER)
    assert (sessions.find(one), sessions.find(other)) == (ONE, OTHER)


@pytest.mark.parametrize("token", ["", "x", "0" * 64, "\udce9", "a" * 100_000])
def test_a_token_that_was_not_given_is_nobodys(sessions, token):
    sessions.begin(ONE)
    assert sessions.find(token) is None


def test_a_token_has_at_least_128_bits_and_is_never_given_twice(sessions):
    tokens = {sessions.begin(ONE) for _ in range(50)}
    assert len(tokens) == 50
    assert min(map(len, tokens)) * 6 >= 128


def test_the_store_holds_no_token(sessions, store):
    token = sessions.begin(ONE)
    assert kept(store)
    assert not [value for value in kept(store) if token in value or (len(value) > 8 and value in token)]


def test_what_the_store_holds_opens_nothing(sessions, store):
    sessions.begin(ONE)
    assert [sessions.find(value) for value in kept(store)] == [None] * len(kept(store))


def test_a_session_ends_after_half_an_hour_of_silence(sessions, clock):
    token = sessions.begin(ONE)
    clock.on(IDLE - 1)
    assert sessions.find(token) == ONE
    clock.on(IDLE - 1)
    assert sessions.find(token) == ONE
    clock.on(IDLE)
    assert sessions.find(token) is None


def test_a_session_ends_after_a_working_day_however_busy(sessions, clock):
    token = sessions.begin(ONE)
    for _ in range(ABSOLUTE // 600 - 1):
        clock.on(600)
        assert sessions.find(token) == ONE
    clock.on(600)
    assert sessions.find(token) is None


def test_a_session_that_is_over_does_not_come_back(sessions, clock):
    token = sessions.begin(ONE)
    clock.on(IDLE)
    assert sessions.find(token) is None
    clock.on(-IDLE)
    assert sessions.find(token) is None


def test_the_bounds_are_those_of_the_policy():
    assert (IDLE, ABSOLUTE) == (30 * 60, 9 * HOUR)


def test_signing_in_again_ends_the_session_of_before(sessions):
    before = sessions.begin(ONE)
    after = sessions.begin(OTHER, before)
    assert (sessions.find(before), sessions.find(after)) == (None, OTHER)


def test_another_role_ends_every_session_of_that_person_and_of_nobody_else(sessions):
    desk, phone, other = sessions.begin(ONE), sessions.begin(ONE), sessions.begin(OTHER)
    assert sessions.find(desk) == sessions.find(phone) == ONE
    fresh = sessions.begin(Viewer("A", "adviesraad", ONE.subject))
    assert [sessions.find(one) for one in (desk, phone)] == [None, None]
    assert (sessions.find(fresh).role, sessions.find(other)) == ("adviesraad", OTHER)


def test_an_account_that_is_closed_has_no_session_left(sessions):
    desk, phone, other = sessions.begin(ONE), sessions.begin(ONE), sessions.begin(OTHER)
    sessions.end_all(ONE.subject)
    assert [sessions.find(one) for one in (desk, phone, other)] == [None, None, OTHER]


def test_sessions_that_are_over_are_swept_when_somebody_comes_in(sessions, store, clock):
    for _ in range(5):
        sessions.begin(ONE)
    clock.on(IDLE)
    sessions.begin(OTHER)
    with store.connect() as connection:
        assert connection.execute(text("select count(*) from session")).scalar() == 1


def test_a_session_outlives_the_server(store, clock):
    token = Sessions(store, clock).begin(ONE)
    assert Sessions(store, clock).find(token) == ONE


def test_for_a_minute_the_store_is_not_asked_for_what_holds_no_figure(sessions, clock):
    token = sessions.begin(ONE)
    assert sessions.seen_lately(token) is None
    sessions.find(token)
    assert sessions.seen_lately(token) == ONE
    clock.on(NOTICE)
    assert sessions.seen_lately(token) is None


def test_who_went_out_is_not_remembered(sessions):
    token = sessions.begin(ONE)
    sessions.find(token)
    sessions.end(token)
    assert (sessions.seen_lately(token), sessions.find(token)) == (None, None)


def test_a_session_is_found_within_a_millisecond(sessions, say: Callable[[str], None]):
    for number in range(200):
        sessions.begin(Viewer("A", "beleid", f"dienst#{number}"))
    token, taken = sessions.begin(ONE), []
    for _ in range(300):
        began = time.perf_counter()
        sessions.find(token)
        taken.append(time.perf_counter() - began)
    middle = statistics.median(taken) * 1000
    say(f"Sessie opzoeken: mediaan {middle:.2f} ms bij 200 sessies")
    assert middle < 1


@pytest.fixture
def ended(store, monkeypatch, capsys, tmp_path) -> Callable[..., str]:
    """Ends sessions as the operator does; what the command says."""
    monkeypatch.setenv("MONITOR_REDACTIE", f"sqlite:///{tmp_path}/redactie.db")

    def ended(*words: str) -> str:
        sign_out.main(list(words))
        return capsys.readouterr().out.strip()

    return ended


def test_the_operator_ends_the_sessions_of_one_person(sessions, ended):
    desk, phone, other = sessions.begin(ONE), sessions.begin(ONE), sessions.begin(OTHER)
    assert ended(ONE.subject) == "Beëindigd: 2 sessies."
    assert [sessions.find(one) for one in (desk, phone, other)] == [None, None, OTHER]


def test_the_operator_ends_every_session(sessions, ended):
    tokens = [sessions.begin(ONE), sessions.begin(OTHER)]
    assert ended("--iedereen") == "Beëindigd: 2 sessies."
    assert [sessions.find(one) for one in tokens] == [None, None]


@pytest.mark.parametrize("words", [(), ("--iedereen", "dienst#1")])
def test_the_operator_says_of_whom(sessions, ended, words):
    token = sessions.begin(ONE)
    with pytest.raises(SystemExit, match="Geef van wie"):
        ended(*words)
    assert sessions.find(token) == ONE
