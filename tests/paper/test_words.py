"""What people wrote, on paper: figures filled in, answers with their days, and texts that would like to be more than text."""

import io
from copy import copy
from dataclasses import replace

import pytest
from printed import one_line, text_of
from pypdf import PdfReader

from dashboard.access import Viewer
from dashboard.library import Library
from dashboard.paper.letters import KNOWN, MISSING, printable
from dashboard.paper.month import make_month
from dashboard.paper.press import press
from dashboard.paper.summary import make_summary
from dashboard.paper.told import UNANSWERED, filled
from dashboard.phrases import TOO_FEW
from dashboard.reading import Scope, read_indicator
from dashboard.selection import Selection
from dashboard.wording import HIDDEN
from queries.desk.texts import FIELDS, MONTH, Exchange, Note, Texts

VIEWER = Viewer("Test", "adviesraad")
MAKERS = {"monitor": make_month, "samenvatting": make_summary}
HOSTILE = (
    '#read("/etc/passwd")', "#import \"@preview/x:1.0.0\"", "*vet* _schuin_ $ x^2 $ `code` <label> @verwijzing", "= Kop", "- punt",
    "] #panic() [", "\\u{41} \\ //geen commentaar /* ook niet */", '"; #sys.inputs', "#{while true {}}", "{onbekend_cijfer}",
    "100%\"'",
)  # fmt: skip


@pytest.fixture(scope="module")
def scope(shown):
    """What the adviesraad sees of the latest edition."""
    return Scope(Library(shown.editions).open(VIEWER), Selection())


@pytest.fixture
def printed(scope, shown):
    """The text of a paper with these words."""

    def printed(kind, **words):
        content = MAKERS[kind](scope, Library(shown.editions), VIEWER, told(**words))
        return text_of(press(kind, content, scope.edition.peildatum))

    return printed


def told(**words) -> Texts:
    return Texts("2026-10.r1.abc", 1, "2026-11-12T08:00:00+00:00", "Redactie", **words)


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_comes_out_as_it_was_written(kind, text, printed):
    assert one_line(f"Voor {text} na") in printed(kind, notes=(Note(MONTH, see=f"Voor {text} na"),))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_question_and_its_answer_come_out_as_they_were_written(text, printed):
    found = printed("samenvatting", summary=f"S {text} s", exchanges=(Exchange(MONTH, f"Q {text} q", "2026-10-13", f"A {text} a"),))
    assert [one for one in (f"S {text} s", f"Q {text} q", f"A {text} a") if one_line(one) not in found] == []


def test_the_name_of_a_municipality_is_a_text_too(scope, shown):
    month = make_month(scope, Library(shown.editions), VIEWER, None)
    bent = replace(month, frame=replace(month.frame, municipality="Gemeente #panic() *x*"))
    assert "Gemeente #panic() *x*" in text_of(press("monitor", bent, scope.edition.peildatum))


@pytest.mark.parametrize("kind", MAKERS)
def test_the_duiding_of_the_month_stands_under_its_questions(kind, printed):
    found = printed(kind, notes=(Note(MONTH, **{name: f"Tekst bij {name}." for name in FIELDS}),))
    assert [name for name in FIELDS if f"Tekst bij {name}." not in found] == []
    assert [label for label in FIELDS.values() if label not in found] == []


def test_without_duiding_there_is_no_heading_for_it(printed):
    assert "Duiding" not in printed("monitor")


def test_a_figure_that_a_text_names_is_the_figure_of_the_tile(scope):
    indicator = scope.edition.catalog.indicators["k01_inburgeraars"]
    value = f"{read_indicator(scope, indicator).cell.value:,.0f}".replace(",", ".")
    assert filled("Er zijn {k01_inburgeraars} mensen.", scope) == f"Er zijn {value} mensen."


