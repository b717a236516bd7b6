"""A warehouse is a function of the deliveries that count and of the definitions, and it is whole or absent."""

from itertools import permutations
from pathlib import Path

import pytest
from deliveries import LES, Town, check, content, mart
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.errors import BuildError, EtlError, LandingError

ALL = ["staging.les", "staging.quarantaine"]
BOOK = "select period, version, loaded, superseded from staging.levering order by all"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A town that delivers snapshots."""
    return Town(tmp_path)


@pytest.fixture
def monthly(tmp_path: Path) -> Town:
    """A town that delivers only what is new."""
    return Town(tmp_path, delivery="aanvulling")


def test_of_a_snapshot_the_last_month_counts(town):
    town.land("les_2026-10.csv", "les | uren\n a | 2")
    town.land("les_2026-09.csv", "les | uren\n a | 1\n b | 1")
    assert town.ask("select les, uren from staging.les") == [("a", 2)]


def test_of_one_month_the_last_version_counts(town):
    town.land("les_2026-10_v2.csv", "les | uren\n a | 2")
    town.land("les_2026-10_v10.csv", "les | uren\n a | 10")
    town.land("les_2026-10.csv", "les | uren\n a | 1")
    assert town.ask("select uren from staging.les") == [(10,)]


def test_a_delivery_after_the_month_does_not_count(town):
    town.land("les_2026-10.csv", "les | uren\n a | 1")
    town.land("les_2026-11.csv", "les | uren\n a | 2")
    assert town.ask("select uren from staging.les", "2026-10") == [(1,)]
    assert town.ask("select uren from staging.les", "2026-12") == [(2,)]


def test_of_increments_all_months_count(monthly):
    monthly.land("les_2026-09.csv", "les | uren\n a | 1")
    monthly.land("les_2026-10.csv", "les | uren\n b | 2")
    assert monthly.ask("select les, uren from staging.les order by all") == [("a", 1), ("b", 2)]


def test_a_newer_increment_replaces_the_row_with_the_same_key(monthly):
    monthly.land("les_2026-10.csv", "les | uren\n a | 2")
    monthly.land("les_2026-09.csv", "les | uren\n a | 1\n b | 1")
    assert monthly.ask("select les, uren from staging.les order by all") == [("a", 2), ("b", 1)]
    assert monthly.ask(BOOK) == [("2026-09", 1, 2, 1), ("2026-10", 1, 1, 0)]


def test_a_corrected_increment_replaces_the_whole_first_version(monthly):
    monthly.land("les_2026-10.csv", "les | uren\n a | 1\n b | 1")
    monthly.land("les_2026-10_v2.csv", "les | uren\n a | 2")
    assert monthly.ask("select les, uren from staging.les") == [("a", 2)]


def test_the_same_bytes_for_two_months_count_once(monthly):
    monthly.land("les_2026-09.csv", "les | uren\n a | 1")
    monthly.land("les_2026-10.csv", "les | uren\n a | 1")
    assert monthly.ask(BOOK) == [("2026-10", 1, 1, 0)]


def test_every_row_knows_its_delivery(town):
    landed = town.land("les_2026-10.csv", "les | uren\n a | 1")
    assert town.ask("select _levering from staging.les") == [(landed.sha256,)]


def test_the_book_of_deliveries_tells_sender_and_file(town):
    town.land("les_2026-10_v2.csv", "les | uren\n a | 1")
    found = town.ask("select table_name, title, sender, file_name, period, version from staging.levering")
    assert found == [("les", "Les", "taalschool", "les_2026-10_v2.csv", "2026-10", 2)]


def test_a_missing_required_table_stops_by_name(town):
    with pytest.raises(BuildError, match="ontbreekt een levering van: les"):
        town.build()


def test_a_missing_optional_table_is_there_and_empty(town):
    town.define("staging/les.sql", LES.format(delivery="momentopname", required="false"))
    assert town.ask("select count(*) from staging.les") == [(0,)]


@pytest.mark.parametrize("period", ["2026", "2026-13", "oktober", "2026-1"])
def test_a_period_that_is_no_month_stops(town, period):
    with pytest.raises(BuildError, match="jjjj-mm"):
        town.build(period)


def test_a_changed_landed_file_stops_the_build(town):
    landed = town.land("les_2026-10.csv", "les | uren\n a | 1")
    landed.path.chmod(0o640)
    landed.path.write_bytes(b"les;uren\na;2\n")
    with pytest.raises(LandingError, match="gewijzigd of weg"):
        town.build()


def test_a_refused_warehouse_leaves_no_file(town):
    town.define("checks/a.sql", check("er zijn geen lessen", "select les from staging.les"))
    town.land("les_2026-10.csv", "les\n a")
    with pytest.raises(BuildError):
        town.build()
    assert list(town.settings.warehouse.iterdir()) == []


def test_what_a_killed_run_left_is_swept(town):
    town.land("les_2026-10.csv", "les\n a")
    town.settings.warehouse.mkdir(parents=True)
    for name in ("2026-10.abc.duckdb.tmp", "2026-10.abc.duckdb.tmp.wal"):
        (town.settings.warehouse / name).write_bytes(b"half")
    path = town.build()
    assert list(town.settings.warehouse.iterdir()) == [path]


def test_nothing_is_rebuilt_that_has_not_changed(town):
    town.land("les_2026-10.csv", "les\n a")
    first = town.build()
    made = first.stat().st_mtime_ns
    assert town.build() == first
    assert first.stat().st_mtime_ns == made


def test_a_new_delivery_gives_a_new_file_and_the_old_one_goes(town):
    town.land("les_2026-10.csv", "les\n a")
    first = town.build()
    town.land("les_2026-10_v2.csv", "les\n b")
    assert town.build() != first
    assert not first.exists()


def test_warehouses_of_a_few_months_stay(town):
    for month in range(1, 8):
        town.land(f"les_2026-0{month}.csv", f"les\n {month}")
        town.build(f"2026-0{month}")
    town.build("2026-01")
    months = sorted(path.name[:7] for path in town.settings.warehouse.glob("*.duckdb"))
    assert months == ["2026-01", "2026-05", "2026-06", "2026-07"]


def test_a_changed_definition_gives_a_new_file(town):
    town.land("les_2026-10.csv", "les\n a")
    first = town.build()
    town.define("marts/a.sql", mart("select 1 as een"))
    assert town.build() != first


def test_the_file_is_read_only_and_stands_alone(town):
    town.land("les_2026-10.csv", "les\n a")
    path = town.build()
    assert path.stat().st_mode & 0o222 == 0
    assert list(path.parent.iterdir()) == [path]


FIVE = {
    "les_2026-08.csv": "les | uren\n a | 1\n b | 1\n c | x",
    "les_2026-09.csv": "les | uren\n b | 2\n d | 2\n d | 2",
    "les_2026-09_v2.csv": "les | uren\n b | 3\n d | 3",
    "les_2026-10.csv": "les | uren\n a | 4\n e | 4\n f | 4\n f | 5",
    "les_2026-10_v2.csv": "les | uren\n e | 6\n g | 6",
}


@pytest.mark.parametrize("delivery", ["momentopname", "aanvulling"])
def test_the_content_does_not_depend_on_the_order_of_arrival(tmp_path, delivery):
    found = []
    for number, names in enumerate(list(permutations(FIVE))[::23]):
        folder = tmp_path / str(number)
        folder.mkdir()
        town = Town(folder, delivery)
        for name in names:
            town.land(name, FIVE[name])
        path = town.build()
        found.append((path.name, content(path, ALL)))
    assert all(one == found[0] for one in found)


ROWS = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("1234x")), min_size=1, max_size=6)


@given(months=st.lists(ROWS, min_size=2, max_size=5), data=st.data())
@settings(max_examples=10, deadline=None)
def test_any_deliveries_in_any_order_give_one_content(tmp_path_factory, months, data):
    files = {f"les_2026-0{number}.csv": table(rows, number) for number, rows in enumerate(months, start=1)}
    found = []
    for names in (list(files), data.draw(st.permutations(list(files)))):
        town = Town(tmp_path_factory.mktemp("town"), "aanvulling")
        for name in names:
            town.land(name, files[name])
        found.append(content(town.build(), ALL))
    assert found[0] == found[1]


def table(rows: list[tuple[str, str]], number: int) -> str:
    """One good row of its own keeps the delivery from being refused as a whole."""
    return "\n".join(["les | uren", f"eigen{number} | 1", *(f"{les} | {uren}" for les, uren in rows)])


def test_every_refusal_can_be_caught_as_one_kind():
    assert issubclass(BuildError, EtlError)
    assert issubclass(LandingError, EtlError)
