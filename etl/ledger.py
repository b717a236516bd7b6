"""The book of what happened to deliveries and who decided what: one JSON line per event, only ever added to.

It holds file names, counts, rules and reasons; nothing from a row.
"""

import fcntl
import getpass
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl.files import ends_whole
from queries.settings import Settings

RECEIVED, KNOWN, REFUSED = "ontvangen", "was er al", "geweigerd"
ACCEPTED, ASIDE = "akkoord", "opzij gelegd"

Event = dict[str, Any]


def path_of(settings: Settings) -> Path:
    return settings.data / "private" / "ledger.jsonl"


def note(settings: Settings, event: str, **facts: Any) -> None:
    """One event, on disk before anything goes on."""
    path = path_of(settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    line = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "by": who(), "event": event, **facts}
    with path.open("ab") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)  # or another run could see half of this line and take it for cut off
        if not ends_whole(path):
            stream.write(b"\n")
        stream.write(json.dumps(line, ensure_ascii=False).encode(errors="backslashreplace") + b"\n")
        stream.flush()
        os.fsync(stream.fileno())


def who() -> str:
    """The account that runs this; a container may give it a number only."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())


def events(settings: Settings) -> list[Event]:
    """Everything in order; a line that a crash cut off never happened."""
    path = path_of(settings)
    # Only a line feed ends an event: JSON leaves other line breaks in a reason as they are.
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n") if path.is_file() else []
    found = (parsed(line) for line in lines)
    return [event for event in found if event is not None]


def parsed(line: str) -> Event | None:
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event if isinstance(event, dict) else None


def decided(settings: Settings, event: str) -> dict[str, str]:
    """By delivery the reason for this decision, where it is the last one: who changes their mind decides again."""
    last = {str(one.get("delivery")): one for one in events(settings) if one.get("event") in (ACCEPTED, ASIDE)}
    return {delivery: str(one.get("reason", "")) for delivery, one in last.items() if one["event"] == event}
