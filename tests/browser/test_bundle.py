"""The charts are drawn by the small bundle of plotly.js; the whole one comes only where it is needed."""

from pathlib import Path

from plotly.offline import get_plotlyjs_version

ASSETS = Path(__file__).parents[2] / "dashboard" / "assets"
BASIC, WHOLE = "plotly-basic.min.js", "/plotly.min.js"


def bundles(tab):
    return {name for name in (BASIC, WHOLE) if any(name in one.url for one in tab.requests)}


def test_the_small_bundle_is_of_the_same_version_as_the_whole_one():
    version = get_plotlyjs_version()
    head = (ASSETS / "plotly" / BASIC).read_text(encoding="utf-8")[:200]
    assert f"plotly.js (basic - minified) v{version}\n" in head
    assert f"{BASIC}?m={version}" in (ASSETS / "grafieken.js").read_text(encoding="utf-8")


def test_bars_and_lines_need_the_small_bundle_only(visit):
    assert bundles(visit("/leerroutes")) == {BASIC}


def test_a_flow_is_drawn_by_the_whole_bundle(visit):
    tab = visit("/leerroutes")
    tab.page.locator("a[href^='/indicator/k26_route_gewijzigd']").first.click()
    tab.page.locator(".sankey-link").first.wait_for()
    assert bundles(tab) == {BASIC, WHOLE}
    assert tab.complaints == []
