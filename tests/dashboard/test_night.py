"""By night: every colour of a chart has a twin, and each twin can be read on the dark surface."""

import re
from pathlib import Path

import pytest

from dashboard.colours import colour_of, contrast
from dashboard.figures import base
from dashboard.figures.funnel import ORANGE_TEXT

ASSETS = Path(__file__).parents[2] / "dashboard" / "assets"
CHARTS = (ASSETS / "15-grafieken.css").read_text(encoding="utf-8")
PAGES = (ASSETS / "10-monitor.css").read_text(encoding="utf-8")
NIGHT = {
    name: colour_of(night)
    for sheet in (CHARTS, PAGES)
    for name, night in re.findall(r"--([a-z-]+): light-dark\(.*, (#[0-9a-f]{3,6})\)", sheet)
}
DAY = {name: colour_of(day) for name, day in re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{3,6}),", CHARTS)}
TEXTS = ("inkt", "inkt-zacht", "titel", "link", "link-donker", "merk", "goed", "slecht", "open")
ON_ITS_OWN = {"goed": "goed-vlak", "slecht": "slecht-vlak", "open": "open-vlak", "op-knop": "knop", "op-kop": "kop"}


@pytest.mark.parametrize("colour", [*base.SERIES, base.MUTED, base.GRID, base.AXIS["linecolor"], ORANGE_TEXT])
def test_every_colour_of_a_chart_has_a_twin(colour):
    own = colour_of(colour)
    assert own in DAY.values()
    assert f"rgb({own.red}, {own.green}, {own.blue})" in CHARTS


@pytest.mark.parametrize("name", ["lijn-blauw", "lijn-oranje", "lijn-groen", "lijn-paars", "lijn-inkt", "lijn-zacht", "lijn-as"])
def test_what_a_chart_draws_stands_out(name):
    assert contrast(NIGHT[name], NIGHT["kleur-vlak"]) >= 3


@pytest.mark.parametrize("name", ["lijn-blauw", "lijn-oranje-tekst", "lijn-paars", "lijn-inkt", "lijn-zacht"])
def test_what_a_chart_says_can_be_read(name):
    assert contrast(NIGHT[name], NIGHT["kleur-vlak"]) >= 4.5


def test_what_is_written_in_a_bar_can_be_read():
    assert contrast(NIGHT["lijn-in-balk"], NIGHT["lijn-blauw"]) >= 4.5


@pytest.mark.parametrize("ground", ["vlak", "grond", "merk-licht", "vlak-vreemd"])
@pytest.mark.parametrize("text", TEXTS)
def test_text_can_be_read_on_every_ground(text, ground):
    assert contrast(NIGHT[f"kleur-{text}"], NIGHT[f"kleur-{ground}"]) >= 4.5


@pytest.mark.parametrize(("text", "ground"), ON_ITS_OWN.items())
def test_text_can_be_read_on_its_own_ground(text, ground):
    assert contrast(NIGHT[f"kleur-{text}"], NIGHT[f"kleur-{ground}"]) >= 4.5


@pytest.mark.parametrize("edge", ["rand", "aandacht-nacht"])
def test_an_edge_that_means_something_stands_out(edge):
    night = {**NIGHT, "kleur-aandacht-nacht": colour_of("#f46a25")}
    assert contrast(night[f"kleur-{edge}"], NIGHT["kleur-vlak"]) >= 3
