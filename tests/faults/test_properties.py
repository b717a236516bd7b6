"""What a warehouse promises whatever arrives, in whatever order: the same twice, nothing lost, an old month left alone."""

import csv
import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import duckdb
import pytest
import tally
from deliveries import Town, content
from hypothesis import given, settings
from hypothesis import strategies as st
from written import as_delivery, rows_of

from etl.contracts import Contract, read_contracts
from etl.receipts import list_landed
from etl.warehouse import choose, fill, last_day

ALL = ["staging.les", "staging.quarantaine"]

# A month too early, a version two, a correction of that correction, an increment on top; each with faults of its own.
FIVE = {
    "les_2026-08.csv": "les | uren\n a | 1\n b | 1\n c | x\n h | 1",
    "les_2026-09.csv": "les | uren\n b | 2\n d | 2\n d | 2\n e | 2\n e | 3",
    "les_2026-09_v2.csv": "les | uren\n b | 3\n d | 3\n i | 3",
    "les_2026-09_v3.csv": "les | uren\n b | 4\n d | 4\n d | 5",
    "les_2026-10.csv": "les | uren\n a | 6\n f | 6\n | 7",
}
EXAMPLES = 6
EASY = ("goed", *[""] * 7)  # a delivery needs one good row

# Everything that a cell can have: nothing, good values, other notations, faults, quotes and what Excel leaves behind.
CELLS = st.sampled_from(
    ["", " ", "a", "b", "1", "01", "-1", "x", '"', '"q"', "2026-10-01", "01-10-2026", "31-02-2025", "#N/B", "\0", ";"]
)
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8)
MONTHS = st.lists(ROWS, min_size=2, max_size=4)


@pytest.fixture(scope="module")
def contract(tmp_path_factory: pytest.TempPathFactory) -> Contract:
    return read_contracts(Town(tmp_path_factory.mktemp("contract")).home / "staging")["les"]


def filled(town: Town, contract: Contract, period: str = "2026-10") -> tuple[duckdb.DuckDBPyConnection, list[str]]:
    """The warehouse of a month as `build` fills it, but not in a file, and the deliveries that count."""
    contracts = {"les": contract}
    chosen = choose(list_landed(town.settings), contracts, period)
    connection = duckdb.connect(config={"preserve_insertion_order": False, "threads": 1})
    fill(connection, chosen, contracts, [], town.home, last_day(period))
    return connection, [one.id for one in chosen["les"]]


def drawn(rows: list[tuple[str, str, str]], number: int) -> bytes:
    """One good row of its own keeps a delivery from being refused as a whole."""
    return "\n".join(["les;uren;dag", f"eigen{number};1;", *(";".join(row) for row in rows), ""]).encode()


def said(town: Town, contract: Contract, period: str) -> list:
    warehouse, used = filled(town, contract, period)
    with warehouse:
        return [used, *(warehouse.execute(f"select * from {name} order by all").fetchall() for name in ALL)]


def arrivals(town: Town, left: tuple[str, ...]) -> Iterator[Town]:
    """Every order in which the deliveries can arrive; orders that begin alike share their beginning."""
    if not left:
        yield town
    for number, name in enumerate(left):
        folder = town.folder.with_name(f"{town.folder.name}{number}")
        shutil.copytree(town.folder, folder)
        after = Town(folder)
        after.land(name, FIVE[name])
        yield from arrivals(after, tuple(other for other in left if other != name))
        shutil.rmtree(folder)


def test_in_all_120_orders_of_arrival_the_warehouse_says_the_same(tmp_path, contract):
    increments, snapshots = [], []
    (tmp_path / "town").mkdir()
    for town in arrivals(Town(tmp_path / "town"), tuple(FIVE)):
        increments.append(said(town, replace(contract, delivery="aanvulling"), "2026-10"))
        snapshots.append([one.id for one in choose(list_landed(town.settings), {"les": contract}, "2026-10")["les"]])
    tally.row(22, 25)
    tally.add("volgordes", len(increments))
    assert (len(increments), len(snapshots)) == (120, 120)
    assert [(row[0], row[4]) for row in increments[0][1]] == [("a", 6), ("b", 4), ("f", 6), ("h", 1)]
    assert all(one == increments[0] for one in increments)
    assert all(one == ["les_2026-10_v1"] for one in snapshots)


