"""From the bytes of a text file to UTF-8 bytes, without guessing."""

import re

import numpy as np
import pyarrow as pa

from etl.errors import DeliveryError

BOM_UTF8 = b"\xef\xbb\xbf"
BOMS_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def continuation_bytes() -> str:
    """How a second byte of UTF-8 looks when it was read as latin-1 or cp1252 before."""
    return "".join(map(chr, range(0x80, 0xC0))) + bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")


TWICE = re.compile(
    "[ÃÂ](?:{})".format("|".join(sorted(set(continuation_bytes())))).encode().replace("[ÃÂ]".encode(), b"(?:\xc3\x83|\xc3\x82)")
)


def to_utf8(data: bytes, name: str) -> tuple[bytes, str]:
    """UTF-8 with or without a mark, UTF-16 with a mark, else cp1252; all strict. Also the name of what it was."""
    if data.isascii():
        return data, "ascii"
    text, encoding = decoded(data, name)
    if found := TWICE.search(text):
        line = text.count(b"\n", 0, found.start()) + 1
        raise DeliveryError(
            f"{name}, regel {line}: dit bestand is dubbel omgezet of mengt tekensets (er staan tekens als Ã©). "
            "Vraag de afzender om een export in UTF-8."
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
        return data.decode("cp1252").encode(), "windows-1252"
    except UnicodeError as error:
        raise DeliveryError(f"{name}: de tekenset is niet te herkennen. Lever het bestand aan in UTF-8.") from error


def is_utf8(data: bytes) -> bool:
    """Validated in place, because a copy as Python text can take four times the memory."""
    offsets = pa.py_buffer(np.array([0, len(data)], dtype=np.int64))
    try:
        pa.LargeStringArray.from_buffers(1, offsets, pa.py_buffer(data)).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True
