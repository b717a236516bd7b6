"""The colours of the style sheet and of the charts: text at least 4.5 to 1 on what lies under it, drawings 3 to 1."""

import re
from pathlib import Path

import pytest

import dashboard
from dashboard.figures.base import BLUE, INK, MUTED, ORANGE, PLUM, SERIES, TEAL

SHEET = (Path(dashboard.__file__).parent / "assets" / "10-monitor.css").read_text(encoding="utf-8")
GROUNDS = ("vlak", "grond", "merk-licht", "synthetisch")
TEXTS = ("inkt", "inkt-zacht", "merk", "merk-donker")
VERDICTS = ("goed", "slecht", "open")


def colour(name: str) -> str:
    """The value of a custom property in the first block of the sheet, which is that of light paper."""
    found = re.search(rf"--kleur-{name}: *(#[0-9a-f]{{6}})", SHEET, re.IGNORECASE)
    assert found, name
    return found[1]


def light(value: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(value[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_what_lies_under_it(text, ground):
    assert contrast(colour(text), colour(ground)) >= 4.5


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_verdict_can_be_read_on_its_own_colour_and_on_paper(verdict):
    assert min(contrast(colour(verdict), colour(ground)) for ground in (f"{verdict}-vlak", "vlak")) >= 4.5


@pytest.mark.parametrize("drawn", [BLUE, ORANGE, TEAL, PLUM, INK, MUTED])
def test_what_is_drawn_stands_out_from_the_paper(drawn):
    assert contrast(drawn, colour("vlak")) >= 3


def test_the_first_colours_of_a_chart_stand_out_from_each_other():
    assert contrast(*SERIES[:2]) >= 3
