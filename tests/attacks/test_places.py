"""Attacks A20, A21 and A22: no hidden column, no store, no size, colour, order or drawing that tells more than the file."""

from functools import cache

import bends
import pytest
from harvest import Reader
from places import out_of_order, strange_drawings, strange_parts, strange_styles
from truth import exact_numbers

PATHS = (
    "/", "/leerroutes", "/uitstroom", "/duur/voorziening", "/partners", "/werkt-het", "/vragen", "/edities", "/werkwijze",
    "/gegevens", "/indicator/k06_duur_tot_voldaan", "/indicator/k21_pip_op_tijd", "/indicator/v05_tevredenheid",
    "/indicator/k02_leerroute", "/indicator/p01_overdrachtsketen",
)  # fmt: skip
CHOICES = ("?doelgroep=overig", "?doelgroep=overig&leerroute=z", "?cohort=2023", "?naar=geslacht", "?periode=2025-12")

NARROW_AND_WIDE = ("adviesraad", "beleid")


@pytest.fixture(scope="module")
def answers(reader):
    """Every kind of page, each with two choices in turn and the first with all, as a role gets it."""

    @cache
    def answers(role):
        opened = [reader(role).open(path) for path in PATHS]
        turns = {one.path: CHOICES if one.path == "/" else (CHOICES * 9)[turn : turn + 2] for turn, one in enumerate(opened)}
        return [*opened, *(reader(role).fill(one.path, choice, one.ids) for one in opened for choice in turns[one.path] if one.ids)]

    return answers


@pytest.fixture(scope="module")
def broken(shown):
    """A reader of a dashboard that leaks on purpose."""
    return lambda bend: Reader(shown, "adviesraad", bend)


@pytest.fixture(scope="module")
def exact(published):
    return exact_numbers(published)


@pytest.mark.parametrize("role", NARROW_AND_WIDE)
def test_an_answer_has_no_grid_no_store_and_no_part_that_nobody_sees(answers, role):
    assert [part for answer in answers(role) for part in strange_parts(answer)] == []


@pytest.mark.parametrize("role", NARROW_AND_WIDE)
def test_sizes_and_colours_are_those_of_the_house_whatever_they_mark(answers, role):
    assert {style for answer in answers(role) for style in strange_styles(answer.places)} == set()


@pytest.mark.parametrize("role", NARROW_AND_WIDE)
def test_hidden_groups_stand_in_the_order_of_their_definition(answers, latest, role):
    assert [table for answer in answers(role) for table in out_of_order(answer, latest(role).releases[0])] == []


@pytest.mark.parametrize("role", NARROW_AND_WIDE)
def test_a_drawing_without_text_is_the_picture_of_published_numbers(answers, latest, role):
    tiles = [answer for answer in answers(role) if answer.path == "/" and "periode" not in answer.search]
    assert [one for answer in tiles for one in strange_drawings(answer, latest(role))] == []


@pytest.mark.parametrize("bend", [bends.hidden_column, bends.kept_in_a_store])
def test_a_column_or_a_store_that_nobody_sees_is_noticed(broken, exact, bend):
    assert strange_parts(broken(bend(exact)).open("/leerroutes"))


def test_points_as_large_as_their_group_are_noticed(broken, exact):
    answer = broken(bends.points_as_large_as_their_group(exact)).open("/leerroutes")
    assert list(strange_styles(answer.places))


def test_rows_in_another_order_are_noticed(broken, latest):
    answer = broken(bends.bent(bends.bars_in_order_of_the_truth)).open("/uitstroom")
    assert out_of_order(answer, latest("adviesraad").releases[0])


def test_a_drawing_of_other_numbers_is_noticed(broken, latest):
    assert strange_drawings(broken(bends.bent(bends.drawings_of_the_truth)).open("/"), latest("adviesraad"))
