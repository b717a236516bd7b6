"""What counts as another look of a page, and what does not."""

from likeness import difference
from PIL import Image, ImageDraw


def test_a_block_that_moved_is_seen():
    before, now = (Image.new("L", (200, 300), 255) for _ in range(2))
    ImageDraw.Draw(before).rectangle((20, 40, 180, 90), fill=60)
    ImageDraw.Draw(now).rectangle((20, 56, 180, 106), fill=60)
    assert "anders, het meest" in difference(now, before)


def test_a_page_that_became_higher_is_seen():
    assert difference(Image.new("L", (200, 330)), Image.new("L", (200, 300))) == "1000 x 1650 beeldpunten, was 1000 x 1500"


def test_smoother_letters_are_no_difference():
    before, now = (Image.new("L", (200, 300), 255) for _ in range(2))
    ImageDraw.Draw(before).text((20, 40), "Binnen drie jaar geslaagd", fill=0)
    ImageDraw.Draw(now).text((21, 40), "Binnen twee jaar geslaagd", fill=30)
    assert difference(now, before) == ""
