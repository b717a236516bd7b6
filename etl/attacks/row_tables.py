"""The numbers of delivered rows as tables to attack beside those of the figures.

The rows of a table by what became of them, its kept rows by whether they have a field, and the refused rows of a month by table.
Tables that are not about people are shown as they are, and are no attack.
"""

from collections.abc import Iterator, Mapping

from etl.attacks import Table
from etl.attacks.deliveries import Counter
from etl.attacks.material import EVERYONE, HITS, MISSES, present
from etl.rules import named

Numbers = Mapping[str, tuple[int | None, int]]  # by category what is shown and what there is; the whole is nameless


def row_tables(counter: Counter, day: str) -> Iterator[Table]:
    """Every table that can be attacked, as of this day."""
    yield from by_fate(counter, day)
    yield from by_field(counter, day)
    yield from by_table(counter)


def by_fate(counter: Counter, day: str) -> Iterator[Table]:
    """What came in: kept, refused or left out."""
    for name, *shown in counter.rows(f"select name, rows_in, kept, refused, double from {counter.source}.delivery"):
        if counter.contracts[name].people:
            fates = counter.fates(name)
            numbers = zip(("", "gebruikt", "afgekeurd", "dubbel"), zip(shown, (sum(fates), *fates), strict=True), strict=True)
            yield divided(f"gegevens/{name}", day, "lot", dict(numbers))


def by_field(counter: Counter, day: str) -> Iterator[Table]:
    """The kept rows, and which of them have a field."""
    kept = dict(counter.rows(f"select name, kept from {counter.source}.delivery"))
    for name, field, filled in counter.rows(f"select name, field, filled from {counter.source}.completeness where not required"):
        if counter.contracts[name].people:
            [(rows, has)] = counter.rows(f"select count(*), count({named(field)}) from staging.{named(name)}")
            numbers = {EVERYONE: (kept.get(name), rows), HITS: (filled, has), MISSES: (None, rows - has)}
            for part, pair in numbers.items():
                yield divided(f"gegevens/{name}/{field}", day, "", {"": pair}, part)


def by_table(counter: Counter) -> Iterator[Table]:
    """The refused rows of each month that is told of for the first time.

    Where rows of an open table were refused too, those about people do not add up to all, and the attacks see that.
    """
    found: dict[str, dict[str, tuple[int | None, int]]] = {}
    for kind, name, period, shown in counter.rows(f"select kind, name, period, refused from {counter.source}.rejection"):
        is_open = kind == "tabel" and not counter.contracts[name].people
        if kind != "reden" and not is_open and counter.is_new(period):
            rows = [row for row in counter.refused if row.period == period and name in ("", row.name)]
            found.setdefault(period, {})[name] = shown, len(rows)
    for period, numbers in found.items():
        yield divided("gegevens/afgekeurd", f"{period}-01", "tabel", numbers)


def divided(name: str, day: str, dimension: str, numbers: Numbers, part: str = EVERYONE) -> Table:
    """A whole and its categories."""
    groups = {frozenset({(dimension, category)} if category else ()): pair for category, pair in numbers.items()}
    public = {group: shown for group, (shown, _) in groups.items() if shown is not None}
    exact = present({group: n for group, (_, n) in groups.items()})
    return Table(name, "maand", day, part, {dimension: tuple(filter(None, numbers))} if dimension else {}, public, exact)
