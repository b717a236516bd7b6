"""The smallest municipality that goes the whole road, from delivery to published edition: one table, one indicator."""

import shutil
from collections.abc import Callable
from pathlib import Path

from etl.landing import land
from etl.monthly import make_edition
from etl.publish import made_editions, publish
from etl.warehouse import build
from queries import HOME
from queries.settings import Settings, read_settings

SECRET = "alleen-voor-de-foutproeven-en-lang-genoeg"
OLD, NEW = "2026-09", "2026-10"
PEOPLE = {OLD: 40, NEW: 60}

# Deliveries that every edition tells about; this municipality never had them.
ASKED_FOR = ("cbs_levering.sql", "contract.sql", "kwartaalrapportage.sql", "leverancier.sql")
DEFINITIONS = {
    "norms.toml": "",
    "questions.toml": """
[[group]]
title = "Aantallen"

[[group.question]]
number     = 1
question   = "Hoeveel mensen?"
indicators = ["k01_mensen"]
""",
    "dimensions.toml": """
[geslacht]
label  = "geslacht"
level  = "client"
filter = true
categories = { man = "Man", vrouw = "Vrouw" }
""",
    "staging/inburgeraar.sql": """/*
title     = "Inburgeraar"
about     = "Eén rij per inburgeraar."
sender    = "gemeente"
key       = ["inburgeraar_id"]
delivery  = "momentopname"
delimiter = ";"
required  = true
source    = "afspraak"

[columns]
inburgeraar_id = { type = "id", required = true }
begin          = { type = "date", required = true }
geslacht       = { type = "text", required = true }
*/
select inburgeraar_id, begin, geslacht, null::varchar as bezwaar
from delivered
""",
    "marts/persoon.sql": """/*
title = "Persoon"
grain = "één rij per inburgeraar"
needs = []
*/
select inburgeraar_id as person_key, begin, geslacht
from staging.inburgeraar
where begin <= $peildatum
""",
    "checks/een_rij.sql": """/*
title = "een rij per inburgeraar"
*/
select person_key from marts.persoon group by all having count(*) > 1
""",
    "indicators/k01_mensen.sql": """/*
title        = "Aantal mensen"
short        = "Mensen"
question     = "Hoeveel mensen?"
theme        = "leerroutes"
levels       = ["client"]
measure      = "flow"
moment       = "stroom"
unit         = "personen"
better       = "none"
tile         = 1
dimensions   = ["geslacht"]
population   = "Iedereen."
clock        = "begin van de plicht"
reference    = "afspraak"
caveats      = []
method       = "We tellen iedereen."
*/
select inburgeraar_id as subject, begin as moment, geslacht
from staging.inburgeraar
where begin <= $peildatum
""",
}


def settings_in(data: Path, secret: str = SECRET) -> Settings:
    return read_settings({"MONITOR_DATA": str(data), "MONITOR_SLEUTEL": secret})


def define(home: Path) -> Path:
    """The definitions of this municipality."""
    for name, text in DEFINITIONS.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    for name in ("policy.toml", "codes.toml", "staging/gemeente.sql"):
        shutil.copy(HOME / name, home / name)
    for name in ASKED_FOR:
        text = (HOME / "staging" / name).read_text(encoding="utf-8")
        (home / "staging" / name).write_text(text.replace("required  = true", "required  = false"), encoding="utf-8")
    return home


def deliver(folder: Path, period: str) -> list[Path]:
    """What the municipality delivers in a month."""
    folder.mkdir(parents=True, exist_ok=True)
    town, people = folder / f"gemeente_{period}.csv", folder / f"inburgeraar_{period}.csv"
    town.write_text("gemeentecode;naam;synthetisch\n0000;Klein;Ja\n", encoding="utf-8")
    rows = [f"P{one};{period}-0{1 + one % 9};{('man', 'vrouw')[one % 2]}" for one in range(PEOPLE[period])]
    people.write_text("\n".join(["inburgeraar_id;begin;geslacht", *rows, ""]), encoding="utf-8")
    return [town, people]


def receive(folder: Path, settings: Settings) -> None:
    for path in sorted((folder / "levering").glob(f"*_{NEW}.csv")):
        land(path, settings, folder / "queries")


def stage(folder: Path, settings: Settings) -> None:
    build(settings, NEW, folder / "queries")


def count(folder: Path, settings: Settings) -> None:
    make_edition(settings, NEW, folder / "queries")


def show(_folder: Path, settings: Settings) -> None:
    """Publish the newest edition there is."""
    publish(settings, made_editions(settings)[-1].id)


STEPS: dict[str, Callable[[Path, Settings], None]] = {"land": receive, "build": stage, "edition": count, "publish": show}


def found(folder: Path) -> Path:
    """A municipality of which the old month is published in `data`, and the new one is delivered."""
    home, settings = define(folder / "queries"), settings_in(folder / "data")
    for path in deliver(folder / "levering", OLD):
        land(path, settings, home)
    publish(settings, make_edition(settings, OLD, home).id)
    deliver(folder / "levering", NEW)
    return folder
