"""The commands of the editorial desk: offer, approve, publish, withdraw, do what is due, and check the audit trail."""

import time
from contextlib import suppress
from datetime import datetime
from typing import Annotated

import typer

from etl.ledger import who
from etl.publish import find
from etl.publisher import Publisher, due, publish_edition, standing, start_of, withdraw_edition
from etl.terminal import REFUSED, misused, refuse, refusing, tell, working
from queries.desk.clock import here, moment_of, now, text_of
from queries.desk.state import move, register_build
from queries.desk.store import open_desk
from queries.desk.trail import Actor, lines, verify_trail
from queries.settings import Settings

Id = Annotated[str, typer.Argument(metavar="EDITIE", help="Id van de editie.")]
Reason = Annotated[str, typer.Option("--reden", help="Waarom; lezers krijgen dit te lezen.")]

trail_app = typer.Typer()


def publisher(settings: Settings) -> Publisher:
    """Whoever runs this command, at the desk of these settings."""
    return Publisher(settings, open_desk(settings.desk), Actor(who(), who(), "beheer"))


def note_build(settings: Settings, edition_id: str) -> None:
    """Remember who built an edition: somebody else must approve it."""
    by = publisher(settings)
    register_build(by.desk, by.actor, edition_id)


def add_desk_commands(edition: typer.Typer) -> None:
    """`monitor edition offer|approve|publish|withdraw|due`."""
    for name, command in (
        ("offer", offer),
        ("approve", approve),
        ("publish", publish),
        ("withdraw", withdraw),
        ("due", publish_due),
    ):
        edition.command(name)(command)


def offer(edition_id: Id) -> None:
    """Bied een concept aan voor controle."""
    take_step(edition_id, "hand_over")


def approve(
    edition_id: Id,
    moment: Annotated[str, typer.Option("--moment", help="Wanneer publiceren, zoals '2026-11-05 09:00'; leeg: nu.")] = "",
    reason: Reason = "",
) -> None:
    """Keur een aangeboden editie goed: iemand anders dan wie schreef of bouwde."""
    try:
        when = moment_of(*f"{datetime.fromisoformat(moment):%Y-%m-%d %H:%M}".split()) if moment else text_of(now())
    except ValueError:
        misused(f"'{moment}' is geen moment. Schrijf dag en tijd, zoals '2026-11-05 09:00'.")
    take_step(edition_id, "approve", reason, when)


def take_step(edition_id: str, name: str, reason: str = "", moment: str = "") -> None:
    """One step at the desk."""
    with working() as settings:
        find(settings, edition_id)
        by = publisher(settings)
        at = standing(by, edition_id).version
        taken = move(by.desk, by.actor, edition_id, name, at, reason, moment, start_of(settings, edition_id))
        when = f" voor {here(taken.moment):%d-%m-%Y om %H:%M}" if taken.moment else ""
        tell(f"{edition_id} is nu {taken.label}{when}.")


def publish(edition_id: Id, reason: Reason = "") -> None:
    """Publiceer een goedgekeurde editie: vanaf nu zien lezers deze."""
    with working() as settings:
        find(settings, edition_id)
        publish_edition(publisher(settings), edition_id, reason)
        tell(f"Gepubliceerd: {edition_id}")


def withdraw(edition_id: Id, reason: Annotated[str, typer.Option("--reden", help="Waarom; lezers krijgen dit te lezen.")]) -> None:
    """Trek een gepubliceerde editie in: haar adres blijft en zegt waarom."""
    with working() as settings:
        find(settings, edition_id)
        withdraw_edition(publisher(settings), edition_id, reason)
        tell(f"Ingetrokken: {edition_id}")


def publish_due(
    every: Annotated[int, typer.Option("--elke", metavar="SECONDEN", min=0, help="Blijf dit doen, met zo lang ertussen.")] = 0,
) -> None:
    """Publiceer wat goedgekeurd is en waarvan het moment er is; werk antwoorden en intrekkingen bij."""
    while every:
        with suppress(typer.Exit):  # said already; the next round tries again
            do_due()
        time.sleep(every)
    do_due()


def do_due() -> None:
    with working() as settings:
        done, refused = due(publisher(settings))
        for line in done:
            tell(line)
        for reason in refused:
            refuse(reason)
        if refused:
            raise typer.Exit(REFUSED)


@trail_app.command("trail")
def trail(
    anchor: Annotated[str, typer.Option("--kenmerk", help="Een kenmerk dat eerder is genoteerd.")] = "",
) -> None:
    """Controleer het logboek van de redactie: is elke regel er nog, onveranderd en op zijn plaats?"""
    with refusing() as settings:
        desk = open_desk(settings.desk)
        for fault in verify_trail(desk, anchor):
            refuse(f"{fault} Zet een reservekopie van de redactionele opslag terug en zoek uit wie erbij kon.")
            raise typer.Exit(REFUSED)
        found = lines(desk)
        last = found[-1]["hash"] if found else "geen"
        tell(f"Het logboek is heel: {len(found)} regels. Noteer het laatste kenmerk op een andere plek: {last}")
