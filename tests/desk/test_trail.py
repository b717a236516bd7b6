"""The audit trail: a line for every act and every refusal, and no line can change, go, come or move without being found."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import delete, insert, update
from staff import ANNA, BILAL

from queries.desk.base import DeskError
from queries.desk.drafts import save
from queries.desk.moves import PUBLISHED
from queries.desk.state import move
from queries.desk.texts import MONTH
from queries.desk.trail import FACTS, Actor, lines, trail, trail_end, verify_trail

ID = "2026-10.r1.abc"


@pytest.fixture
def told(desk):
    """A desk with five lines in its trail."""
    for number in range(5):
        save(desk, ANNA, ID, MONTH, number, {"see": f"Versie {number}."}, set())
    return desk


def change(desk, *statements):
    with desk.store.begin() as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_line_says_who_did_what_when_with_which_result_from_where(desk):
    move(desk, Actor("s-1", "Anna", "beleid", "web", "q-17"), ID, "hand_over", 0)
    [line] = lines(desk)
    assert {name: line[name] for name in FACTS} == {
        "number": 1,
        "at": "2026-11-02T08:00:00+00:00",
        "actor": "s-1",
        "role": "beleid",
        "action": "Aanbieden voor controle",
        "object": ID,
        "result": "gelukt",
        "origin": "web",
        "request": "q-17",
    }


def test_a_refusal_is_written_down_and_nothing_else_is(desk):
    with pytest.raises(DeskError):
        move(desk, ANNA, ID, "withdraw", 0, reason="Weg.", start=PUBLISHED)
    assert [(line["action"], line["result"]) for line in lines(desk)] == [("Intrekken", "geweigerd")]


def test_a_trail_that_nobody_touched_is_whole(told):
    assert len(lines(told)) == 5
    assert verify_trail(told) == []


@pytest.mark.parametrize("column", [*FACTS[1:], "prev_hash", "hash"])
def test_a_changed_line_is_found(told, column):
    change(told, update(trail).where(trail.c.number == 3).values({column: "x"}))
    assert "Regel 3" in verify_trail(told)[0]


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_removed_line_is_found(told, number):
    change(told, delete(trail).where(trail.c.number == number))
    assert verify_trail(told) != []


def test_a_removed_line_is_found_also_when_the_others_are_counted_again(told):
    change(
        told,
        delete(trail).where(trail.c.number == 3),
        update(trail).where(trail.c.number == 4).values(number=3),
        update(trail).where(trail.c.number == 5).values(number=4),
    )
    assert "Regel 3" in verify_trail(told)[0]


def test_an_inserted_line_is_found(told):
    line = dict.fromkeys(FACTS, "x") | {"number": 6, "prev_hash": lines(told)[-1]["hash"], "hash": "x"}
    change(told, insert(trail).values(**line))
    assert "Regel 6" in verify_trail(told)[0]


def test_two_lines_that_changed_places_are_found(told):
    swapped = [
        update(trail).where(trail.c.number == old).values(number=new) for old, new in [(2, 99), (3, 2), (99, 3)]
    ]  # fmt: skip
    change(told, *swapped)
    assert "Regel 2" in verify_trail(told)[0]


def test_an_end_that_was_cut_off_is_found(told):
    change(told, delete(trail).where(trail.c.number > 3))
    assert "het einde is veranderd" in verify_trail(told)[0]


def test_a_trail_that_was_rewritten_as_a_whole_does_not_hold_a_hash_that_was_noted_down(told):
    noted = lines(told)[2]["hash"]
    assert verify_trail(told, noted) == []
    change(told, delete(trail), update(trail_end).values(number=0, hash="0" * 64))
    save(told, BILAL, ID, MONTH, 5, {"see": "Herschreven."}, set())
    assert verify_trail(told) == []
    assert "Het genoteerde kenmerk" in verify_trail(told, noted)[0]


def test_lines_of_many_at_once_form_one_chain(desk, opened):
    desks = [opened() for _ in range(6)]

    def write(number):
        return save(desks[number], ANNA, ID, f"k{number}", 0, {"see": "Tekst."}, {f"k{number}"})

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(write, range(6))) == [1] * 6
    assert [line["number"] for line in lines(desk)] == list(range(1, 7))
    assert verify_trail(desk) == []
