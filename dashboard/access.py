"""Who is looking, and which part of an edition is theirs: no role, no rows."""

from collections.abc import Mapping
from dataclasses import dataclass


class DeniedError(Exception):
    """This viewer may not see this; the message says so in Dutch, without saying what is there."""


@dataclass(frozen=True)
class Viewer:
    """Someone who reads the monitor, in one role. `subject` is who they are, whatever they are called."""

    name: str
    role: str
    subject: str = ""


def audience_of(viewer: Viewer | None, roles: Mapping[str, str]) -> str:
    """The audience file of the viewer's role; everything that is not declared is refused."""
    if viewer is None or viewer.role not in roles:
        raise DeniedError("U heeft geen toegang tot deze monitor. Vraag de beheerder om een rol.")
    return roles[viewer.role]


def check_may_open(viewer: Viewer | None, page_roles: frozenset[str]) -> None:
    """A page is open to the roles it declares and to nobody else."""
    if viewer is None or viewer.role not in page_roles:
        raise DeniedError("Deze pagina hoort niet bij uw rol. Vraag de beheerder om toegang als u die nodig heeft.")
