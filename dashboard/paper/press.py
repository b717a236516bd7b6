"""The press: content in, PDF/UA-1 out. The only module that knows typst.

What is printed goes in as data, beside the layout and never into it, so a text is a text whatever it holds.
"""

import json
import threading
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from dashboard.paper.letters import all_printable

HOME = Path(__file__).parent
KEPT = 32  # papers: some editions, for each audience
# One at a time: readers who come together for the same paper wait for it instead of making it again.
BUSY = threading.Lock()


def press(layout: str, content: Any, day: date) -> bytes:
    """A dataclass as a paper; the same content gives the same bytes, whenever it is printed."""
    text = json.dumps(all_printable(asdict(content)), ensure_ascii=False, sort_keys=True)
    with BUSY:
        return pressed(layout, text, day)


@lru_cache(maxsize=KEPT)
def pressed(layout: str, content: str, day: date) -> bytes:
    """The compiler refuses what PDF/UA-1 does not allow; it sees no folder but that of the layouts, and no font but its own."""
    return typst.compile(
        HOME / f"{layout}.typ",
        root=HOME,
        ignore_system_fonts=True,
        sys_inputs={"content": content, "day": day.isoformat()},
        pdf_standards=["ua-1"],
        timestamp=int(datetime.combine(day, time(), UTC).timestamp()),
    )
