"""What stands above the page of an edition that is not simply the newest: concept, earlier, corrected, correcting, withdrawn."""

import pytest
from bare import bare_edition
from made import settings_in

from dashboard.access import Viewer
from dashboard.library import Library
from dashboard.standing import notices
from etl.publish import amend, publish
from etl.words import freeze
from queries.desk.texts import Texts

DESK = Viewer("Test", "beleid")
PUBLISHED = "2026-11-02T08:00:00+00:00"


@pytest.fixture
def settings(tmp_path):
    return settings_in(tmp_path)


def said(settings, edition) -> list[tuple[str, str]]:
    library = Library(settings.editions)
    opened = library.open(DESK, edition.id)
    return [(one.text, one.href) for one in notices(opened, library, library.words(edition.id))]


def test_the_newest_edition_needs_no_notice(settings):
    edition = bare_edition(settings)
    publish(settings, edition.id)
    assert said(settings, edition) == []


def test_a_concept_says_so_and_leads_to_the_desk(settings):
    publish(settings, bare_edition(settings, "2026-09").id)
    edition = bare_edition(settings)
    [(text, href)] = said(settings, edition)
    assert text.startswith("U leest een concept, van oktober 2026.")
    assert href == f"/redactie?editie={edition.id}"


def test_an_earlier_edition_leads_to_the_newest(settings):
    earlier = bare_edition(settings, "2026-09")
    for edition in (earlier, bare_edition(settings)):
        publish(settings, edition.id)
    assert said(settings, earlier) == [("U leest een eerdere editie, van september 2026.", "/")]


def test_a_corrected_edition_leads_to_the_better_one_which_says_why(settings):
    first, second = bare_edition(settings), bare_edition(settings, revision=2)
    publish(settings, first.id)
    publish(
        settings, second.id, freeze(settings, Texts(second.id, 1, PUBLISHED, "Sem", corrects=first.id, reason="Dubbel geteld."))
    )
    assert said(settings, first) == [("Deze editie van oktober 2026 is verbeterd.", f"/?editie={second.id}")]
    assert said(settings, second) == [("Deze editie verbetert een eerdere van dezelfde maand. Dubbel geteld.", "")]


def test_a_withdrawn_edition_says_why_at_its_own_address(settings):
    edition = bare_edition(settings)
    publish(settings, edition.id)
    amend(
        settings,
        edition.id,
        freeze(settings, Texts(edition.id, 1, PUBLISHED, "Sem", withdrawn="Fout in de norm.")),
        is_withdrawn=True,
    )
    [(text, _)] = said(settings, edition)
    assert text == "Deze editie van oktober 2026 is ingetrokken; gebruik haar cijfers niet meer. Fout in de norm."