@pytest.fixture
def hidden(scope):
    """The same edition when the number of inburgeraars may not be shown."""
    bare = copy(scope.edition)
    bare._index = {"k01_inburgeraars": {}}
    return Scope(bare, Selection())


def test_a_figure_that_is_hidden_is_its_mark_in_a_text(hidden):
    assert filled("Er zijn {k01_inburgeraars} mensen.", hidden) == f"Er zijn {HIDDEN} mensen."


def test_a_figure_that_is_hidden_is_its_mark_on_paper_and_has_no_drawing(hidden, shown):
    month = make_month(hidden, Library(shown.editions), VIEWER, None)
    text = text_of(press("monitor", month, hidden.edition.peildatum))
    assert one_line(f"Inburgeraars {HIDDEN} geen uitspraak: te weinig mensen") in text
    assert [one.sentence for one in month.courses if one.figure.value == HIDDEN and one.drawing is None] == [TOO_FEW]
    assert TOO_FEW in text


def test_a_question_without_an_answer_says_so(printed):
    found = printed("samenvatting", exchanges=(Exchange("k21_pip_op_tijd", "Waarom?", "2026-10-13"),))
    assert "Waarom? Plan binnen tien weken. Gevraagd op 13 oktober 2026." in found
    assert UNANSWERED in found


def test_an_answer_has_its_day(printed):
    found = printed("samenvatting", exchanges=(Exchange(MONTH, "Waarom?", "2026-10-13", "Daarom.", "2026-10-20"),))
    assert "Over de hele maand. Gevraagd op 13 oktober 2026, beantwoord op 20 oktober 2026. Daarom." in found


@pytest.mark.parametrize("kind", MAKERS)
def test_a_withdrawn_edition_says_so_before_its_first_figure(kind, printed):
    found = printed(kind, withdrawn="Een levering was dubbel geteld.")
    assert found.index("Deze editie is ingetrokken. Gebruik de cijfers niet meer. Reden: Een levering") < found.index(
        "Aandacht nodig"
    )


def test_a_correction_says_why(printed):
    assert "Dit is een verbetering van oktober. Een school telde dubbel." in printed(
        "samenvatting", corrects="Dit is een verbetering van oktober.", reason="Een school telde dubbel."
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [("één\u00a0%", "één\u00a0%"), ("e\u0301e\u0301n", "één"), ("a\nb\t c", "a b c"), ("x\u202ey\u0000z\u200b", "xyz"),
     ("😀 漢", f"{MISSING} {MISSING}")],
)  # fmt: skip
def test_a_letter_that_cannot_be_printed_is_a_box_and_what_steers_is_left_out(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize("kind", MAKERS)
def test_no_text_stops_the_press(kind, printed):
    assert "Plan" in printed(kind, notes=(Note(MONTH, see="Plan 😀 مرحبا ሰላም 漢字 \ue000 \ud83d\ufffe"),))


def test_every_letter_that_is_let_through_can_be_printed(printed):
    letters = " ".join(chr(code) for first, last in KNOWN for code in range(first, last + 1))
    assert "Ω" in printed("monitor", notes=(Note(MONTH, see=letters),))


@pytest.mark.parametrize(
    "words", ["geen uitspraak: verschil met de wettelijke norm kan toeval zijn", "nog niet te zeggen, vanaf januari 2028"]
)
def test_two_pages_are_enough_for_the_longest_verdicts(words, scope, shown):
    month = make_month(
        scope, Library(shown.editions), VIEWER, told(notes=(Note(MONTH, *["Een zin van gewone lengte over deze maand."] * 5),))
    )
    said = [replace(one, figure=replace(one.figure, words=words)) for one in month.courses]
    table = [replace(row, cells=[[replace(one, words=words) for one in cell] for cell in row.cells]) for row in month.table]
    paper = press("monitor", replace(month, courses=said, table=table), scope.edition.peildatum)
    assert len(PdfReader(io.BytesIO(paper)).pages) == 2
