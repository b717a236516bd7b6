"""One run at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from etl.errors import LockedError
from queries.settings import Settings


@contextmanager
def only_one(settings: Settings) -> Iterator[None]:
    """Hold the slot; the kernel frees it when the process ends, however it ends."""
    private = settings.data / "private"
    # The dashboard runs as another user of the same group, and has no business here.
    private.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (private / ".slot").open("a") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockedError(f"{private}: een andere run is bezig. Wacht tot die klaar is.") from error
        yield
