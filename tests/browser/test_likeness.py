"""What counts as another look of a page, and what does not."""

import io

from likeness import difference, small
from PIL import Image, ImageDraw


def test_a_block_that_moved_is_seen():
    before, now = (Image.new("L", (200, 300), 255) for _ in range(2))
    ImageDraw.Draw(before).rectangle((20, 40, 180, 90), fill=60)
    ImageDraw.Draw(now).rectangle((20, 56, 180, 106), fill=60)
    assert "anders, het meest" in difference(now, before)


def test_a_chart_that_is_gone_is_seen_on_a_long_page():
    before, now = (Image.new("L", (288, 2000), 255) for _ in range(2))
    ImageDraw.Draw(before).line([(20, 60), (60, 40), (100, 50), (140, 44)], fill=0, width=3)
    assert "vlakken anders" in difference(now, before)


def test_a_page_that_became_higher_is_seen():
    assert difference(Image.new("L", (200, 330)), Image.new("L", (200, 300))) == "1000 x 1650 beeldpunten, was 1000 x 1500"


def screen(left: int, fill: int) -> Image.Image:
    """A screen with lines of text, as the picture of it is kept."""
    sheet, file = Image.new("L", (1000, 1500), 255), io.BytesIO()
    for line in range(20):
        ImageDraw.Draw(sheet).text((left, 40 + 30 * line), "Binnen drie jaar geslaagd", fill=fill, font_size=16)
    sheet.save(file, "PNG")
    return small(file.getvalue())


def test_smoother_letters_are_no_difference():
    assert difference(screen(101, 30), screen(100, 0)) == ""
