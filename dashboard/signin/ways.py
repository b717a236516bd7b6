"""Which way in the settings ask for: one role for everybody, a choice among made-up readers, or an account."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar, cast

from flask import Flask

from dashboard.access import Viewer
from dashboard.library import Library
from dashboard.signin.choosing import ChoiceGate, add_choice
from dashboard.signin.gate import Gate
from dashboard.signin.known import SessionGate
from dashboard.signin.provider import Provider
from dashboard.signin.record import Record
from dashboard.signin.sample import REAL, SampleLibrary
from dashboard.signin.service import add_service
from dashboard.signin.sessions import Sessions
from queries.desk.base import open_store
from queries.settings import SettingError, Settings

Clock = Callable[[], datetime]
Kind = TypeVar("Kind", bound=SessionGate)


def make_library(settings: Settings) -> Library:
    """The published editions; where anyone may choose a role, only those about made-up people."""
    return SampleLibrary(settings.editions) if settings.signin == "kies" else Library(settings.editions)


def make_gate(settings: Settings, library: Library, clock: Clock) -> Gate:
    """The gate of this way in; refuses to stand before real figures when anyone may choose a role."""
    match settings.signin:
        case "rol":
            return Gate(Viewer("instelling", settings.role), settings.web)
        case "kies":
            if not cast(SampleLibrary, library).is_made_up():
                raise SettingError(REAL)
            gate = with_sessions(ChoiceGate, settings, clock)
            gate.library = cast(SampleLibrary, library)
            return gate
        case _:
            return with_sessions(SessionGate, settings, clock)


def with_sessions(kind: type[Kind], settings: Settings, clock: Clock) -> Kind:
    return kind(Sessions(open_store(settings.desk), clock), Record(clock), clock, settings.web, settings.signin)


def add_ways_in(server: Flask, gate: Gate, settings: Settings, clock: Clock) -> None:
    """The pages to come in and go out by, where there are any."""
    if isinstance(gate, ChoiceGate):
        add_choice(server, gate)
    elif isinstance(gate, SessionGate) and settings.oidc:
        add_service(server, gate, Provider(settings.oidc, settings.web, clock))
