"""From the bytes of a text file to UTF-8 bytes, without guessing."""

import re

import numpy as np
import pyarrow as pa

from etl.errors import DeliveryError

BOM_UTF8 = b"\xef\xbb\xbf"
BOMS_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# Bytes that are a letter or mark beyond ASCII in UTF-8.
SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# Marks that may close a word, so that they say nothing when they stand behind a letter.
CLOSING = "€…‘’“”•–—™›†°²³·®©»\xa0"
# What an é of DOS or of an old Mac looks like, right behind a letter.
STRANGE = "‚ƒ„‡ˆ‰‹ŠŒŽŸ¡¢£¤¥¦¨ª¬¯´¶¸"


def continuation_bytes() -> str:
    """How a second byte of UTF-8 looks when it was read as latin-1 or cp1252 before."""
    return "".join(map(chr, range(0x80, 0xC0))) + bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")


def one_of(characters: str) -> str:
    return "(?:{})".format("|".join(sorted(set(characters))))


# é, € and ş converted twice, and the mark that a program leaves where it could not convert.
TWICE = re.compile(
    "|".join(
        [
            one_of("ÃÂ") + one_of(continuation_bytes()),
            one_of("âï") + one_of(continuation_bytes()) + one_of(continuation_bytes()),
            one_of("ÄÅÐÑØÙÚÛ") + one_of("".join(set(continuation_bytes()) - set(CLOSING))),
            "\ufffd",
        ]
    ).encode()
)
FOREIGN = re.compile(f"[a-z]{one_of(STRANGE)}".encode())


def to_utf8(data: bytes, name: str) -> tuple[bytes, str]:
    """UTF-8 with or without a mark, UTF-16 with a mark, else cp1252; all strict. Also the name of what it was."""
    if data.isascii():
        return data, "ascii"
    text, encoding = decoded(data, name)
    if found := TWICE.search(text):
        raise DeliveryError(
            f"{name}, regel {line_of(text, found.start())}: dit bestand is dubbel omgezet of mengt tekensets "
            "(er staan tekens als Ã©). Vraag de afzender om een export in UTF-8."
        )
    return text, encoding


def decoded(data: bytes, name: str) -> tuple[bytes, str]:
    """The bytes as UTF-8, by the first reading that fits exactly."""
    try:
        if data.startswith(BOMS_UTF16):
            return data.decode("utf-16").encode(), "utf-16"
        text = data.removeprefix(BOM_UTF8)
        if is_utf8(text):
            return text, "utf-8 met bom" if len(text) < len(data) else "utf-8"
        return from_windows(data, name), "windows-1252"
    except UnicodeError as error:
        raise DeliveryError(f"{name}: de tekenset is niet te herkennen. Lever het bestand aan in UTF-8.") from error


def from_windows(data: bytes, name: str) -> bytes:
    """The bytes as UTF-8 when all of them are cp1252, and none of them could be UTF-8."""
    if found := SEQUENCE.search(data):
        raise DeliveryError(
            f"{name}, regel {line_of(data, found.start())}: dit bestand mengt tekensets; deze regel staat in UTF-8 en een andere "
            "niet. Vraag de afzender om een export in UTF-8."
        )
    text = data.decode("cp1252").encode()
    if found := FOREIGN.search(text):
        raise DeliveryError(
            f"{name}, regel {line_of(text, found.start())}: de tekenset is niet te herkennen, misschien is hij van DOS of een oude "
            "Mac. Lever het bestand aan in UTF-8."
        )
    return text


def line_of(data: bytes, place: int) -> int:
    return data.count(b"\n", 0, place) + 1


def is_utf8(data: bytes) -> bool:
    """Validated in place, because a copy as Python text can take four times the memory."""
    offsets = pa.py_buffer(np.array([0, len(data)], dtype=np.int64))
    try:
        pa.LargeStringArray.from_buffers(1, offsets, pa.py_buffer(data)).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True
