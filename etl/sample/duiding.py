"""Made-up duiding for the made-up municipality: written by one made-up person, approved by another, by the way real people go."""

import tomllib
from pathlib import Path
from typing import Any

from etl.contents import indicators_of
from etl.publish import Made
from queries.desk.drafts import SUMMARY, drafts, save
from queries.desk.moves import FIRST
from queries.desk.state import move, state_of
from queries.desk.trail import Actor, Desk

TEXTS = Path(__file__).with_name("duiding.toml")


def write_duiding(desk: Desk, edition: Made, period: str) -> None:
    """Summary, month and figures of one edition, offered and approved; nothing for a month without texts, or a second time."""
    raw = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    if period not in raw or state_of(desk, edition.id).state != FIRST:
        return
    writer, approver = Actor("verzonnen-1", raw["writer"], "beleid"), Actor("verzonnen-2", raw["approver"], "redactie")
    known, written = indicators_of(edition.folder / "publiek.duckdb"), drafts(desk, edition.id)
    for about, fields in texts_of(raw[period]).items():
        version = written[about].version if about in written else 0
        save(desk, writer, edition.id, about, version, fields, known)
    at = state_of(desk, edition.id)
    offered = move(desk, writer, edition.id, "hand_over", at.version)
    move(desk, approver, edition.id, "approve", offered.version, moment=offered.at)


def texts_of(month: dict[str, Any]) -> dict[str, dict[str, str]]:
    """By what it is about, the fields that were written."""
    notes = {about: fields for about, fields in month.items() if isinstance(fields, dict)}
    return {SUMMARY: {"text": month["summary"].strip()}, **notes}
