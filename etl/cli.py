"""The program `monitor`: commands in English, messages in Dutch.

Exit codes: 0 done, 1 refused with the reason, 2 wrong usage, 75 another run is busy.
What counts and attacks takes a second to import, so the commands that need it import it themselves.
"""

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from etl import demo as demonstration
from etl import publish as pointer
from etl.cbs.command import fetch_app
from etl.delivery_commands import deliveries_app
from etl.desk_commands import add_desk_commands, note_build, publisher, trail_app
from etl.errors import EtlError
from etl.publisher import standing
from etl.report import row_words
from etl.secret import overdue
from etl.supplier.command import supplier_app
from etl.terminal import REFUSED, USAGE, Period, checked_period, err, out, refusing, tell, working
from etl.warehouse import build as build_warehouse
from queries.settings import Settings

UsageError = typer.BadParameter.__base__ or typer.BadParameter  # what typer raises for every mistyped command

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Monitor Inburgering: van levering tot gepubliceerde maand.")
edition = typer.Typer(no_args_is_help=True, help="Edities bouwen, publiceren en bekijken.")
app.add_typer(deliveries_app)
app.add_typer(supplier_app)
app.add_typer(trail_app)
app.add_typer(edition, name="edition")
app.add_typer(fetch_app, name="fetch")
add_desk_commands(edition)


@edition.command("build")
def edition_build(
    period: Period,
    has_new_secret: Annotated[bool, typer.Option("--nieuwe-sleutel", help="MONITOR_SLEUTEL is met opzet vervangen.")] = False,
) -> None:
    """Bouw de concept-editie van een maand."""
    from etl.monthly import make_edition

    with working() as settings:
        made = make_edition(settings, checked_period(period), has_new_secret=has_new_secret)
        note_build(settings, made.id)
        tell(row_words(build_warehouse(settings, period)))
        if overdue(settings, period):
            tell(f"Let op: {overdue(settings, period)}")
        tell(f"Concept klaar: {made.id}. Schrijf de duiding op /redactie en laat een ander goedkeuren.")


@edition.command("attack")
def edition_attack(
    edition_id: Annotated[str, typer.Argument(metavar="EDITIE", help="Id van de editie.")],
    has_all: Annotated[bool, typer.Option("--alle-perioden", help="Val elke periode aan, niet een greep daaruit.")] = False,
) -> None:
    """Val een editie aan met alles wat lezers ervan zien, en zeg wat dat oplevert."""
    from etl.attacks.again import attack_edition
    from etl.attacks.suite import judge
    from etl.attacks.witness import OTHERS
    from etl.attacks.words import outcome_table

    with working() as settings:
        outcomes = attack_edition(settings, edition_id, None if has_all else OTHERS)
        out.print(outcome_table(outcomes))
        judge(outcomes)
        tell(f"{edition_id} is bestand tegen {len(outcomes)} aanvallen.")


@edition.command("list")
def edition_list() -> None:
    """Toon alle edities."""
    with refusing() as settings:
        by = publisher(settings)
        table = Table("editie", "maand", "revisie", "stand")
        for made in pointer.made_editions(settings):
            table.add_row(made.id, made.period, str(made.revision), standing(by, made.id).label)
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
def export(
    edition_id: Annotated[str, typer.Argument(metavar="EDITIE", help="Id van de editie.")],
    folder: Annotated[Path, typer.Option("--uit", help="Nieuwe map voor de bestanden.")],
) -> None:
    """Schrijf de openbare uitgave van een editie als losse bestanden, met tabellen en datapakket."""
    with refusing():
        write_reading_room(edition_id, folder)
        tell(f"De leeskamer staat klaar: open {folder / 'index.html'} in een browser.")


@app.command()
def demo() -> None:
    """Synthetische gemeente laden, drie maanden publiceren, dashboard starten."""
    with refusing() as settings:
        settings = demonstration.prepare(settings, lambda step: out.print(f"[dim]•[/] {step}"))
        # Of made-up people anyone may see what each reader sees, unless one reader was asked for.
        start_dashboard(settings, {} if "MONITOR_ROL" in os.environ else {"MONITOR_AANMELDEN": "kies"})


def start_dashboard(settings: Settings, unless_set: dict[str, str] | None = None) -> None:
    """Hand over to the dashboard's own process, which opens edition files and nothing else."""
    refuse_busy_port(settings)
    if not pointer.published_ids(settings):
        raise EtlError("Er is nog geen gepubliceerde editie. Bouw en publiceer er een, of begin met `monitor demo`.")
    out.print(f"Dashboard: [bold]http://{settings.address}:{settings.port}[/]  (stoppen met Ctrl+C)")
    sys.stdout.flush()
    os.execve(sys.executable, [sys.executable, "-m", "dashboard"], {**(unless_set or {}), **os.environ})


def write_reading_room(edition_id: str, folder: Path) -> None:
    """Let the dashboard's own process write the files: it reads editions, and nothing here does."""
    command = [sys.executable, "-m", "dashboard.static", edition_id, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise EtlError(done.stdout.strip() or "De leeskamer is niet gemaakt. Probeer het opnieuw; kijk daarna met `monitor check`.")


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
