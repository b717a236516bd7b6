"""A text with references: the figure itself, as this audience sees it, and never anything else."""

import pytest

from dashboard.access import Viewer
from dashboard.duiding import every_duiding, figures, filled, paragraphs
from dashboard.library import Library
from queries.desk.texts import MONTH, Note, Texts


@pytest.fixture(scope="module")
def library(shown):
    return Library(shown.editions)


@pytest.fixture(scope="module")
def edition(library):
    return library.open(Viewer("Test", "beleid"))


def test_a_reference_becomes_the_figure_of_the_tile(edition):
    value = figures(edition)["k21_pip_op_tijd"]
    assert "%" in value
    assert filled("Het is {k21_pip_op_tijd}.", edition) == f"Het is {value}."


@pytest.mark.parametrize("role", ["adviesraad", "wethouder"])
def test_every_audience_reads_the_same_figure(library, edition, role):
    assert figures(library.open(Viewer("Test", role)))["k21_pip_op_tijd"] == figures(edition)["k21_pip_op_tijd"]


def test_a_figure_that_is_not_there_is_said_to_be_missing(edition):
    assert filled("Het is {k99_niets}.", edition) == "Het is (dit cijfer ontbreekt)."


@pytest.mark.parametrize("text", ["{K21}", "{}", "{k21_pip_op_tijd", "{{", "<b>x</b>", "100 % & meer"])
def test_other_text_stays_as_it_is(edition, text):
    assert filled(text, edition) == text


def test_lines_become_paragraphs(edition):
    assert paragraphs("Een.\n\n  Twee. \n", edition) == ("Een.", "Twee.")


def test_only_what_was_written_about_something_that_exists_is_shown(edition):
    notes = (Note(MONTH, see="Rustig."), Note("k21_pip_op_tijd"), Note("k99_niets", see="Weg."))
    shown = every_duiding(Texts(edition.id, 1, "", "", notes=notes), edition)
    assert shown.keys() == {MONTH}
    assert shown[MONTH].rows == (("Wat zien we?", ("Rustig.",)),)
