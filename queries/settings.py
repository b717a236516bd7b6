"""Every setting of the program, read from the environment with the prefix MONITOR_."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

# name -> (default, meaning for the reader of the README)
KNOWN = {
    "MONITOR_DATA": ("data", "map met private/ en editions/"),
    "MONITOR_SLEUTEL": ("", "geheime sleutel voor de afronding; verplicht bij `monitor edition build`, minstens 32 tekens"),
    "MONITOR_ROL": ("beleid", "bij aanmelden per rol: adviesraad, wethouder, beleid, redactie of beheer"),
    "MONITOR_AANMELDEN": ("rol", "wie wat ziet: rol (iedereen dezelfde), oidc (ieder een account) of kies (verzonnen gegevens)"),
    "MONITOR_WEBADRES": ("", "adres waarop lezers de monitor openen, zoals https://monitor.gemeente.nl; verplicht bij oidc"),
    "MONITOR_OIDC_UITGEVER": ("", "adres van de aanmelddienst, zoals die zichzelf als issuer noemt"),
    "MONITOR_OIDC_CLIENT": ("", "client-id van de monitor bij de aanmelddienst"),
    "MONITOR_OIDC_GEHEIM": ("", "geheim van de monitor bij de aanmelddienst"),
    "MONITOR_OIDC_SCOPE": ("openid profile", "wat de monitor bij de aanmelddienst vraagt"),
    "MONITOR_OIDC_CLAIM": ("roles", "waar de rollen in het token staan; een punt gaat een niveau dieper"),
    "MONITOR_OIDC_ROLLEN": ("", "hoe rollen van de aanmelddienst hier heten, zoals Inburgering.Beleid=beleid; leeg: hetzelfde"),
    "MONITOR_OIDC_MFA": ("", "waarden van amr of acr waarvan er een in het token moet staan, zoals mfa; leeg: niet gecontroleerd"),
    "MONITOR_ADRES": ("127.0.0.1", "adres waarop het dashboard luistert"),
    "MONITOR_POORT": ("8050", "poort waarop het dashboard luistert"),
    "MONITOR_DRADEN": ("4", "aantal verzoeken dat het dashboard tegelijk behandelt"),
    "MONITOR_REDACTIE": ("", "adres van de redactionele opslag, zoals postgresql+psycopg://…; leeg: SQLite in de datamap"),
    "MONITOR_THEMA": ("", "bestand met design tokens van de gemeente (NL Design System), CSS of JSON; leeg: het eigen uiterlijk"),
    "MONITOR_CONTACT": ("", "e-mailadres of https-adres voor wie de monitor niet goed kan gebruiken; staat op /toegankelijkheid"),
    "MONITOR_CBS": ("https://datasets.cbs.nl/odata/v1/CBS", "adres van de open data van het CBS, of van een kopie daarvan"),
}

# How readers make themselves known: one role for all, an account of their own, or a choice among made-up readers.
SIGN_INS = ("rol", "oidc", "kies")

# Read by the test command only.
FOR_TESTS = {"MONITOR_CHROMIUM", "MONITOR_ZONDER_BROWSER", "MONITOR_DUCKDB_15", "MONITOR_ORAKELS"}


class SettingError(ValueError):
    """A setting that cannot be used; the message says which and what to do, in Dutch."""


@dataclass(frozen=True)
class Oidc:
    """The service where people sign in, and what its roles are called here."""

    issuer: str
    client: str
    secret: str = field(repr=False)
    scope: str
    claim: str
    roles: dict[str, str]
    second_factor: frozenset[str]


@dataclass(frozen=True)
class Settings:
    """The settings of one run."""

    data: Path
    secret: str
    role: str
    address: str
    port: int
    threads: int
    cbs: str
    desk: str
    signin: str = "rol"
    web: str = ""
    oidc: Oidc | None = None
    theme: Path | None = None
    contact: str = ""

    @property
    def landed(self) -> Path:
        return self.data / "private" / "landed"

    @property
    def warehouse(self) -> Path:
        return self.data / "private" / "warehouse"

    @property
    def editions(self) -> Path:
        return self.data / "editions"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings, or the one sentence that says what is wrong with them."""
    unknown = {name for name in environment if name.startswith("MONITOR_")} - KNOWN.keys() - FOR_TESTS
    if unknown:
        raise SettingError(f"De instelling {min(unknown)} bestaat niet. Bekend zijn: {', '.join(KNOWN)}.")
    value = {name: environment.get(name) or default for name, (default, _) in KNOWN.items()}
    return Settings(
        data=Path(value["MONITOR_DATA"]),
        secret=value["MONITOR_SLEUTEL"],
        role=value["MONITOR_ROL"],
        address=value["MONITOR_ADRES"],
        port=number(value, "MONITOR_POORT", 65535),
        threads=number(value, "MONITOR_DRADEN", 64),
        cbs=address(value, "MONITOR_CBS"),
        desk=value["MONITOR_REDACTIE"] or f"sqlite:///{Path(value['MONITOR_DATA']).resolve()}/redactie/redactie.db",
        signin=way_in(value),
        web=origin(value, "MONITOR_WEBADRES") if value["MONITOR_WEBADRES"] else "",
        oidc=oidc(value) if value["MONITOR_AANMELDEN"] == "oidc" else None,
        theme=Path(value["MONITOR_THEMA"]) if value["MONITOR_THEMA"] else None,
        contact=contact(value["MONITOR_CONTACT"]),
    )


