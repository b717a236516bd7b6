"""Which states an edition can be in and who may bring it to which: moves.toml as typed values. No other way leads anywhere."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from queries.desk.base import DeskError

FIRST, CHECKING, APPROVED, PUBLISHED, WITHDRAWN = "concept", "ter_controle", "goedgekeurd", "gepubliceerd", "ingetrokken"


@dataclass(frozen=True)
class Move:
    """One way from a state to another."""

    name: str
    label: str
    done: str
    sources: frozenset[str]
    to: str
    roles: frozenset[str]
    reason: bool
    other: bool
    moment: bool
    sample: bool


@dataclass(frozen=True)
class Rules:
    """All states with their names for readers, all moves, and who may write what."""

    states: dict[str, str]
    moves: dict[str, Move]
    rights: dict[str, frozenset[str]]


@cache
def rules() -> Rules:
    """The table as it stands in moves.toml."""
    raw = tomllib.loads(Path(__file__).with_name("moves.toml").read_text(encoding="utf-8"))
    moves = {name: move_of(name, entry) for name, entry in raw["move"].items()}
    return Rules(raw["state"], moves, {name: frozenset(roles) for name, roles in raw["right"].items()})


def move_of(name: str, entry: dict[str, object]) -> Move:
    """One move as it is written."""
    asks = {one: entry.get(one) is True for one in ("reason", "other", "moment", "sample")}
    sources, roles = (frozenset(map(str, entry[one])) for one in ("from", "roles"))  # type: ignore[call-overload]
    return Move(name, str(entry["label"]), str(entry["done"]), sources, str(entry["to"]), roles, **asks)


def check_move(name: str, state: str, role: str, *, is_other: bool) -> Move:
    """The move, when this is where it starts and this person may make it."""
    move = rules().moves.get(name)
    if move is None or state not in move.sources:
        raise DeskError(f"Dat kan niet met een editie die {rules().states[state]} is. Vernieuw de pagina om te zien wat wel kan.")
    if role not in move.roles:
        raise DeskError(f"‘{move.label}’ hoort niet bij uw rol. Vraag het aan: {' of '.join(sorted(move.roles))}.")
    if move.other and not is_other:
        raise DeskError(
            "U schreef mee aan deze editie, bouwde haar of bood haar aan. Vraag een collega om te controleren en goed te keuren."
        )
    return move


def check_right(name: str, role: str) -> None:
    """What someone wants to write belongs to this role."""
    if role not in rules().rights[name]:
        raise DeskError("Schrijven hoort hier niet bij uw rol. Vraag de beheerder om toegang als u die nodig heeft.")


def open_moves(state: str, role: str) -> list[Move]:
    """What someone in this role can do next, in the order of the table; moves for made-up people are for the command line only."""
    return [one for one in rules().moves.values() if state in one.sources and role in one.roles and not one.sample]
