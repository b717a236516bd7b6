"""The statement on accessibility: what the tests counted in words, and where the municipality can be reached."""

from dataclasses import fields, replace

import pytest

from dashboard.accessible import NO_CONTACT, Findings, lines, read_findings
from dashboard.pages.toegankelijkheid import help_text

SOUND = replace(read_findings(), violations=0, unseen=0, missed=0, unnamed=0, cut=0, sideways=0, colours=0, moving=0, paper=0)
FAULTS = ("violations", "unseen", "missed", "unnamed", "cut", "sideways", "colours", "moving", "paper")


def test_every_figure_of_the_tests_is_told():
    told = {
        name: lines(replace(SOUND, **{name: 7})) for name in (one.name for one in fields(Findings)) if name not in ("widths", "axe")
    }
    assert [name for name, text in told.items() if text == lines(SOUND)] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_was_found_is_told_with_its_number(fault):
    changed = [(old, new) for old, new in zip(lines(SOUND), lines(replace(SOUND, **{fault: 13})), strict=True) if old != new]
    assert len(changed) == 1
    assert "13 " in changed[0][1][1]


@pytest.mark.parametrize(("contact", "href"), [("a@b.nl", "mailto:a@b.nl"), ("https://b.nl/hulp", "https://b.nl/hulp")])
def test_the_address_of_the_municipality_can_be_opened(contact, href):
    assert [one.href for one in help_text(contact) if hasattr(one, "href")] == [href]


def test_without_an_address_the_statement_says_so():
    assert NO_CONTACT in help_text("")
