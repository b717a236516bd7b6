"""Every setting of the program, read from the environment with the prefix MONITOR_."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# name -> (default, meaning for the reader of the README)
KNOWN = {
    "MONITOR_DATA": ("data", "map met private/ en editions/"),
    "MONITOR_SLEUTEL": ("", "geheime sleutel voor de afronding; verplicht bij `monitor edition build`, minstens 32 tekens"),
    "MONITOR_ROL": ("beleid", "welke uitgave het dashboard toont: adviesraad, wethouder, beleid, redactie"),
    "MONITOR_ADRES": ("127.0.0.1", "adres waarop het dashboard luistert"),
    "MONITOR_POORT": ("8050", "poort waarop het dashboard luistert"),
    "MONITOR_DRADEN": ("4", "aantal verzoeken dat het dashboard tegelijk behandelt"),
    "MONITOR_REDACTIE": ("", "adres van de redactionele opslag, zoals postgresql+psycopg://…; leeg: SQLite in de datamap"),
    "MONITOR_CBS": ("https://datasets.cbs.nl/odata/v1/CBS", "adres van de open data van het CBS, of van een kopie daarvan"),
}

# Read by the test command only.
FOR_TESTS = {"MONITOR_CHROMIUM", "MONITOR_ZONDER_BROWSER", "MONITOR_DUCKDB_15", "MONITOR_ORAKELS"}


class SettingError(ValueError):
    """A setting that cannot be used; the message says which and what to do, in Dutch."""


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
    )


def address(value: Mapping[str, str], name: str) -> str:
    """A plain web address: no question, no account."""
    if not re.fullmatch(r"https?://[^\s?#@/]+(/[^\s?#@]*)?", value[name]):
        raise SettingError(f"{name} is '{value[name]}'. Geef een webadres dat met https:// of http:// begint.")
    return value[name]


def number(value: Mapping[str, str], name: str, most: int) -> int:
    """A whole number from 1 to `most`."""
    text = value[name]
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text) <= most:
        raise SettingError(f"{name} is '{text}'. Geef een heel getal van 1 tot en met {most}.")
    return int(text)
