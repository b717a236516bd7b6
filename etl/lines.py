"""The form of the lines of a CSV file: one line is one row, so nothing can make two rows into one unseen."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.sheet import CONTROL, QUOTE, WIDTH

# Small beside the memory of any machine, large beside the cost of a call.
BLOCK = 1 << 24
CONTROLS = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])
CONTROL_PATTERN = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r[^\n]"
QUOTED = r'"(?:[^"]|"")*"'
BLANK = ["\n", "\r\n", "\r"]


@dataclass(frozen=True)
class Lines:
    """Some lines of a file, each with its verdict; a line is good, blank, or breaks exactly one rule."""

    texts: pa.Array
    good: np.ndarray
    blank: np.ndarray
    broken: dict[str, np.ndarray]


def blocks(data: bytes, start: int) -> Iterator[bytes]:
    """The file from `start` on, cut after a line break."""
    while start < len(data):
        end = data.find(b"\n", start + BLOCK) + 1 or len(data)
        yield data[start:end]
        start = end


def count_plain(block: bytes) -> int | None:
    """How many lines a block has; None where one of them may be blank, or hold a quote or a control character."""
    codes = np.frombuffer(block, np.uint8)
    places = np.flatnonzero(codes < 0x20)
    found, touching = codes[places], np.diff(places) == 1
    ends, returns = found == 0x0A, found == 0x0D
    is_pair = returns[:-1] & ends[1:] & touching
    is_blank = ends[:-1] & (ends | returns)[1:] & touching
    count = int(np.count_nonzero(ends))
    harmless = count + np.count_nonzero(is_pair) + np.count_nonzero(found == 0x09)
    if harmless != len(found) or is_blank.any() or block[0] in b"\r\n" or b'"' in block or b"\x7f" in block:
        return None
    return count + (not block.endswith(b"\n"))


def judge(block: bytes, delimiter: str, width: int) -> Lines:
    """Every line of a block with its verdict."""
    texts = split(block)
    blank = mask(pc.is_in(texts, value_set=pa.array(BLANK, pa.large_string())))
    control = control_lines(texts, block)
    quote = quote_lines(texts, block, delimiter) & ~control
    other = width_lines(texts, block, delimiter, width) & ~(blank | control | quote)
    return Lines(texts, ~(blank | control | quote | other), blank, {CONTROL: control, QUOTE: quote, WIDTH: other})


def split(block: bytes) -> pa.Array:
    """The lines with their breaks, over the bytes of the block itself; the last one may lack its break."""
    ends = np.flatnonzero(np.frombuffer(block, np.uint8) == 0x0A) + 1
    last = [] if block.endswith(b"\n") else [len(block)]
    offsets = np.concatenate([[0], ends, last]).astype(np.int64)
    return pa.LargeStringArray.from_buffers(len(offsets) - 1, pa.py_buffer(offsets), pa.py_buffer(block))


def control_lines(texts: pa.Array, block: bytes) -> np.ndarray:
    """Lines with NUL and the like; most files have none, which is seen at once."""
    clean = len(block.translate(None, CONTROLS)) == len(block) and block.count(b"\r") == block.count(b"\r\n")
    return np.zeros(len(texts), bool) if clean else mask(pc.match_substring_regex(texts, CONTROL_PATTERN))


def quote_lines(texts: pa.Array, block: bytes, delimiter: str) -> np.ndarray:
    """Lines of which the quotes do not each enclose one whole value."""
    if b'"' not in block:
        return np.zeros(len(texts), bool)
    separator = rf"\x{ord(delimiter):02x}"
    value = rf'(?:{QUOTED}|[^"{separator}\r\n]*)'
    return ~mask(pc.match_substring_regex(texts, rf"^{value}(?:{separator}{value})*\r?\n?$"))


def width_lines(texts: pa.Array, block: bytes, delimiter: str, width: int) -> np.ndarray:
    """Lines with more or fewer values than the header."""
    plain = pc.replace_substring_regex(texts, QUOTED, "") if b'"' in block else texts
    return mask(pc.not_equal(pc.count_substring(plain, delimiter), width - 1))


def mask(values: pa.Array) -> np.ndarray:
    return np.asarray(values.to_numpy(zero_copy_only=False))
