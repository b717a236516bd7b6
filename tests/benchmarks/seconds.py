"""Seconds per kind of step, added up while a run goes on."""

import logging

from etl.journal import BEGUN, Step


class Stopwatch(logging.Handler):
    """Hears the steps of a run."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds: dict[str, float] = {}

    def emit(self, record: logging.LogRecord) -> None:
        one: Step = record.__dict__["step"]
        if one.state != BEGUN:
            self.seconds[one.name] = self.seconds.get(one.name, 0.0) + one.seconds
