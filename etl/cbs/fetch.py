"""Fetching what the register names: nothing that did not change, and all or nothing of what did."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.cbs.figures import Figure, condition, read_figures, write_delivery
from etl.cbs.register import Entry, read_register
from etl.cbs.statline import Properties, Statline, Watch
from etl.cbs.table import read_table
from etl.cbs.transport import Transport
from etl.cbs.vintages import Vintage, in_use, in_words, list_vintages, what_stays, write_vintage
from etl.errors import FetchError
from etl.files import sha256_of
from etl.landing import land
from etl.lock import only_one
from etl.receipts import Landed, list_landed
from queries import HOME
from queries.settings import Settings


@dataclass(frozen=True)
class Fetched:
    """A table that changed, with its figures."""

    entry: Entry
    properties: Properties
    figures: list[Figure]

    @property
    def period(self) -> str:
        return f"{self.properties.modified:%Y-%m}"


def fetch_cbs(
    settings: Settings, home: Path = HOME, transport: Transport | None = None, watch: Watch = lambda rows, pages: None
) -> list[str]:
    """Ask first, land afterwards and alone; one Dutch sentence per table."""
    statline = Statline(settings.cbs, transport or Transport(), watch)
    answers = [fetch(statline, entry, settings) for entry in read_register(home / "cbs.toml")]
    if all(isinstance(answer, str) for answer in answers):
        return [str(answer) for answer in answers]
    with only_one(settings):
        return [answer if isinstance(answer, str) else take_in(answer, settings, home) for answer in answers]


def fetch(statline: Statline, entry: Entry, settings: Settings) -> Fetched | str:
    """The figures of one table, or the sentence that they did not change."""
    try:
        properties = statline.properties(entry.dataset)
        if unchanged(entry, properties, settings):
            return f"{entry.title} ({entry.dataset}): ongewijzigd sinds {in_words(properties.modified)}."
        table = read_table(statline, entry, properties)
        rows = statline.rows(entry.dataset, "Observations", condition(entry, table))
        figures = read_figures(entry, table, rows)
        if statline.properties(entry.dataset) != properties:
            raise FetchError(f"Tabel {entry.dataset} is tijdens het ophalen gewijzigd. Haal opnieuw op")
    except FetchError as error:
        raise FetchError(f"{error}; {what_stays(settings, entry)}.") from error
    return Fetched(entry, properties, figures)


def unchanged(entry: Entry, properties: Properties, settings: Settings) -> bool:
    """Whether this state was fetched before for the same question; a table never grows younger."""
    known = list_vintages(settings, entry)
    if known and properties.modified < known[-1].day:
        raise FetchError(
            f"Het CBS geeft tabel {entry.dataset} van {in_words(properties.modified)}, "
            f"ouder dan wat al is opgehaald ({in_words(known[-1].day)}). Probeer het later opnieuw"
        )
    return any((one.stamps, one.asked) == (properties.stamps, entry.asked) for one in known)


def take_in(fetched: Fetched, settings: Settings, home: Path) -> str:
    """Land the figures under the month in which CBS changed the table, as a next version if there was one."""
    entry = fetched.entry
    with TemporaryDirectory() as folder:
        draft = Path(folder) / "cijfers"
        write_delivery(draft, entry, fetched.figures)
        landed = land(draft.rename(draft.with_name(file_name(fetched, sha256_of(draft), settings))), settings, home)
    write_vintage(settings, landed, vintage(fetched, landed))
    return sentence(fetched, landed, settings)


def file_name(fetched: Fetched, digest: str, settings: Settings) -> str:
    """The name of the same figures if they came before, else the first that is free."""
    earlier = [one for one in list_landed(settings, fetched.entry.delivery) if one.period == fetched.period]
    version = earlier[-1].version + (earlier[-1].sha256 != digest) if earlier else 1
    return f"{fetched.entry.delivery}_{fetched.period}{f'_v{version}' if version > 1 else ''}.csv"


def vintage(fetched: Fetched, landed: Landed) -> Vintage:
    """What must be remembered of this state."""
    entry, properties = fetched.entry, fetched.properties
    reasons = Counter(one.reason for one in fetched.figures if one.reason)
    return Vintage(
        entry.dataset,
        entry.source,
        properties.modified.isoformat(),
        properties.stamps,
        entry.asked,
        landed.sha256,
        landed.file_name,
        dict(sorted(reasons.items())),
    )


def sentence(fetched: Fetched, landed: Landed, settings: Settings) -> str:
    """What came in, what is provisional or absent in it, and whether it is in use."""
    entry, figures = fetched.entry, fetched.figures
    counts = [f"{len(figures)} cijfers"]
    provisional = sum(one.is_provisional for one in figures)
    absent = sum(bool(one.reason) for one in figures)
    counts += [f"{provisional} voorlopig"] if provisional else []
    counts += [f"{absent} zonder waarde"] if absent else []
    done = "ontvangen als" if landed.is_new else "gelijk aan"
    state = f"{entry.title} ({entry.dataset}) van {in_words(fetched.properties.modified)}"
    text = f"{state}: {', '.join(counts)}, {done} {landed.file_name}."
    newest = in_use(settings, entry)
    return f"{text} De levering {newest.file_name} gaat voor." if newest and newest.order > landed.order else text
