"""How a page looked when somebody last looked at it: a small grey picture at each width, held beside how it looks now.

Small enough to forgive other smoothing of letters and other figures, and to see what moved, what is gone and what overlaps.
"""

import io
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops

FOLDER = Path(__file__).parent / "snapshots"
SCALE = 5  # pixels of the screen for one of the picture
TILE = 6
# How many shades of 255 a tile may differ on average, how many tiles may differ more, and how much higher a page may be.
# A number and not a part: on a long page a chart that is gone is less than a hundredth.
SHADES, TILES, HEIGHT = 24, 6, 0.03


def small(shot: bytes) -> Image.Image:
    """A picture of a whole page, made small and grey."""
    picture = Image.open(io.BytesIO(shot)).convert("L")
    return picture.resize((picture.width // SCALE, max(picture.height // SCALE, 1)), Image.Resampling.BOX)


def name_of(path: str, width: int) -> str:
    """The file of a page at a width."""
    return f"{path.strip('/').replace('/', '-').replace('{', '').replace('}', '') or 'monitor'}-{width}.png"


def keep(pictures: dict[str, Image.Image]) -> None:
    """These are from now on how the pages look."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for name, picture in pictures.items():
        picture.save(FOLDER / name, optimize=True)


def difference(now: Image.Image, before: Image.Image) -> str:
    """In words what is otherwise; empty where nothing is."""
    if now.width != before.width or abs(now.height - before.height) > HEIGHT * before.height:
        return f"{now.width * SCALE} x {now.height * SCALE} beeldpunten, was {before.width * SCALE} x {before.height * SCALE}"
    size = (now.width, min(now.height, before.height))
    apart = np.asarray(ImageChops.difference(now.crop((0, 0, *size)), before.crop((0, 0, *size))), dtype=float)
    rows, columns = (side - side % TILE for side in apart.shape)
    tiles = apart[:rows, :columns].reshape(rows // TILE, TILE, columns // TILE, TILE).mean(axis=(1, 3))
    if (tiles > SHADES).sum() <= TILES:
        return ""
    row, column = np.unravel_index(tiles.argmax(), tiles.shape)
    return f"{(tiles > SHADES).sum()} vlakken anders, het meest {column * TILE * SCALE} van links en {row * TILE * SCALE} van boven"
