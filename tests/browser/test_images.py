"""A chart is taken along as an image by keyboard alone: drawn in this browser, with title, source, edition and marks."""

import re
import struct
from html import unescape

import pytest

FIGURE = "/indicator/k21_pip_op_tijd?doelgroep=asiel"


@pytest.fixture
def page(context):
    page = context.new_page()
    page.goto(FIGURE)
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    yield page
    page.close()


def saved(page, kind: str) -> tuple[str, bytes]:
    """The file behind a button, which is pressed with the keyboard."""
    button = page.locator(f".paneel [data-beeld={kind}]").first
    button.focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_an_svg_says_what_it_shows_for_whom_and_from_where(page, published):
    name, raw = saved(page, "svg")
    text = unescape(re.sub(r"<[^>]+>", " ", raw.decode())).replace("\u00a0", " ")
    assert name == "k21_pip_op_tijd-verloop.svg"
    for words in (
        "Plan binnen tien weken", "Gekozen: Doelgroep: Asielstatushouders", f"Editie {published.editions[-1].id}",
        "Bron: Monitor Inburgering", "Merktekens: < 10", "Synthetische gegevens",
    ):  # fmt: skip
        assert words in text
    assert set(re.findall(r"https?://[^\"' )]+", raw.decode())) <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


def test_a_png_is_an_image_of_twice_the_size(page):
    name, raw = saved(page, "png")
    assert name == "k21_pip_op_tijd-verloop.png"
    assert raw.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", raw[16:24])
    assert width == 1920
    assert height > 1000
