"""The table of states and moves: what it says is allowed, and nothing else of all states, moves, roles and people."""

from itertools import product

import pytest

from queries.desk.base import DeskError
from queries.desk.moves import APPROVED, CHECKING, FIRST, PUBLISHED, WITHDRAWN, check_move, open_moves, rules

ROLES = ("adviesraad", "wethouder", "beleid", "redactie", "beheer", "", "REDACTIE")
# The law of the desk, written out beside the table: move -> from, to, roles, and whether it takes a second person.
ALLOWED = {
    "hand_over": ({FIRST}, CHECKING, {"beleid", "redactie", "beheer"}, False),
    "return": ({CHECKING, APPROVED}, FIRST, {"redactie"}, False),
    "approve": ({CHECKING}, APPROVED, {"redactie", "beheer"}, True),
    "publish": ({APPROVED}, PUBLISHED, {"beheer"}, False),
    "publish_sample": ({FIRST, CHECKING}, PUBLISHED, {"beheer"}, False),
    "withdraw": ({PUBLISHED}, WITHDRAWN, {"redactie", "beheer"}, False),
}
EVERYTHING = list(product(rules().states, [*ALLOWED, "verzonnen"], ROLES, (True, False)))


def is_allowed(state: str, name: str, role: str, is_other: bool) -> bool:
    sources, _, roles, needs_other = ALLOWED.get(name, (set(), "", set(), False))
    return state in sources and role in roles and (is_other or not needs_other)


@pytest.mark.parametrize(("state", "name", "role", "is_other"), [one for one in EVERYTHING if is_allowed(*one)])
def test_an_allowed_move_leads_where_it_should(state, name, role, is_other):
    assert check_move(name, state, role, is_other=is_other).to == ALLOWED[name][1]


def test_every_other_move_is_refused_with_a_remedy():
    refused = [one for one in EVERYTHING if not is_allowed(*one)]
    assert len(refused) > 300
    for state, name, role, is_other in refused:
        with pytest.raises(DeskError, match=r"Vernieuw|Vraag"):
            check_move(name, state, role, is_other=is_other)


def test_the_table_has_no_moves_beside_these():
    assert set(rules().moves) == set(ALLOWED)


def test_nothing_leads_out_of_withdrawn():
    assert [name for name in rules().moves if WITHDRAWN in rules().moves[name].sources] == []


def test_whoever_approves_gives_a_moment_and_whoever_returns_or_withdraws_a_reason():
    assert {name for name, move in rules().moves.items() if move.moment} == {"approve"}
    assert {name for name, move in rules().moves.items() if move.reason} == {"return", "withdraw"}


def test_a_page_offers_what_can_be_done_next_and_never_the_way_for_made_up_people():
    assert [move.name for move in open_moves(CHECKING, "redactie")] == ["return", "approve"]
    assert [move.name for move in open_moves(FIRST, "beheer")] == ["hand_over"]
