"""The note below the choices: who is shown, what a choice does besides, and the way back."""

import pytest
from harvest import components, texts


@pytest.fixture
def note(reader):
    """What the note of this page says to policy staff after this choice, and where its links lead."""

    def note(path, search=""):
        found = list(components(reader("beleid").open(path, search).places))
        [one] = [
            props for props in found if props.get("className") == "filternoot" and props.get("id", {}).get("deel") == "filternoot"
        ]
        return "".join(texts(one["children"])), [props["href"] for props in components(one["children"]) if "href" in props]

    return note


@pytest.mark.parametrize("search", ["", "?periode=2026-09", "?naar=geslacht"])
def test_a_page_without_a_chosen_group_says_that_it_shows_everybody(note, search):
    said, links = note("/leerroutes", search)
    assert (said.startswith("U ziet iedereen."), links) == (True, [])


def test_a_chosen_group_has_a_way_back_to_everybody_that_keeps_the_month(note):
    said, links = note("/leerroutes", "?leerroute=b1&periode=2026-09")
    assert ("U ziet iedereen" in said, links) == (False, ["/leerroutes?periode=2026-09"])


@pytest.mark.parametrize(("search", "is_slower"), [("?doelgroep=gezin", False), ("?doelgroep=gezin&leerroute=b1", True)])
def test_two_chosen_groups_say_why_the_period_is_longer(note, search, is_slower):
    assert ("per kwartaal of per jaar" in note("/uitstroom", search)[0]) is is_slower


def test_a_figure_that_does_not_know_the_chosen_group_is_named(note):
    assert "Cohort (begin plicht) is niet bekend bij: Nieuwe inburgeraars" in note("/leerroutes", "?cohort=2023")[0]
