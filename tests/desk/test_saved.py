"""Views that people keep: their own, by name, within limits, each act in the trail."""

import pytest
from staff import ANNA, BILAL

from queries.desk.base import DeskError
from queries.desk.saved import MOST, drop_view, keep_view, views_of
from queries.desk.trail import Actor, lines, verify_trail

SEARCH = "?cijfer=k21_pip_op_tijd&naar=leerroute"


def names(desk, actor) -> list[str]:
    return [one.title for one in views_of(desk, actor.subject)]


def test_a_view_comes_back_under_its_name_with_its_address(desk):
    keep_view(desk, ANNA, " PIP per route ", "/verkennen", SEARCH)
    [found] = views_of(desk, ANNA.subject)
    assert (found.title, found.path, found.search) == ("PIP per route", "/verkennen", SEARCH)


def test_views_stand_in_the_order_of_their_names(desk):
    for title in ("Uitval", "Duur"):
        keep_view(desk, ANNA, title, "/verkennen", SEARCH)
    assert names(desk, ANNA) == ["Duur", "Uitval"]


def test_everyone_sees_their_own_views_only(desk):
    keep_view(desk, ANNA, "Van Anna", "/verkennen", SEARCH)
    assert names(desk, BILAL) == []


def test_the_same_name_again_replaces_the_address(desk):
    keep_view(desk, ANNA, "Duur", "/verkennen", SEARCH)
    keep_view(desk, ANNA, "Duur", "/verkennen", "")
    assert [one.search for one in views_of(desk, ANNA.subject)] == [""]


def test_the_same_name_of_someone_else_stays(desk):
    keep_view(desk, ANNA, "Duur", "/verkennen", SEARCH)
    keep_view(desk, BILAL, "Duur", "/verkennen", "")
    assert [one.search for one in views_of(desk, ANNA.subject)] == [SEARCH]


def test_a_view_can_be_thrown_away(desk):
    number = keep_view(desk, ANNA, "Duur", "/verkennen", SEARCH)
    drop_view(desk, ANNA, number)
    assert names(desk, ANNA) == []


def test_a_view_of_someone_else_cannot_be_thrown_away(desk):
    number = keep_view(desk, ANNA, "Duur", "/verkennen", SEARCH)
    with pytest.raises(DeskError, match="is er niet meer"):
        drop_view(desk, BILAL, number)
    assert names(desk, ANNA) == ["Duur"]


@pytest.mark.parametrize(
    ("path", "search"),
    [
        ("https://elders.example", ""), ("//elders", ""), ("javascript:alert(1)", ""), ("", ""), ("/verkennen\n", ""),
        ("/verkennen", "?cijfer=<script>"), ("/verkennen", "cijfer=k01"), ("/verkennen", "?" + "a" * 601), ("/" + "a" * 65, ""),
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_monitor_is_not_kept(desk, path, search):
    with pytest.raises(DeskError, match="geen weergave"):
        keep_view(desk, ANNA, "Duur", path, search)
    assert names(desk, ANNA) == []


@pytest.mark.parametrize(("title", "reason"), [(" ", "ontbreekt"), ("x" * 81, "hooguit 80 tekens"), ("a\nb", "niet te zien")])
def test_a_name_keeps_to_its_limit(desk, title, reason):
    with pytest.raises(DeskError, match=reason):
        keep_view(desk, ANNA, title, "/verkennen", SEARCH)


@pytest.mark.parametrize("role", ["adviesraad", "wethouder", ""])
def test_other_roles_keep_no_views(desk, role):
    with pytest.raises(DeskError, match="rol"):
        keep_view(desk, Actor("s-9", "X", role), "Duur", "/verkennen", SEARCH)


def test_nobody_keeps_more_than_there_is_room_for(desk):
    for number in range(MOST):
        keep_view(desk, ANNA, f"Weergave {number}", "/verkennen", SEARCH)
    with pytest.raises(DeskError, match="Gooi er eerst een weg"):
        keep_view(desk, ANNA, "Nog een", "/verkennen", SEARCH)
    keep_view(desk, ANNA, "Weergave 0", "/verkennen", "")
    assert len(names(desk, ANNA)) == MOST


def test_keeping_and_throwing_away_stand_in_the_trail_without_the_name(desk):
    drop_view(desk, ANNA, keep_view(desk, ANNA, "Persoonlijk", "/verkennen", SEARCH))
    assert [(one["action"], one["object"]) for one in lines(desk)] == [
        ("Weergave bewaren", "/verkennen"),
        ("Weergave weggooien", "weergave 1"),
    ]
    assert verify_trail(desk) == []
