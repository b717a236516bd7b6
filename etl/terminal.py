"""What every command has in common: Dutch sentences, exit codes, a progress bar and the log of the steps."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from etl import journal
from etl.errors import EtlError, LockedError
from etl.lock import only_one
from etl.machine import told
from queries.desk.base import DeskError
from queries.header import HeaderError
from queries.measure import MeasureError
from queries.policy import PolicyError
from queries.settings import SettingError, Settings, read_settings

REFUSED, USAGE, BUSY = 1, 2, 75
LOG = "logboek.jsonl"

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

Period = Annotated[str, typer.Option("--periode", help="Maand, zoals 2026-10.")]


@contextmanager
def refusing() -> Iterator[Settings]:
    """Settings for a command; a refusal becomes one sentence and an exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        with told():
            yield read_settings()
    except LockedError as error:
        err.print(f"[yellow]Bezig:[/] {error}")
        raise typer.Exit(BUSY) from error
    except (DeskError, EtlError, HeaderError, MeasureError, PolicyError, SettingError) as error:
        refuse(str(error))
        raise typer.Exit(REFUSED) from error


@contextmanager
def working() -> Iterator[Settings]:
    """The same for a command that writes: alone, with a bar on the screen and a line per step in the log."""
    with (
        refusing() as settings,
        only_one(settings),
        journal.written(settings.data / "private" / LOG),
        journal.heard(Bar()),
    ):
        yield settings


class Bar(logging.Handler):
    """A bar per kind of step, on a terminal only."""

    def __init__(self) -> None:
        super().__init__()
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
        self.progress = Progress(*columns, console=err, disable=not err.is_terminal)
        self.tasks: dict[str, TaskID] = {}
        self.progress.start()

    def emit(self, record: logging.LogRecord) -> None:
        one: journal.Step = record.__dict__["step"]
        if one.name not in self.tasks or (one.place == 1 and one.state == journal.BEGUN):
            self.tasks[one.name] = self.progress.add_task(one.name, total=one.total)
        done = one.place if one.state == journal.DONE else one.place - 1
        self.progress.update(self.tasks[one.name], completed=done, description=f"{one.name:<9} {one.item[:32]:<32}")

    def close(self) -> None:
        self.progress.stop()
        super().close()


def checked_period(period: str) -> str:
    """A month as jjjj-mm."""
    if not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", period):
        misused(f"'{period}' is geen maand. Schrijf jaar en maand, zoals 2026-10.")
    return period


def misused(reason: str) -> NoReturn:
    """The command was given something it cannot work with."""
    err.print(f"[red]Verkeerd gebruik:[/] {reason}", soft_wrap=True)
    raise typer.Exit(USAGE)


def refuse(reason: str) -> None:
    """One thing that is not done, and why."""
    err.print("[red]Geweigerd:[/]", end=" ")
    err.print(reason, soft_wrap=True, markup=False)


def tell(text: str) -> None:
    """One line, whole, so that an id in it can be copied."""
    out.print(text, soft_wrap=True, markup=False)
