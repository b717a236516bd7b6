"""The colours of the style sheet and of the charts: text at least 4.5 to 1 on what lies under it, drawings 3 to 1."""

import re
from pathlib import Path

import pytest

import dashboard
from dashboard.figures.base import BLUE, INK, MUTED, ORANGE, PLUM, SERIES, TEAL

ASSETS = Path(dashboard.__file__).parent / "assets"
SHEET, CHARTS = ((ASSETS / name).read_text(encoding="utf-8") for name in ("10-monitor.css", "15-grafieken.css"))
GROUNDS = ("vlak", "grond", "merk-licht", "synthetisch")
TEXTS = ("inkt", "inkt-zacht", "merk", "merk-donker")
VERDICTS = ("goed", "slecht", "open")


def colour(name: str, *, night: bool = False, sheet: str = SHEET, kind: str = "kleur") -> str:
    """The value of a custom property by day, where no municipality says otherwise, or by night."""
    found = re.search(rf"--{kind}-{name}: *(.+?);", sheet)
    assert found, name
    values = re.findall(r"#[0-9a-f]{6}\b|#[0-9a-f]{3}\b", found[1], re.IGNORECASE)
    value = values[-1 if night else 0]
    return value if len(value) == 7 else "#" + "".join(digit * 2 for digit in value[1:])


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


@pytest.mark.parametrize("night", [False, True], ids=["dag", "nacht"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_what_lies_under_it(text, ground, night):
    assert contrast(colour(text, night=night), colour(ground, night=night)) >= 4.5


@pytest.mark.parametrize("night", [False, True], ids=["dag", "nacht"])
@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_verdict_can_be_read_on_its_own_colour_and_on_paper(verdict, night):
    grounds = (f"{verdict}-vlak", "vlak")
    assert min(contrast(colour(verdict, night=night), colour(ground, night=night)) for ground in grounds) >= 4.5


@pytest.mark.parametrize("drawn", [BLUE, ORANGE, TEAL, PLUM, INK, MUTED])
def test_what_is_drawn_stands_out_from_the_paper(drawn):
    assert contrast(drawn, colour("vlak")) >= 3


@pytest.mark.parametrize("drawn", ["blauw", "oranje", "groen", "paars", "inkt", "zacht"])
def test_what_is_drawn_stands_out_from_the_night(drawn):
    line, paper = (colour(name, night=True, sheet=CHARTS, kind="lijn") for name in (drawn, "vlak"))
    assert contrast(line, paper) >= 3


def test_the_first_colours_of_a_chart_stand_out_from_each_other():
    assert contrast(*SERIES[:2]) >= 3
