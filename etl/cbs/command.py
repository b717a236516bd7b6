"""`monitor fetch cbs`: a bar while the pages come in, one sentence per table when it is done."""

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from etl.terminal import err, refusing, tell

fetch_app = typer.Typer(no_args_is_help=True, help="Cijfers van anderen ophalen.")


@fetch_app.callback()
def fetch() -> None:
    """Cijfers van anderen ophalen."""


@fetch_app.command()
def cbs() -> None:
    """Haal op wat bij het CBS is gewijzigd; het wordt ontvangen als levering."""
    from etl.cbs.fetch import fetch_cbs  # with what talks to the network, which no other command waits for

    with refusing() as settings:
        columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
        with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
            task = progress.add_task("CBS", total=None)

            def watch(rows: int, pages: int) -> None:
                progress.update(task, description=f"CBS: {rows} rijen, bladzijde {pages}")

            sentences = fetch_cbs(settings, watch=watch)
        for one in sentences:
            tell(one)
