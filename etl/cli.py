"""The program `monitor`: commands in English, messages in Dutch.

Exit codes: 0 done, 1 refused with the reason, 2 wrong usage, 75 another run is busy.
"""

import logging
import os
import re
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from etl import demo as demonstration
from etl import publish as pointer
from etl.errors import EtlError, LockedError
from etl.landing import land as land_file
from etl.lock import only_one
from etl.monthly import make_edition
from etl.report import rejected_by_rule, row_words
from etl.sample import make_sample
from etl.warehouse import build as build_warehouse
from queries.header import HeaderError
from queries.measure import MeasureError
from queries.policy import PolicyError
from queries.settings import SettingError, Settings, read_settings

REFUSED, USAGE, BUSY = 1, 2, 75
UsageError = typer.BadParameter.__base__ or typer.BadParameter  # what typer raises for every mistyped command

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Monitor Inburgering: van levering tot gepubliceerde maand.")
edition = typer.Typer(no_args_is_help=True, help="Edities bouwen, publiceren en bekijken.")
app.add_typer(edition, name="edition")
out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

Period = Annotated[str, typer.Option("--periode", help="Maand, zoals 2026-10.")]


@contextmanager
def refusing() -> Iterator[Settings]:
    """Settings for a command; a refusal becomes one sentence and an exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        yield read_settings()
    except LockedError as error:
        err.print(f"[yellow]Bezig:[/] {error}")
        raise typer.Exit(BUSY) from error
    except (EtlError, HeaderError, MeasureError, PolicyError, SettingError) as error:
        err.print(f"[red]Geweigerd:[/] {error}", soft_wrap=True)
        raise typer.Exit(REFUSED) from error


def checked_period(period: str) -> str:
    """A month as jjjj-mm."""
    if not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", period):
        misused(f"'{period}' is geen maand. Schrijf jaar en maand, zoals 2026-10.")
    return period


def misused(reason: str) -> NoReturn:
    """The command was given something it cannot work with."""
    err.print(f"[red]Verkeerd gebruik:[/] {reason}", soft_wrap=True)
    raise typer.Exit(USAGE)


def tell(text: str) -> None:
    """One line, whole, so that an id in it can be copied."""
    out.print(text, soft_wrap=True)


@app.command()
def sample(
    people: Annotated[int, typer.Option("--personen", help="Aantal inburgeraars, 250 tot en met 2500000.")] = demonstration.PEOPLE,
    seed: Annotated[int, typer.Option("--seed", help="Dezelfde seed geeft dezelfde bestanden.")] = demonstration.SEED,
    folder: Annotated[Path, typer.Option("--uit", help="Map voor de bestanden.")] = Path("levering"),
) -> None:
    """Maak de leveringen van een verzonnen gemeente."""
    with refusing():
        if not 250 <= people <= 2_500_000:
            misused(f"--personen is {people}. Kies een aantal van 250 tot en met 2500000.")
        files = make_sample(people, seed, folder)
        tell(f"{len(files)} synthetische leveringen staan in {folder}. Geen van deze mensen bestaat.")


@app.command()
def land(files: Annotated[list[Path], typer.Argument(metavar="BESTAND", help="Bestanden als pip_2026-10.csv.")]) -> None:
    """Ontvang leveringen: onveranderd bewaard, met een manifest."""
    with refusing() as settings, only_one(settings):
        landed = [land_file(path, settings) for path in files]
        new = sum(item.is_new for item in landed)
        tell(f"{new} levering(en) ontvangen, {len(landed) - new} waren er al.")


@app.command()
def build(period: Period) -> None:
    """Bouw het magazijn van een maand uit alle ontvangen leveringen."""
    with refusing() as settings, only_one(settings):
        path = build_warehouse(settings, checked_period(period))
        tell(f"Magazijn klaar: {path.name}. {row_words(path)}")


@app.command()
def quarantine(period: Period) -> None:
    """Toon welke regels hoeveel rijen hebben afgekeurd."""
    with refusing() as settings, only_one(settings):
        found = rejected_by_rule(build_warehouse(settings, checked_period(period)))
        table = Table("tabel", "veld", "regel", "rijen", title=f"Afgekeurde rijen, stand van {period}")
        for name, field, rule, rows in found:
            table.add_row(name, field or "hele rij", rule, str(rows))
        out.print(table if found else "Er zijn geen rijen afgekeurd.")


@edition.command("build")
def edition_build(period: Period) -> None:
    """Bouw de concept-editie van een maand."""
    with refusing() as settings, only_one(settings):
        made = make_edition(settings, checked_period(period))
        tell(row_words(build_warehouse(settings, period)))
        tell(f"Concept klaar: {made.id}. Publiceer met `monitor edition publish {made.id}`.")


@edition.command("publish")
def edition_publish(edition_id: Annotated[str, typer.Argument(metavar="EDITIE", help="Id van de editie.")]) -> None:
    """Publiceer een editie: vanaf nu zien lezers deze."""
    with refusing() as settings, only_one(settings):
        pointer.publish(settings, edition_id)
        tell(f"Gepubliceerd: {edition_id}")


@edition.command("list")
def edition_list() -> None:
    """Toon alle edities."""
    with refusing() as settings:
        published = set(pointer.published_ids(settings))
        table = Table("editie", "maand", "revisie", "stand")
        for made in pointer.made_editions(settings):
            table.add_row(made.id, made.period, str(made.revision), "gepubliceerd" if made.id in published else "concept")
        out.print(table)


@app.command()
def check() -> None:
    """Controleer of alles wat gepubliceerd is nog heel is."""
    with refusing() as settings:
        faults = pointer.check_published(settings)
        for fault in faults:
            err.print(f"[red]Fout:[/] {fault}", soft_wrap=True)
        if faults:
            raise typer.Exit(REFUSED)
        tell(f"{len(pointer.published_ids(settings))} gepubliceerde editie(s) zijn heel.")


@app.command()
def serve() -> None:
    """Start het dashboard op de gepubliceerde edities."""
    with refusing() as settings:
        start_dashboard(settings)


@app.command()
def demo() -> None:
    """Synthetische gemeente laden, drie maanden publiceren, dashboard starten."""
    with refusing() as settings:
        settings = demonstration.prepare(settings, lambda step: out.print(f"[dim]•[/] {step}"))
        start_dashboard(settings)


def start_dashboard(settings: Settings) -> None:
    """Hand over to the dashboard's own process, which opens edition files and nothing else."""
    refuse_busy_port(settings)
    if not pointer.published_ids(settings):
        raise EtlError("Er is nog geen gepubliceerde editie. Bouw en publiceer er een, of begin met `monitor demo`.")
    out.print(f"Dashboard: [bold]http://{settings.address}:{settings.port}[/]  (stoppen met Ctrl+C)")
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "dashboard"])


