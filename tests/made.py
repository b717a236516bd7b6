"""A made-up municipality of which three months are published: the real road from delivery files to editions."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from etl.demo import REFERENCE
from etl.landing import land
from etl.monthly import make_edition
from etl.publish import Made, find, publish, published_ids
from etl.sample import make_sample
from queries.settings import Settings, read_settings

SECRET = "alleen-voor-de-tests-een-sleutel-van-genoeg-tekens"
MONTHS = ("2026-08", "2026-09", "2026-10")
PEOPLE, SEED = 900, 7
# What others publish: a figure is made of the one, and another stands beside it.
PUBLIC = [REFERENCE / "spuk_tarief_2026-08.csv", REFERENCE / "swi_referentie_2026-08.csv"]


@dataclass(frozen=True)
class PublishedTown:
    """Where its deliveries and its editions are."""

    settings: Settings
    deliveries: Path
    editions: tuple[Made, ...]

    def file(self, audience: str) -> Path:
        """A copy of the latest edition of an audience: in one process DuckDB opens a file with one configuration only."""
        copy = self.deliveries.with_name(f"{audience}.duckdb")
        if not copy.exists():
            shutil.copy(self.editions[-1].folder / copy.name, copy)
        return copy


def settings_in(folder: Path, secret: str = SECRET) -> Settings:
    return read_settings({"MONITOR_DATA": str(folder), "MONITOR_SLEUTEL": secret})


def publish_town(home: Path) -> PublishedTown:
    """Sample, land, build and publish."""
    settings = settings_in(home / "data")
    for path in make_sample(PEOPLE, SEED, home / "levering"):
        if path.suffix != ".json":
            land(path, settings)
    for path in PUBLIC:
        land(path, settings)
    for period in MONTHS:
        publish(settings, make_edition(settings, period).id)
    return town_in(home)


def town_in(home: Path) -> PublishedTown:
    """The town that was published in this folder, or in the one that this is a copy of."""
    settings = settings_in(home / "data")
    return PublishedTown(settings, home / "levering", tuple(find(settings, name) for name in sorted(published_ids(settings))))
