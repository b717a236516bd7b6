"""The commands of the data steward: receive, decide, build, and see what was rejected."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Column, Table

from etl import demo as demonstration
from etl import ledger
from etl.errors import LandingError
from etl.intake import Verdict, receive_all
from etl.receipts import Landed, list_landed
from etl.report import most_rejected, rejected_by_rule, row_words
from etl.sample import make_sample
from etl.supplier.command import Folder, hand_back
from etl.terminal import REFUSED, Period, checked_period, misused, out, refuse, refusing, tell, working
from etl.warehouse import build as build_warehouse
from queries.settings import Settings

deliveries_app = typer.Typer()

Files = Annotated[list[Path], typer.Argument(metavar="BESTAND", help="Bestanden als pip_2026-10.csv, of een zip.")]
Delivery = Annotated[str, typer.Argument(metavar="LEVERING", help="Bijvoorbeeld pip_2026-10_v1; zie `monitor deliveries`.")]
Reason = Annotated[str, typer.Option("--reden", help="Waarom; dit komt in het logboek.")]


@deliveries_app.command()
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


@deliveries_app.command()
def land(files: Files) -> None:
    """Ontvang leveringen: onveranderd bewaard, met een manifest."""
    with working() as settings:
        verdicts = receive_all(files, settings)
    tell_received([one for one in verdicts if one.landed])
    for one in verdicts:
        if one.refusal:
            refuse(one.refusal)
    if any(one.refusal for one in verdicts):
        raise typer.Exit(REFUSED)


def tell_received(verdicts: list[Verdict]) -> None:
    """What came in, and what is remarkable about it."""
    if not verdicts:
        return
    new = [one.landed for one in verdicts if one.landed and one.landed.is_new]
    tell(f"{len(new)} levering(en) ontvangen ({sum(one.rows for one in new)} rijen), {len(verdicts) - len(new)} waren er al.")
    for one in verdicts:
        for remark in one.remarks:
            tell(f"  let op, {one.file}: {remark}")


@deliveries_app.command()
def deliveries() -> None:
    """Toon wat er ontvangen is, en wat daarover besloten is."""
    with refusing() as settings:
        table = Table(Column("levering", no_wrap=True), "afzender", Column("ontvangen", no_wrap=True), "rijen", "bijzonder")
        for one in list_landed(settings):
            table.add_row(one.id, one.sender, f"{one.received:%d-%m-%Y}", str(one.rows), special(one, settings))
        out.print(table if table.row_count else "Er is nog niets ontvangen.")


def special(one: Landed, settings: Settings) -> str:
    """What stands out about a delivery: its encoding, the note it came with, what was decided."""
    decisions = [
        f"{event}: {reason}"
        for event in (ledger.ACCEPTED, ledger.ASIDE)
        if (reason := ledger.decided(settings, event).get(one.id)) is not None
    ]
    odd = [one.encoding] if one.encoding not in ("", "ascii", "utf-8") else []
    return "; ".join([*odd, *([f"volgens {one.stated}"] if one.stated else []), *decisions])


@deliveries_app.command()
def accept(delivery: Delivery, reason: Reason) -> None:
    """Zeg ja tegen een levering die veel groter of kleiner is dan de vorige, of die opzij lag."""
    decide(delivery, reason, ledger.ACCEPTED)


@deliveries_app.command()
def aside(delivery: Delivery, reason: Reason) -> None:
    """Leg een levering opzij: de build gebruikt dan de vorige."""
    decide(delivery, reason, ledger.ASIDE)


def decide(delivery: str, reason: str, event: str) -> None:
    """Write a decision in the ledger, with who and why."""
    with working() as settings:
        check_known(delivery, settings)
        if not reason.strip():
            misused("--reden is leeg. Schrijf in één zin waarom.")
        ledger.note(settings, event, delivery=delivery, reason=reason.strip())
        tell(f"{delivery}: {event}, met de reden erbij in het logboek.")


def check_known(delivery: str, settings: Settings) -> None:
    if delivery not in {one.id for one in list_landed(settings)}:
        raise LandingError(f"{delivery}: deze levering is niet ontvangen. Zie `monitor deliveries`.")


@deliveries_app.command()
def build(period: Period) -> None:
    """Bouw het magazijn van een maand uit alle ontvangen leveringen."""
    with working() as settings:
        path = build_warehouse(settings, checked_period(period))
    tell(f"Magazijn klaar: {path.name}. {row_words(path)}")
    for name, rejected, rows_in in most_rejected(path):
        tell(f"  {name}: {rejected} van {rows_in} rijen afgekeurd")


@deliveries_app.command()
def quarantine(period: Period, folder: Folder = None) -> None:
    """Toon welke regels hoeveel rijen hebben afgekeurd, of schrijf per leverancier een lijst."""
    with working() as settings:
        warehouse = build_warehouse(settings, checked_period(period))
        found = rejected_by_rule(warehouse)
        lists = hand_back(warehouse, period, folder) if folder else []
    table = Table("tabel", "veld", "regel", "rijen", title=f"Afgekeurde rijen, stand van {period}")
    for name, field, rule, rows in found:
        table.add_row(name, field or "hele rij", rule, str(rows))
    out.print(table if found else "Er zijn geen rijen afgekeurd.")
    if lists:
        tell(f"{len(lists)} lijst(en) voor leveranciers staan in {folder}.")
