"""From landed deliveries to a concept edition of one month."""

import gc
import hashlib
import hmac
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from etl.attacks.keys import beside, new_keys
from etl.attacks.suite import Attacked, attack, judge
from etl.attacks.witness import OTHERS
from etl.contents import Facts, add_contents, municipality
from etl.edition import content_hash, write_edition
from etl.errors import EditionError
from etl.files import sweep, whole
from etl.gate import check_gate
from etl.publish import Made, find, made_editions, published_ids
from etl.quality import add_quality
from etl.release import Release, make_release, open_warehouse
from etl.secret import check_same, check_secret, notice, remember
from etl.warehouse import build, last_day
from queries import HOME
from queries.catalog import Catalog
from queries.definitions import read_catalog
from queries.policy import Policy, read_policy
from queries.settings import Settings

log = logging.getLogger(__name__)


def make_edition(settings: Settings, period: str, home: Path = HOME, has_new_secret: bool = False) -> Made:
    """The concept edition of a month; the one that exists when nothing has changed since."""
    check_secret(settings.secret)
    if made_editions(settings) and not has_new_secret:
        check_same(settings)
    remember(settings, period)
    notes = settings.data / "private" / "made"
    sweep(settings.editions)
    sweep(notes)
    warehouse = build(settings, period, home)
    previous = previous_edition(settings, period)
    fingerprint = edition_fingerprint(settings, period, warehouse, previous, home)
    note = notes / fingerprint
    if not (note.is_file() and (settings.editions / note.read_text()).is_dir()):
        edition_id = new_edition(settings, period, warehouse, previous, home)
        notes.mkdir(parents=True, exist_ok=True)
        with whole(note) as temporary:
            temporary.write_text(edition_id)
    return find(settings, note.read_text())


def new_edition(settings: Settings, period: str, warehouse: Path, previous: Made | None, home: Path) -> str:
    """Count, protect and write one month; returns the id, an existing one when it says exactly the same."""
    with uncollected(), open_warehouse(warehouse) as con:
        release, facts, policy, digest = prepared(con, settings, period, previous, home)
        same = [made.id for made in made_editions(settings) if made.period == period and made.content == digest]
        if same:
            return same[0]
        outcomes = attack(Attacked(release, policy))
        judge(outcomes)
        folder = write_edition(release, facts, policy, settings.editions, next_revision(settings, period), digest, outcomes)
    log.info("edition %s: %d cells shown", folder.name, sum(release.witness.tally.shown.values()))
    return folder.name


@contextmanager
def uncollected() -> Iterator[None]:
    """A third less time: counting makes millions of small things without a cycle, which the collector keeps looking through."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def prepared(
    con: duckdb.DuckDBPyConnection, settings: Settings, period: str, previous: Made | None, home: Path, others: int | None = OTHERS
) -> tuple[Release, Facts, Policy, str]:
    """Everything that an edition of this month would hold, as tables in memory, and the hash of it."""
    policy = read_policy(home / "policy.toml")
    release = make_release(con, read_catalog(home, own_norms(settings)), policy, last_day(period), settings.secret, others)
    told = notice(settings, period, previous)
    facts = Facts(period, last_day(period), *municipality(con), previous.id if previous else "", told)
    before = previous.folder / "beleid.duckdb" if previous else None
    check_gate(con, release.catalog, policy, release.people, release.depths)
    add_contents(release, facts, policy, before)
    check_told(con, release.catalog, before, told)
    add_quality(release, facts, policy.protection, settings.secret, before, home)
    return release, facts, policy, content_hash(con)


def check_told(con: duckdb.DuckDBPyConnection, catalog: Catalog, before: Path | None, notice: str) -> None:
    """Readers who have the edition before must know when its figures were rounded with another key."""
    if before and not new_keys(beside(con, catalog, before), notice).passed:
        raise EditionError(
            "Veel cijfers van eerdere maanden zijn anders dan in de vorige editie, alsof er met een andere sleutel is afgerond. "
            "Zet de oude MONITOR_SLEUTEL terug, of bouw met --nieuwe-sleutel: dan krijgen lezers een melding."
        )


def own_norms(settings: Settings) -> Path:
    """Where a municipality writes its own promises."""
    return settings.data / "normen.toml"


def previous_edition(settings: Settings, period: str) -> Made | None:
    """The published edition of the latest earlier month."""
    earlier = [find(settings, edition_id) for edition_id in published_ids(settings)]
    earlier = [made for made in earlier if made.period < period]
    return max(earlier, key=lambda made: (made.period, made.revision), default=None)


def edition_fingerprint(settings: Settings, period: str, warehouse: Path, previous: Made | None, home: Path) -> str:
    """What the edition is made from: warehouse, definitions, code, secret and the edition before it."""
    digest = hashlib.sha256(warehouse.name.encode())
    here = Path(__file__).parent
    for path in sorted([*home.rglob("*.sql"), *home.glob("*.toml"), *HOME.glob("*.py"), *here.rglob("*.py")]):
        digest.update(path.name.encode() + path.read_bytes())
    local = own_norms(settings)
    digest.update(local.read_bytes() if local.is_file() else b"")
    digest.update(previous.content.encode() if previous else b"")
    digest.update(hmac.digest(settings.secret.encode(), b"edition", "sha256"))
    digest.update(notice(settings, period, previous).encode())
    return digest.hexdigest()


def next_revision(settings: Settings, period: str) -> int:
    """1 for the first edition of a month, one higher for each that says something else."""
    return 1 + max((made.revision for made in made_editions(settings) if made.period == period), default=0)