def way_in(value: Mapping[str, str]) -> str:
    """How readers make themselves known."""
    if value["MONITOR_AANMELDEN"] not in SIGN_INS:
        raise SettingError(f"MONITOR_AANMELDEN is '{value['MONITOR_AANMELDEN']}'. Kies uit {', '.join(SIGN_INS)}.")
    return value["MONITOR_AANMELDEN"]


def oidc(value: Mapping[str, str]) -> Oidc:
    """The sign-in service: named in full, or refused."""
    for name in ("MONITOR_OIDC_UITGEVER", "MONITOR_OIDC_CLIENT", "MONITOR_OIDC_GEHEIM", "MONITOR_WEBADRES"):
        if not value[name]:
            raise SettingError(f"Bij MONITOR_AANMELDEN=oidc is {name} nodig: {KNOWN[name][1]}.")
    return Oidc(
        issuer=place(value, "MONITOR_OIDC_UITGEVER"),
        client=value["MONITOR_OIDC_CLIENT"],
        secret=value["MONITOR_OIDC_GEHEIM"],
        scope=value["MONITOR_OIDC_SCOPE"],
        claim=value["MONITOR_OIDC_CLAIM"],
        roles=pairs(value, "MONITOR_OIDC_ROLLEN"),
        second_factor=frozenset(value["MONITOR_OIDC_MFA"].replace(",", " ").split()),
    )


def pairs(value: Mapping[str, str], name: str) -> dict[str, str]:
    """`theirs=ours` with commas between."""
    found = [one.strip().rpartition("=") for one in value[name].split(",") if one.strip()]
    if any(not theirs or not ours for theirs, _, ours in found):
        raise SettingError(f"{name} is '{value[name]}'. Schrijf zoals Inburgering.Beleid=beleid, met komma's ertussen.")
    return {theirs.strip(): ours.strip() for theirs, _, ours in found}


def place(value: Mapping[str, str], name: str) -> str:
    """A web address that nobody on the way can listen to: https, or this machine itself."""
    found = address(value, name)
    if not re.match(r"https://|http://(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(/|$)", found):
        raise SettingError(f"{name} is '{found}'. Gebruik https:// ; http mag alleen op deze machine zelf.")
    return found


def address(value: Mapping[str, str], name: str) -> str:
    """A plain web address: no question, no account."""
    if not re.fullmatch(r"https?://[^\s?#@/]+(/[^\s?#@]*)?", value[name]):
        raise SettingError(f"{name} is '{value[name]}'. Geef een webadres dat met https:// of http:// begint.")
    return value[name]


def contact(text: str) -> str:
    """Where people can be reached: an e-mail address or a web address, and nothing that a browser would run."""
    if text and not re.fullmatch(r"https://[^\s\"'<>@]+|[\w.+-]+@[\w-]+(\.[\w-]+)+", text, re.ASCII):
        raise SettingError(f"MONITOR_CONTACT is '{text}'. Geef een e-mailadres, of een webadres dat met https:// begint.")
    return text


def number(value: Mapping[str, str], name: str, most: int) -> int:
    """A whole number from 1 to `most`."""
    text = value[name]
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text) <= most:
        raise SettingError(f"{name} is '{text}'. Geef een heel getal van 1 tot en met {most}.")
    return int(text)


def origin(value: Mapping[str, str], name: str) -> str:
    """The address of a whole site: nothing behind the host."""
    found = place(value, name).rstrip("/")
    if found.count("/") > 2:
        raise SettingError(f"{name} is '{found}'. Geef alleen het adres van de site, zonder map erachter.")
    return found
