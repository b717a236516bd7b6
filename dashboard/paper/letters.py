"""Which letters the fonts of the paper have: PDF/UA allows no letter that cannot be drawn."""

import re
import unicodedata

SPACES = re.compile(r"[^\S\u00a0\u202f]+")  # all but those that hold a number and its unit together
MISSING = "□"
# Latin, Greek and Cyrillic; punctuation; currencies; arrows and mathematics; shapes.
KNOWN = ((0x20, 0x4FF), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x202F, 0x2040), (0x20A0, 0x20BF), (0x2190, 0x22FF), (0x25A0, 0x25FF))


def printable(text: str) -> str:
    """A text as it can be printed: on one line, without signs that steer, a box for a letter that is not there."""
    composed = unicodedata.normalize("NFC", SPACES.sub(" ", text))
    return "".join(sign if is_known(sign) else MISSING for sign in composed if unicodedata.category(sign)[0] != "C")


def is_known(sign: str) -> bool:
    return any(first <= ord(sign) <= last for first, last in KNOWN)


def all_printable(content: object) -> object:
    """The same content with every text in it printable."""
    if isinstance(content, str):
        return printable(content)
    if isinstance(content, dict):
        return {name: all_printable(value) for name, value in content.items()}
    if isinstance(content, list | tuple):
        return [all_printable(value) for value in content]
    return content