@given(months=MONTHS)
@settings(max_examples=EXAMPLES, deadline=None)
def test_whatever_arrives_no_row_gets_lost_between_the_files_and_the_table(tmp_path_factory, contract, months):
    town = Town(tmp_path_factory.mktemp("town"))
    for number, rows in enumerate(months, start=1):
        town.land(f"les_2026-0{number}.csv", drawn(rows, number))
    warehouse, _ = filled(town, replace(contract, delivery="aanvulling"))
    with warehouse:
        book = "select rows_in, loaded + quarantined + duplicate from staging.levering order by period"
        weighed = warehouse.execute(book).fetchall()
        tally.lost(sum(len(rows) + 1 for rows in months) - sum(found for _, found in weighed))
        assert weighed == [(len(rows) + 1, len(rows) + 1) for rows in months]
        kept = "select count(*), count(distinct les), (select sum(loaded - superseded) from staging.levering) from staging.les"
        [(here, keys, told)] = warehouse.execute(kept).fetchall()
        lines = "select count(distinct (delivery, line)), (select sum(quarantined) from staging.levering) from staging.quarantaine"
        [(rejected, counted)] = warehouse.execute(lines).fetchall()
    tally.add("rijen gewogen", sum(map(len, months)) + len(months))
    assert (here, rejected) == (told, counted)
    assert keys == here


@given(months=MONTHS, delivery=st.sampled_from(["momentopname", "aanvulling"]))
@settings(max_examples=EXAMPLES, deadline=None)
def test_a_second_run_finds_everything_done_and_a_run_from_nothing_makes_the_same(tmp_path_factory, months, delivery):
    town = Town(tmp_path_factory.mktemp("town"), delivery)
    files = {f"les_2026-0{number}.csv": drawn(rows, number) for number, rows in enumerate(months, start=1)}
    for name, raw in files.items():
        town.land(name, raw)
    path = town.build()
    first, made = content(path, ALL), path.stat().st_mtime_ns
    assert not any(town.land(name, raw).is_new for name, raw in files.items())
    assert (town.build(), path.stat().st_mtime_ns) == (path, made)
    path.unlink()
    assert town.build() == path
    assert content(path, ALL) == first
    tally.row(15)
    tally.add("tweede runs")


@given(months=MONTHS, delivery=st.sampled_from(["momentopname", "aanvulling"]))
@settings(max_examples=EXAMPLES, deadline=None)
def test_what_arrives_later_leaves_an_older_month_as_it_was(tmp_path_factory, contract, months, delivery):
    town = Town(tmp_path_factory.mktemp("town"))
    told: list[list] = []
    for number, rows in enumerate(months, start=1):
        town.land(f"les_2026-0{number}.csv", drawn(rows, number))
        told.append(said(town, replace(contract, delivery=delivery), f"2026-0{number}"))
    again = [said(town, replace(contract, delivery=delivery), f"2026-0{number}") for number in range(1, len(months) + 1)]
    tally.add("oude maanden herbouwd", len(again))
    assert again == told


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
FULL = st.tuples(
    DAYS.map(str),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day.year}K{(day.month + 2) // 3}"),
    st.integers(0, 999_999_999).map(str),
    st.decimals(-9999999999, 9999999999, places=4).map(str),
    st.sampled_from(["Ja", "Nee", ""]),
    st.text("aé;'\"#|€ -", max_size=6),
)


@given(rows=st.lists(FULL, min_size=1, max_size=8))
@settings(max_examples=EXAMPLES, deadline=None)
def test_what_a_warehouse_holds_comes_back_the_same_when_it_is_delivered_again(tmp_path_factory, contract, rows):
    town = Town(tmp_path_factory.mktemp("town"))
    sheet = io.StringIO()
    named_rows = [(f"l{number}", *row) for number, row in enumerate(rows)]
    csv.writer(sheet, delimiter=";", lineterminator="\n").writerows([contract.names, EASY, *named_rows])
    town.land("les_2026-09.csv", sheet.getvalue().encode())
    before, _ = filled(town, contract)
    with before:
        town.land("les_2026-10.csv", as_delivery(before, contract))
        after, _ = filled(town, contract)
        with after:
            assert rows_of(after, "les") == rows_of(before, "les")
    tally.add("heen en weer")
