"""On every page: nothing from elsewhere, no complaint, no sideways scroll, the word synthetic, a table for each chart."""

import re

import pytest
from surf import PAGES, Visit

MEGABYTE = 1_000_000


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_asked_of_another_host(noted, path, address):
    assert noted(path).hosts == {address.removeprefix("http://")}


@pytest.mark.parametrize("path", PAGES)
def test_the_browser_has_nothing_to_complain_about(noted, path):
    assert noted(path).complaints == []


@pytest.mark.parametrize("path", PAGES)
def test_made_up_people_are_called_made_up(noted, path):
    assert "synthetisch" in noted(path).text.lower()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_does_not_scroll_sideways_on_a_phone(noted, path):
    assert noted(path).sideways == {320: 0, 390: 0}


@pytest.mark.parametrize("path", PAGES)
def test_each_chart_has_a_table_that_says_the_same(noted, path):
    charts, tables = noted(path).figures, noted(path).tables
    assert len(charts) == len(tables)
    for chart, column in zip(charts, tables, strict=True):
        assert drawn(chart) == written(chart, column)


def drawn(chart) -> list[float]:
    """The values of a chart, as a table writes them; points have no order."""
    values = sorted(chart["values"]) if chart["kind"] == "points" else chart["values"]
    whole = chart["kind"] in ("curve", "points")
    return [min(max(round(value), 1), 99) if whole else value for value in values if value is not None]


def written(chart, column) -> list[float]:
    """The values of a table in the order of the chart: a course has its latest period first."""
    if chart["kind"] == "none":
        return []
    numbers = [number(text) for text in column]
    if chart["kind"] == "points":
        return sorted(value for value in numbers if value is not None)
    return [value for value in (reversed(numbers) if chart["kind"] == "trend" else numbers) if value is not None]


def number(text: str) -> float | None:
    """The number in a place of a table; a mark is none."""
    found = re.fullmatch(r"(?:[<>]\s)?([\d.]+)(?:\s(?:%|maanden|dagen))?", text)
    return None if text.replace("\u00a0", " ") == "< 10" or not found else float(found[1].replace(".", ""))


def test_an_unknown_address_is_a_page_that_says_so(visit):
    tab = visit("/onbekend")
    assert tab.response
    assert tab.response.status == 404
    assert tab.page.locator("h1").inner_text() == "Deze pagina bestaat niet"


@pytest.mark.parametrize("path", ["/", "/leerroutes"])
def test_a_first_visit_costs_at_most_two_megabytes(browser, address, path, say):
    context = browser.new_context(base_url=address)
    page = context.new_page()
    sizes: list[float] = []
    wire = context.new_cdp_session(page)
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    wire.send("Network.enable")
    Visit(page).go(path)
    page.wait_for_timeout(300)
    context.close()
    say(f"cold {path}: {sum(sizes) / MEGABYTE:.2f} MB in {len(sizes)} responses")
    assert 0 < sum(sizes) <= 2 * MEGABYTE
