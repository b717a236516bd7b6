"""The demonstration: a made-up municipality and the real public series, three months built and published."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from etl.landing import land
from etl.lock import only_one
from etl.note import is_note
from etl.publish import published_ids
from etl.publisher import Publisher, publish_edition
from etl.sample import make_sample
from queries.desk.store import open_desk
from queries.desk.trail import Actor
from queries.settings import Settings

PEOPLE = 2400
SEED = 2021
MONTHS = ("2026-08", "2026-09", "2026-10")
REFERENCE = Path(__file__).parent.parent / "data" / "reference"
# Only ever used on made-up people, so it protects nobody and may be known.
SAMPLE_SECRET = "alleen-voor-de-synthetische-gemeente-zuiderwaard"
OPERATOR = Actor("demo", "monitor demo", "beheer")


def prepare(settings: Settings, say: Callable[[str], None]) -> Settings:
    """Sample, deliveries, editions; each step only when it has not been done yet."""
    from etl.monthly import make_edition  # takes a second, and other commands need only the numbers above
    from etl.sample.duiding import write_duiding

    settings = replace(settings, secret=SAMPLE_SECRET)
    folder = settings.data / "private" / f"sample-{PEOPLE}-{SEED}"
    if not (folder / "klaar").is_file():
        say(f"Synthetische gemeente maken: {PEOPLE} inburgeraars")
        make_sample(PEOPLE, SEED, folder)
        (folder / "klaar").touch()
    with only_one(settings):
        say("Leveringen ontvangen")
        for path in deliveries(folder) + deliveries(REFERENCE):
            land(path, settings)
        desk = open_desk(settings.desk)
        for period in MONTHS:
            say(f"Editie {period} bouwen en publiceren")
            edition = make_edition(settings, period)
            if edition.id not in published_ids(settings):
                write_duiding(desk, edition, period)
                publish_edition(Publisher(settings, desk, OPERATOR), edition.id)
    return settings


def deliveries(folder: Path) -> list[Path]:
    """The delivery files in a folder."""
    return sorted(path for path in folder.iterdir() if path.suffix in (".csv", ".xlsx", ".parquet") and not is_note(path))