def refuse_busy_port(settings: Settings) -> None:
    """Say it before the server would fail with a stack trace."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.address, settings.port))
        except OSError as error:
            raise EtlError(
                f"Poort {settings.port} op {settings.address} is niet vrij. "
                "Stop het andere programma of kies een andere poort met MONITOR_POORT."
            ) from error


def main() -> None:
    """Run the program; whoever mistypes a command reads so in Dutch."""
    try:
        sys.exit(app(standalone_mode=False) or 0)
    except UsageError as error:
        err.print(f"[red]Verkeerd gebruik:[/] {usage_words(error)} Zie `monitor --help`.", soft_wrap=True)
        sys.exit(USAGE)
    except (typer.Abort, KeyboardInterrupt):
        sys.exit(REFUSED)


def usage_words(error: Exception) -> str:
    """What was mistyped, without the library's English."""
    option, parameter = getattr(error, "option_name", None), getattr(error, "param", None)
    if option:
        return f"De optie {option} bestaat niet."
    if parameter is None:
        return "Dit commando bestaat niet of is niet volledig."
    name = parameter.metavar or parameter.opts[0]
    return f"De waarde van {name} kan niet." if isinstance(error, typer.BadParameter) and error.message else f"Geef ook {name} op."


if __name__ == "__main__":
    main()
