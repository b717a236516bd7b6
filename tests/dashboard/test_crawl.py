"""Attack A1 on the running dashboard: harvest every page with every choice, and look for a number that is not the role's own."""

import pytest
from crawl import Tally, crawl
from readers import AUDIENCE
from release_numbers import ReleaseFile


def report(role: str, tally: Tally) -> str:
    some = [
        f"{path}{search}: {found.value:g} at {found.owner!r} in {found.text[:90]!r}" for path, search, found in tally.foreign[:12]
    ]
    return "\n".join([f"{role}: {tally.answers} answers, {tally.numbers} numbers, {len(tally.foreign)} foreign", *some])


@pytest.mark.parametrize("role", AUDIENCE)
def test_every_number_on_every_page_is_in_the_file_of_the_role(role, reader, shelf, say):
    # The widest audience makes every choice on every page; the others, whose files are parts of that one, take turns.
    tally = crawl(reader(role), shelf(role), crossed=4, some=1 if role == "beleid" else 3)
    say(report(role, tally))
    assert not tally.foreign, report(role, tally)
    assert tally.answers > 500
    assert tally.numbers > 50_000


@pytest.mark.parametrize("role", AUDIENCE)
def test_an_earlier_edition_shows_its_own_numbers(role, reader, shelf, say):
    earlier: ReleaseFile = shelf(role).releases[1]
    tally = crawl(reader(role), shelf(role), crossed=3 if role == "beleid" else 1, alone=False, edition=earlier)
    say(report(role, tally))
    assert not tally.foreign, report(role, tally)


def test_the_crawl_notices_numbers_of_a_wider_audience(reader, shelf):
    assert crawl(reader("beleid"), shelf("adviesraad"), crossed=1, alone=False).foreign


def test_the_crawl_notices_numbers_of_another_group(reader, shelf):
    own, tally = shelf("beleid"), Tally()
    opened = reader("beleid").open("/leerroutes")
    answer = reader("beleid").fill("/leerroutes", "?doelgroep=gezin", opened.ids)
    tally.look(type(answer)(answer.path, "?doelgroep=asiel", answer.places, answer.size), own)
    assert tally.foreign


def test_the_crawl_notices_numbers_of_another_group_that_was_explored(reader, shelf):
    own, tally, search = shelf("beleid"), Tally(), "?cijfer=k03_plaatsing&naar=leerroute&eenheid=geslacht."
    opened = reader("beleid").open("/verkennen")
    answer = reader("beleid").fill("/verkennen", f"{search}man", opened.ids)
    tally.look(answer, own)
    assert not tally.foreign
    tally.look(type(answer)(answer.path, f"{search}vrouw", answer.places, answer.size), own)
    assert tally.foreign
