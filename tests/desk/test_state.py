"""One life for one edition: who comes second is refused, the writer cannot approve, a reason is asked where it is needed."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from staff import ANNA, BILAL, CARLA, OPERATOR

from queries.desk.base import DeskError
from queries.desk.drafts import save
from queries.desk.moves import APPROVED, CHECKING, FIRST, PUBLISHED
from queries.desk.state import approval, history, is_author, move, register_build, state_of
from queries.desk.texts import MONTH

ID = "2026-10.r1.abc"
MOMENT = "2026-11-05T08:00:00+00:00"


def approved(desk, by=BILAL):
    move(desk, ANNA, ID, "hand_over", 0)
    return move(desk, by, ID, "approve", 1, moment=MOMENT)


def test_an_edition_that_nobody_touched_is_a_concept(desk):
    assert (state_of(desk, ID).state, state_of(desk, ID).version) == (FIRST, 0)


def test_an_edition_that_was_published_before_there_was_a_desk_starts_as_published(desk):
    assert state_of(desk, ID, PUBLISHED).state == PUBLISHED
    move(desk, OPERATOR, ID, "withdraw", 0, reason="Fout in de levering.", start=PUBLISHED)
    assert state_of(desk, ID, PUBLISHED).label == "ingetrokken"


def test_every_step_stays_with_who_took_it_when_and_why(desk, clock):
    move(desk, ANNA, ID, "hand_over", 0)
    clock.forward(hours=1)
    move(desk, BILAL, ID, "return", 1, reason="De norm ontbreekt.")
    found = [(one.move, one.name, one.role, one.at, one.reason) for one in history(desk, ID)]
    assert found == [
        ("hand_over", "Anna", "beleid", "2026-11-02T08:00:00+00:00", ""),
        ("return", "Bilal", "redactie", "2026-11-02T09:00:00+00:00", "De norm ontbreekt."),
    ]


def test_of_two_who_race_for_one_step_one_wins_and_the_other_reads_so(desk, opened):
    move(desk, ANNA, ID, "hand_over", 0)
    desks = [opened() for _ in range(4)]

    def try_it(one):
        try:
            return move(one, CARLA, ID, "approve", 1, moment=MOMENT).state
        except DeskError as error:
            return str(error)

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(try_it, desks))
    assert outcomes.count(APPROVED) == 1
    assert sum("Iemand anders was u voor" in one for one in outcomes) == 3
    assert len(history(desk, ID)) == 2


def test_who_wrote_a_word_of_it_cannot_approve_it(desk):
    save(desk, BILAL, ID, MONTH, 0, {"see": "Meer plannen op tijd."}, {"k21"})
    move(desk, ANNA, ID, "hand_over", 0)
    with pytest.raises(DeskError, match="Vraag een collega"):
        move(desk, BILAL, ID, "approve", 1, moment=MOMENT)
    assert move(desk, CARLA, ID, "approve", 1, moment=MOMENT).state == APPROVED


def test_who_wrote_a_text_that_was_kept_aside_cannot_approve_it_either(desk):
    save(desk, ANNA, ID, MONTH, 0, {"see": "Eerst."}, {"k21"})
    with pytest.raises(DeskError):
        save(desk, BILAL, ID, MONTH, 0, {"see": "Tweede."}, {"k21"})
    assert is_author(desk, ID, BILAL.subject)


def test_who_handed_it_over_cannot_approve_it(desk):
    move(desk, BILAL, ID, "hand_over", 0)
    with pytest.raises(DeskError, match="Vraag een collega"):
        move(desk, BILAL, ID, "approve", 1, moment=MOMENT)


def test_who_built_it_cannot_approve_it(desk):
    register_build(desk, OPERATOR, ID)
    move(desk, ANNA, ID, "hand_over", 0)
    with pytest.raises(DeskError, match="Vraag een collega"):
        move(desk, OPERATOR, ID, "approve", 1, moment=MOMENT)


def test_an_approval_says_when_to_publish(desk):
    move(desk, ANNA, ID, "hand_over", 0)
    with pytest.raises(DeskError, match="moment van publicatie ontbreekt"):
        move(desk, BILAL, ID, "approve", 1)
    assert state_of(desk, ID).state == CHECKING


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_returning_asks_for_a_remark(desk, reason):
    move(desk, ANNA, ID, "hand_over", 0)
    with pytest.raises(DeskError, match="ontbreekt"):
        move(desk, BILAL, ID, "return", 1, reason=reason)


def test_an_approval_holds_until_the_edition_is_returned(desk):
    taken = approved(desk)
    assert approval(desk, ID) == taken
    move(desk, OPERATOR, ID, "publish", 2)
    assert approval(desk, ID) == taken


def test_an_approval_ends_when_the_edition_is_returned(desk):
    approved(desk)
    move(desk, CARLA, ID, "return", 2, reason="Toch niet.")
    assert approval(desk, ID) is None
