"""How often one reader may ask: a count per stretch of time, kept in memory and bounded."""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Limit:
    """So many in so many seconds."""

    most: int
    seconds: int


CALLBACKS = Limit(60, 10)
EXPORTS = Limit(20, 3600)
SIGN_INS = Limit(60, 60)  # of one address, which a whole town hall may share
READERS = 10_000  # who is counted at once; whoever was silent longest makes room


class Counter:
    """What each reader asked lately, for one limit."""

    def __init__(self, limit: Limit, clock: Callable[[], datetime]) -> None:
        self._limit = limit
        self._clock = clock
        self._lock = threading.Lock()
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, who: str) -> int:
        """Count one more; 0 when it may go on, else in how many seconds it may."""
        moment = self._clock().timestamp()
        with self._lock:
            asked = self._asked.setdefault(who, deque())
            self._asked.move_to_end(who)
            if len(self._asked) > READERS:
                self._asked.popitem(last=False)
            while asked and asked[0] <= moment - self._limit.seconds:
                asked.popleft()
            if len(asked) < self._limit.most:
                asked.append(moment)
                return 0
            return max(1, int(asked[0] + self._limit.seconds - moment) + 1)
