"""What a published edition says of its own data: counted again from the files, protected, and for policy staff only."""

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest
from made import MONTHS

from etl.contracts import read_contracts
from etl.edition import INSIDE
from etl.quality import whole_percent

CONTRACTS = read_contracts()
# What has no rhythm and is not delivered here, so nobody misses it.
UNUSED = {"persoonskoppeling", "plaatsing"}
PEOPLE = [name for name, one in CONTRACTS.items() if one.people and name not in UNUSED]


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(path), read_only=True) as con:
        return con.execute(sql).fetchall()


@pytest.fixture(scope="module")
def delivery(published) -> dict[str, dict[str, Any]]:
    names = ("name", "deliveries", "period", "state", "rows_in", "kept", "refused", "double")
    found = rows(published.file("beleid"), f"select {', '.join(names)} from delivery")
    return {row[0]: dict(zip(names, row, strict=True)) for row in found}


@pytest.fixture(scope="module")
def written(published) -> dict[str, list[dict[str, int]]]:
    """What the sample wrote into the files that the latest edition used: rows, bad ones and double ones."""
    told = json.loads((published.deliveries / "verwacht.json").read_text(encoding="utf-8"))
    found: dict[str, list[dict[str, int]]] = {name: [] for name in CONTRACTS}
    for file, numbers in told.items():
        name, _, month = Path(file).stem.rpartition("_")
        if month == MONTHS[-1] or CONTRACTS[name].delivery == "aanvulling":
            found[name].append(numbers)
    return found


@pytest.mark.parametrize("table", INSIDE)
def test_only_policy_staff_get_the_tables_about_the_data(published, table):
    assert rows(published.file("beleid"), f"select 1 from {table} limit 1")
    for audience in ("bestuur", "publiek"):
        assert rows(published.file(audience), f"select count(*) from {table}") == [(0,)]


def test_every_table_that_should_come_has_a_line(delivery):
    assert delivery.keys() == CONTRACTS.keys() - UNUSED


def test_what_was_not_delivered_is_missing_and_the_rest_is_there(delivery):
    missing = {name for name, one in delivery.items() if one["state"] == "ontbreekt"}
    assert missing == {"bevolking"}
    assert {one["state"] for name, one in delivery.items() if name not in missing} == {"actueel"}


def test_rows_of_people_are_shown_as_protected_numbers(published):
    beleid, people = published.file("beleid"), f"list_contains({PEOPLE}, name)"
    numbers = [
        *rows(beleid, f"select unnest([rows_in, kept, refused, double]) from delivery where {people}"),
        *rows(beleid, f"select filled from completeness where {people}"),
        *rows(beleid, f"select refused from rejection where kind <> 'tabel' or {people}"),
    ]
    shown = [number for (number,) in numbers if number is not None]
    assert min(shown) >= 10
    assert {number % 5 for number in shown} == {0}


def test_a_number_of_rows_is_at_most_four_from_the_file(delivery, written):
    seen = 0
    for name in PEOPLE:
        for column, key in (("rows_in", "rows"), ("refused", "bad")):
            exact = sum(one[key] for one in written[name])
            if delivery[name][column] is not None:
                assert abs(delivery[name][column] - exact) <= 4
                seen += 1
            else:
                assert exact < 14
    assert seen > 20


def test_rows_that_are_not_about_people_are_counted_as_they_are(delivery, written):
    for name in CONTRACTS.keys() - set(PEOPLE) - UNUSED - {"bevolking", "swi_referentie", "spuk_tarief"}:
        exact = {key: sum(one[key] for one in written[name]) for key in ("rows", "bad", "duplicate")}
        assert (delivery[name]["rows_in"], delivery[name]["refused"], delivery[name]["double"]) == tuple(exact.values())


def test_the_same_people_have_the_same_number_in_every_delivery(delivery):
    assert delivery["inburgeraar"]["kept"] == delivery["verblijf"]["kept"] == delivery["inburgeringsplicht"]["kept"]


def test_refused_rows_grow_month_by_month_and_earlier_months_stay(published):
    found = []
    for made in published.editions:
        path = made.folder / "beleid.duckdb"
        found.append({row[:3]: row[3] for row in rows_apart(path, "select kind, name, period, refused from rejection")})
    assert [max(period for _, _, period in one) for one in found] == list(MONTHS)
    for earlier, later in ((found[0], found[1]), (found[1], found[2])):
        assert {place: later[place] for place in earlier} == earlier
        assert len(later) > len(earlier)


def rows_apart(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """The rows of an edition that this process has open for nobody else."""
    with duckdb.connect() as con:
        con.execute(f"attach '{path}' as edition (read_only)")
        return con.execute(sql.replace(" from ", " from edition.")).fetchall()


def test_refused_rows_are_counted_one_dimension_deep(published):
    kinds = dict(rows(published.file("beleid"), "select kind, count(distinct name) from rejection group by all"))
    assert kinds["alles"] == 1
    assert kinds["reden"] == 6
    columns = rows(published.file("beleid"), "select column_name from duckdb_columns() where table_name = 'rejection'")
    assert {name for (name,) in columns} == {"kind", "name", "period", "refused"}


def test_every_figure_has_a_bound_around_it_or_a_reason(published):
    found = rows(published.file("beleid"), "select indicator, value, most, low, high, reason from bound")
    assert len(found) == rows(published.file("beleid"), "select count(*) from definition where kind = 'indicator'")[0][0]
    for _, value, most, low, high, reason in found:
        assert (low is None) == (high is None) == bool(reason)
        assert reason or low - 0.5 <= value <= high + 0.5
        assert most is not None


def test_a_bound_is_of_the_figure_that_is_shown(published):
    sql = """
        select b.low, b.high, b.most, c.numerator, c.denominator
        from bound as b join cell as c using (indicator, grain, period)
        where b.indicator = 'k21_pip_op_tijd' and c.depth = 0 and c.part = ''
    """
    [(low, high, most, hits, whole)] = rows(published.file("beleid"), sql)
    assert low == max(0, hits - most) * 100 // whole
    assert high == -(-min(whole, hits + most) * 100 // whole)


def test_of_a_required_field_every_row_has_a_value_and_of_others_a_share_is_shown_by_the_rules_of_shares(published):
    found = rows(published.file("beleid"), "select name, required, filled, low, high from completeness")
    assert {(low, high) for _, required, _, low, high in found if required} == {(100.0, 100.0)}
    for name, required, filled, low, high in found:
        if name in PEOPLE and not required and filled is not None:
            assert 0 <= low <= high <= low + 1 <= 100


@pytest.mark.parametrize(
    ("part", "whole", "ends"),
    [(453, 500, (91, 91)), (999, 1000, (99, 100)), (1, 1000, (0, 1)), (0, 40, (0, 0)), (40, 40, (100, 100)), (990, 1000, (99, 99))],
)
def test_the_ends_of_the_scale_are_claimed_only_where_they_are_meant(part, whole, ends):
    assert whole_percent(part, whole) == ends
