"""The truth that a tester holds beside an attack: exact counts of the published town, in memory only."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import duckdb
from made import MONTHS, PublishedTown
from release_numbers import ReleaseFile

from etl.release import labelled, open_warehouse
from etl.warehouse import last_day
from queries import measure
from queries.definitions import read_catalog

Choice = dict[str, str]


@contextmanager
def opened(town: PublishedTown) -> Iterator[duckdb.DuckDBPyConnection]:
    """The warehouse below the latest edition, which no reader can reach."""
    with open_warehouse(newest(town.settings.warehouse)) as con:
        yield con


def newest(folder: Path) -> Path:
    return max(folder.glob(f"{MONTHS[-1]}.*.duckdb"), key=lambda path: path.stat().st_mtime_ns)


def people_of(con: duckdb.DuckDBPyConnection, indicator: str, names: list[str]) -> set[frozenset[tuple[str, str]]]:
    """The groups of an indicator in which there is anybody, in whatever period."""
    day = last_day(MONTHS[-1])
    measure.open_calendar(con, day)
    measure.load_subjects(con, labelled(con, read_catalog(), day).indicators[indicator], day, lambda person: 0)
    columns = ", ".join(f'"{name}"' for name in names)
    found = con.execute(f"select distinct {columns} from temp.subject where moment <= $day", {"day": day}).fetchall()
    return {frozenset(zip(names, row, strict=True)) for row in found}


def unseen(release: ReleaseFile, indicator: str, names: list[str]) -> list[Choice]:
    """Every choice of these filters of which the file holds nothing."""
    shown = [row.categories.items() for row in release.rows[indicator]]
    every = product(*(release.of_kind("dimension")[name]["categories"] for name in names))
    choices = [dict(zip(names, categories, strict=True)) for categories in every]
    return [one for one in choices if not any(one.items() <= known for known in shown)]


def hidden_and_absent(
    town: PublishedTown, release: ReleaseFile, indicator: str, names: list[str]
) -> tuple[list[Choice], list[Choice]]:
    """Choices that show nothing because few people are behind them, and those behind which there is nobody."""
    with opened(town) as con:
        people = people_of(con, indicator, names)
    found = unseen(release, indicator, names)
    hidden = [one for one in found if frozenset(one.items()) in people]
    return hidden, [one for one in found if one not in hidden]


def exact_numbers(town: PublishedTown) -> dict[str, int]:
    """How many people of each target group there are, to the person: what no role may ever see."""
    with opened(town) as con:
        return dict(con.execute("select doelgroep, count(*) from marts.persoon group by all order by all").fetchall())


def tokens(town: PublishedTown) -> set[str]:
    """Every pseudonym of a person, and of anything that hangs on one person."""
    names = "inburgeraar_id", "aanbod_id", "participatie_id", "respons_id", "deelname_id", "koppeling_id"
    with opened(town) as con:
        places = con.execute(
            "select table_name, column_name from duckdb_columns() where schema_name = 'staging' and list_contains(?, column_name)",
            [list(names)],
        ).fetchall()
        found = [con.execute(f'select distinct "{name}" from staging."{table}"').fetchall() for table, name in places]
    return {row[0] for rows in found for row in rows if row[0]}
