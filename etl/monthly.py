"""From landed deliveries to a concept edition of one month."""

import gc
import hashlib
import hmac
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from etl.attacks.attacked import Attacked
from etl.attacks.keys import new_keys
from etl.attacks.suite import attack, judge
from etl.attacks.witness import OTHERS
from etl.contents import LAYOUT, Facts, add_contents, municipality
from etl.earlier import Earlier
from etl.edition import content_hash, write_edition
from etl.errors import EditionError
from etl.files import sweep, whole
from etl.gate import check_gate
from etl.publish import Made, find, made_editions, published_ids
from etl.quality import add_quality
from etl.release import Release, make_release, open_warehouse
from etl.rules import quoted
from etl.secret import check_same, check_secret, notice, remember
from etl.warehouse import build, last_day
from queries import HOME, measure
from queries.catalog import Catalog
from queries.definitions import read_catalog
from queries.policy import Policy, policy_of, read_policy
from queries.settings import Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Before:
    """The published editions that a new one is laid beside."""

    month: Made | None  # of the latest earlier month: what changed is told against it
    latest: Made | None  # the latest of all, perhaps of the same month: its figures stay or are revised

    @property
    def ids(self) -> tuple[str, str]:
        return (self.month.id if self.month else "", self.latest.id if self.latest else "")


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
    before = editions_before(settings, period)
    note = notes / edition_fingerprint(settings, period, warehouse, before, home)
    if not (note.is_file() and (settings.editions / note.read_text()).is_dir()):
        made = find(settings, new_edition(settings, period, warehouse, before, home))
        notes.mkdir(parents=True, exist_ok=True)
        # Made again when it is published itself, from the same things, it says the same. The note that is looked for comes last.
        upon_itself = edition_fingerprint(settings, period, warehouse, replace(before, latest=made), home)
        for path in (notes / upon_itself, note):
            with whole(path) as temporary:
                temporary.write_text(made.id)
    return find(settings, note.read_text())


def new_edition(settings: Settings, period: str, warehouse: Path, before: Before, home: Path) -> str:
    """Count, protect and write one month; returns the id, an existing one when it says exactly the same."""
    with uncollected(), open_warehouse(warehouse) as con:
        release, facts, policy, digest = prepared(con, settings, period, before, home)
        same = [made.id for made in made_editions(settings) if made.period == period and made.content == digest]
        if same:
            return same[0]
        outcomes = attack(Attacked(release, policy, home=home))
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
    con: duckdb.DuckDBPyConnection, settings: Settings, period: str, before: Before, home: Path, others: int | None = OTHERS
) -> tuple[Release, Facts, Policy, str]:
    """Everything that an edition of this month would hold, as tables in memory, and the hash of it."""
    policy = read_policy(home / "policy.toml")
    catalog = read_catalog(home, own_norms(settings))
    previous = before.month
    told = notice(settings, period, previous)
    with edition_before(settings, before.latest, catalog, policy, told) as earlier:
        release = make_release(con, catalog, policy, last_day(period), settings.secret, others, earlier)
    facts = Facts(period, last_day(period), *municipality(con), *before.ids, told)
    figures = previous.folder / "beleid.duckdb" if previous else None
    check_gate(con, release.catalog, policy, release.people, release.depths)
    add_contents(release, facts, policy, figures)
    check_told(release, told)
    add_quality(release, facts, policy.protection, settings.secret, figures, home)
    return release, facts, policy, content_hash(con)


@contextmanager
def edition_before(settings: Settings, base: Made | None, catalog: Catalog, policy: Policy, told: str) -> Iterator[Earlier | None]:
    """The edition whose figures stay or are revised, with the people behind it as long as the warehouse of its month is kept."""
    if base is None:
        yield None
        return
    warehouse = max(settings.warehouse.glob(f"{base.period}.*.duckdb"), default=None)
    with open_warehouse(warehouse) if warehouse else duckdb.connect() as con:
        con.execute(f"attach {quoted(str(base.folder / 'beleid.duckdb'))} as earlier (read_only)")
        rows = con.execute("select column_name from duckdb_columns() where database_name = 'earlier' and table_name = 'cell'")
        columns = {name for (name,) in rows.fetchall()}
        meta = dict(con.execute("select key, value from earlier.meta").fetchall())
        day = last_day(base.period)
        measure.open_calendar(con, day)
        is_alike = not told and meta["layout"] == str(LAYOUT) and policy_of(meta["policy"]).protection == policy.protection
        dimensions = tuple(name for name in catalog.dimensions if name in columns)
        yield Earlier(con, day, dimensions, warehouse is not None, policy, is_alike)


def check_told(release: Release, notice: str) -> None:
    """Readers who have the edition before must know when its figures were rounded with another key."""
    before = release.trial.earlier
    if before and not new_keys(before.moved, notice).passed:
        raise EditionError(
            "Veel cijfers van eerdere maanden zijn anders dan in de vorige editie, alsof er met een andere sleutel is afgerond. "
            "Zet de oude MONITOR_SLEUTEL terug, of bouw met --nieuwe-sleutel: dan krijgen lezers een melding."
        )


def own_norms(settings: Settings) -> Path:
    """Where a municipality writes its own promises."""
    return settings.data / "normen.toml"


def editions_before(settings: Settings, period: str) -> Before:
    """The published editions that an edition of this month comes after."""
    found = [find(settings, edition_id) for edition_id in published_ids(settings)]
    found = sorted((made for made in found if made.period <= period), key=lambda made: (made.period, made.revision))
    earlier = [made for made in found if made.period < period]
    return Before(earlier[-1] if earlier else None, found[-1] if found else None)


def edition_fingerprint(settings: Settings, period: str, warehouse: Path, before: Before, home: Path) -> str:
    """What the edition is made from: warehouse, definitions, code, secret and the editions before it."""
    digest = hashlib.sha256(warehouse.name.encode())
    here = Path(__file__).parent
    for path in sorted([*home.rglob("*.sql"), *home.glob("*.toml"), *HOME.glob("*.py"), *here.rglob("*.py")]):
        digest.update(path.name.encode() + path.read_bytes())
    local = own_norms(settings)
    digest.update(local.read_bytes() if local.is_file() else b"")
    for made in (before.month, before.latest):
        digest.update(made.content.encode() if made else b"")
    digest.update(hmac.digest(settings.secret.encode(), b"edition", "sha256"))
    digest.update(notice(settings, period, before.month).encode())
    return digest.hexdigest()


def next_revision(settings: Settings, period: str) -> int:
    """1 for the first edition of a month, one higher for each that says something else."""
    return 1 + max((made.revision for made in made_editions(settings) if made.period == period), default=0)
