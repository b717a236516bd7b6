"""Where the desk and the pointer meet: what was approved becomes what readers get, with its words frozen.

Every act can be done again after a crash: words first, then the pointer, then the desk; `due` finishes what was left.
"""

from dataclasses import dataclass, replace

import duckdb

from etl.errors import EditionError, EtlError
from etl.publish import Made, amend, entry_of, find, made_editions, pointed
from etl.publish import publish as point_at
from etl.words import freeze, frozen
from queries.desk.clock import here, text_of
from queries.desk.frozen import words_of
from queries.desk.moves import APPROVED, FIRST, PUBLISHED, WITHDRAWN
from queries.desk.state import Step, approval, move, state_of
from queries.desk.trail import Actor, Desk
from queries.settings import Settings

UNAPPROVED = (
    "{id} is niet goedgekeurd door een tweede persoon; er is niets gepubliceerd. "
    "Laat iemand anders dan de schrijver en de bouwer goedkeuren, op /redactie of met `monitor edition approve {id}`."
)


@dataclass(frozen=True)
class Publisher:
    """Everything that publishing takes."""

    settings: Settings
    desk: Desk
    actor: Actor


def is_synthetic(edition: Made) -> bool:
    """Whether all people in it are made up."""
    with duckdb.connect(str(edition.folder / "publiek.duckdb"), read_only=True) as con:
        found = con.execute("select value from meta where key = 'synthetic'").fetchone()
    return found == ("ja",)


def start_of(settings: Settings, edition_id: str) -> str:
    """The state of an edition that the desk never saw: published when the pointer names it."""
    entry = entry_of(settings, edition_id)
    return FIRST if not entry else WITHDRAWN if entry.get("withdrawn") else PUBLISHED


def standing(by: Publisher, edition_id: str) -> Step:
    return state_of(by.desk, edition_id, start_of(by.settings, edition_id))


def publish_edition(by: Publisher, edition_id: str, reason: str = "") -> None:
    """From now on readers get this edition, when it may be published."""
    edition = find(by.settings, edition_id)
    now = standing(by, edition_id)
    name = way_to_publish(by, edition, now)
    given = approval(by.desk, edition_id)
    corrects = corrected(by.settings, edition)
    why = (given.reason if given else "") or reason
    if corrects and not why and not is_synthetic(edition):
        raise EditionError(f"{edition_id} verbetert {corrects}. Zeg waarom met --reden, dan lezen lezers dat.")
    words = words_of(by.desk, edition_id, text_of(by.desk.clock()), given.name if given else by.actor.name)
    point_at(by.settings, edition_id, freeze(by.settings, replace(words, corrects=corrects, reason=why if corrects else "")))
    if name:
        move(by.desk, by.actor, edition_id, name, now.version)


def way_to_publish(by: Publisher, edition: Made, now: Step) -> str:
    """The move that publishing is for this edition; empty when it was published before."""
    if now.state == PUBLISHED:
        return ""
    if now.state == WITHDRAWN:
        raise EditionError(f"{edition.id} is ingetrokken en blijft dat. Bouw de maand opnieuw: dat wordt een nieuwe revisie.")
    if now.state == APPROVED:
        if now.moment > text_of(by.desk.clock()):
            when = f"{here(now.moment):%d-%m-%Y om %H:%M}"
            raise EditionError(f"{edition.id} is goedgekeurd voor {when}. `monitor edition due` publiceert haar dan.")
        return "publish"
    if not is_synthetic(edition):
        raise EditionError(UNAPPROVED.format(id=edition.id))
    return "publish_sample"


def corrected(settings: Settings, edition: Made) -> str:
    """The published edition of the same month before this one."""
    earlier = [one for one in pointed(settings) if one["period"] == edition.period and one["revision"] < edition.revision]
    return str(max(earlier, key=lambda one: one["revision"])["id"]) if earlier else ""


def withdraw_edition(by: Publisher, edition_id: str, reason: str) -> None:
    """Take an edition from the front; its address stays and says why."""
    find(by.settings, edition_id)
    now = standing(by, edition_id)
    move(by.desk, by.actor, edition_id, "withdraw", now.version, reason, start=start_of(by.settings, edition_id))
    follow(by, edition_id)


def follow(by: Publisher, edition_id: str) -> bool:
    """Let readers have what the desk says of a published edition since: answers, a withdrawal. Whether anything changed."""
    now, before = standing(by, edition_id), frozen(by.settings, edition_id)
    fresh = words_of(by.desk, edition_id, text_of(by.desk.clock()), by.actor.name)
    # What was written after publication, or never approved, stays at the desk.
    base = before or replace(fresh, summary="", notes=())
    texts = replace(base, exchanges=fresh.exchanges, withdrawn=now.reason if now.state == WITHDRAWN else base.withdrawn)
    entry = entry_of(by.settings, edition_id)
    is_withdrawn = now.state == WITHDRAWN
    if (texts == before or not (before or texts.exchanges or is_withdrawn)) and bool(entry.get("withdrawn")) == is_withdrawn:
        return False
    amend(by.settings, edition_id, freeze(by.settings, texts), is_withdrawn=is_withdrawn)
    return True


def due(by: Publisher) -> tuple[list[str], list[str]]:
    """Publish what is approved and due, and follow the desk in what is published: what was done, and what was refused."""
    done, refused = [], []
    for edition in made_editions(by.settings):
        try:
            now = standing(by, edition.id)
            if now.state == APPROVED and now.moment <= text_of(by.desk.clock()):
                publish_edition(by, edition.id)
                done.append(f"Gepubliceerd: {edition.id}")
            elif entry_of(by.settings, edition.id) and follow(by, edition.id):
                done.append(f"Bijgewerkt: {edition.id}")
        except EtlError as error:
            refused.append(str(error))
    return done, refused
