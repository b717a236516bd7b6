"""Editions: nested audiences, alike whatever the order of arrival, whole or refused, and never published by accident."""

import json
import random
import shutil
from pathlib import Path

import duckdb
import pytest
import tally
from drawn import catalog
from few import few_definitions
from made import MONTHS, PUBLIC, SECRET, settings_in
from typer.testing import CliRunner

from etl.cli import app
from etl.demo import deliveries
from etl.edition import CONTENT
from etl.errors import EditionError
from etl.files import sha256_of
from etl.landing import land
from etl.lock import only_one
from etl.monthly import make_edition
from etl.publish import check_published, publish, published_ids
from etl.secret import remember
from queries.policy import NESTED, read_policy

TABLES = ("cell", "curve")


def rows(path: Path, table: str) -> list[tuple]:
    with duckdb.connect(str(path), read_only=True) as con:
        return con.execute(f"select * from {table} order by all").fetchall()


@pytest.fixture
def copied(published, tmp_path):
    """The published editions and the landed deliveries of our own, to spoil."""
    shutil.copytree(published.settings.editions, tmp_path / "editions")
    shutil.copytree(published.settings.landed, tmp_path / "private" / "landed")
    return settings_in(tmp_path)


def run(settings, *words: str, secret: str = SECRET):
    return CliRunner().invoke(app, list(words), env={"MONITOR_DATA": str(settings.data), "MONITOR_SLEUTEL": secret})


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(("small", "large"), [("publiek", "bestuur"), ("bestuur", "beleid")])
def test_the_rows_of_a_smaller_audience_are_rows_of_the_larger(published, small, large, table):
    some, more = rows(published.file(small), table), rows(published.file(large), table)
    assert some
    assert set(some) <= set(more)


def test_the_public_gets_less_than_the_board(published):
    assert len(rows(published.file("publiek"), "cell")) < len(rows(published.file("bestuur"), "cell"))


@pytest.mark.parametrize("name", NESTED)
def test_an_audience_gets_only_its_own_dimensions_and_depth(published, name):
    audience = read_policy().audiences[name]
    with duckdb.connect(str(published.file(name)), read_only=True) as con:
        closed = [row[0] for row in con.execute("select id from definition where kind = 'dimension'").fetchall()]
        closed = [f'"{dimension}" is not null' for dimension in closed if dimension not in audience.dimensions]
        condition = " or ".join([f"depth > {audience.depth}", *closed])
        assert con.execute(f"select count(*) from cell where {condition}").fetchall() == [(0,)]


@pytest.mark.parametrize("name", NESTED)
def test_an_edition_has_its_tables_and_nothing_about_persons(published, name):
    with duckdb.connect(str(published.file(name)), read_only=True) as con:
        tables = {row[0] for row in con.execute("select table_name from duckdb_tables()").fetchall()}
        columns = {row[0] for row in con.execute("select column_name from duckdb_columns() where not internal").fetchall()}
    assert tables == set(CONTENT)
    assert columns & {"subject", "person_key", "inburgeraar_id", "rkey", "key_sum", "n", "hits"} == set()


def test_no_shown_number_of_people_is_below_ten_or_between_the_fives(published):
    with duckdb.connect(str(published.file("beleid")), read_only=True) as con:
        extremes = "min(denominator), min(numerator), max(denominator % 5), max(numerator % 5)"
        ours = "from cell where list_contains(?, indicator)"
        people = [one for one in catalog().indicators.values() if not one.is_open]
        [counts] = con.execute(f"select {extremes} {ours}", [[one.id for one in people]]).fetchall()
        parts = [one.id for one in people if one.measure in ("share", "funnel")]
        [shares] = con.execute(f"select min(value), max(value) {ours} and numerator is not null", [parts]).fetchall()
        [curves] = con.execute("select min(at_risk), min(events) from curve").fetchall()
    assert counts == (10, 10, 0, 0)
    assert shares[0] >= 1
    assert shares[1] <= 99
    assert curves[0] >= 30
    assert curves[1] >= 10


def test_every_file_is_the_one_that_the_manifest_and_the_pointer_name(published):
    pointer = json.loads((published.settings.editions / "current.json").read_text(encoding="utf-8"))
    assert pointer["current"] == published.editions[-1].id
    for made, entry in zip(published.editions, pointer["editions"], strict=True):
        hashes = {name: sha256_of(made.folder / f"{name}.duckdb") for name in NESTED}
        assert hashes == made.files == entry["files"]


def test_files_of_an_edition_are_read_only(published):
    files = list(published.editions[-1].folder.iterdir())
    assert {path.name for path in files} == {*(f"{name}.duckdb" for name in NESTED), "manifest.json", "audit.json"}
    assert {path.stat().st_mode & 0o777 for path in files} == {0o444}


def test_a_month_names_the_month_that_was_published_before_it(published):
    meta = dict(rows(published.file("publiek"), "meta"))
    assert meta["period"] == MONTHS[-1]
    assert meta["previous"] == published.editions[-2].id
    assert meta["audience"] == "publiek"


def test_the_same_deliveries_in_another_order_give_the_same_content(published, tmp_path):
    settings = settings_in(tmp_path / "'s-hage")
    files = deliveries(published.deliveries) + PUBLIC
    for path in random.Random(4).sample(files, len(files)):
        land(path, settings)
    assert make_edition(settings, MONTHS[0]).content == published.editions[0].content


def test_building_again_makes_nothing_new(published):
    before = sorted(path.name for path in published.settings.editions.iterdir())
    assert make_edition(published.settings, MONTHS[-1]).id == published.editions[-1].id
    assert sorted(path.name for path in published.settings.editions.iterdir()) == before


def test_another_secret_gives_other_figures_and_a_new_revision(published, copied, tmp_path):
    remember(copied, MONTHS[0])
    made = make_edition(settings_in(copied.data, SECRET[::-1]), MONTHS[0], few_definitions(tmp_path), has_new_secret=True)
    before, now = (set(rows(one.folder / "beleid.duckdb", "cell")) for one in (published.editions[0], made))
    assert (made.revision, {row[0] for row in now - before}) == (2, {row[0] for row in now})


def test_another_secret_is_noticed_where_the_note_of_the_old_one_was_lost(copied, tmp_path):
    with pytest.raises(EditionError, match="alsof er met een andere sleutel is afgerond"):
        make_edition(settings_in(copied.data, SECRET[::-1]), MONTHS[0], few_definitions(tmp_path))


def test_a_late_correction_is_a_new_revision_that_lists_what_changed_and_leaves_the_old_one_published(published, copied, tmp_path):
    tally.row(24)
    old, name = published.editions[1], f"uitkering_{MONTHS[1]}"
    head, *lines = (published.deliveries / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    late = copied.data / f"{name}_v2.csv"
    late.write_text("\n".join([head, *lines[: len(lines) * 2 // 3]]) + "\n", encoding="utf-8")
    land(late, copied)
    made = make_edition(copied, MONTHS[1], few_definitions(tmp_path, "k13_uitkering"))
    assert (made.period, made.revision) == (MONTHS[1], 2)
    told = set(rows(made.folder / "beleid.duckdb", "revision")) - set(rows(old.folder / "beleid.duckdb", "revision"))
    assert "k13_uitkering" in {indicator for indicator, _, month, *_ in told if str(month) <= f"{MONTHS[0]}-31"}
    assert (check_published(copied), published_ids(copied)) == ([], [one.id for one in published.editions])


def test_check_finds_everything_whole(published):
    found = run(published.settings, "check")
    assert found.exit_code == 0
    assert "3 gepubliceerde editie(s) zijn heel" in found.output


def test_check_finds_a_flipped_byte(published, copied):
    path = copied.editions / published.editions[-1].id / "publiek.duckdb"
    path.chmod(0o644)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    found = run(copied, "check")
    assert found.exit_code == 1
    assert "publiek.duckdb is veranderd sinds het bouwen" in found.output


def test_check_finds_a_missing_file(published, copied):
    (copied.editions / published.editions[0].id / "bestuur.duckdb").unlink()
    found = run(copied, "check")
    assert found.exit_code == 1
    assert "bestuur.duckdb ontbreekt" in found.output


@pytest.mark.parametrize("name", ["manifest.json", "current.json"])
def test_check_refuses_an_unreadable_manifest_or_pointer_in_one_sentence(published, copied, name):
    folder = copied.editions if name == "current.json" else copied.editions / published.editions[0].id
    (folder / name).chmod(0o644)
    (folder / name).write_text("{", encoding="utf-8")
    found = run(copied, "check")
    assert found.exit_code == 1
    assert "onleesbaar" in found.output


def test_a_damaged_edition_is_not_published(published, copied):
    last = published.editions[-1].id
    path = copied.editions / last / "beleid.duckdb"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"x")
    before = (copied.editions / "current.json").read_bytes()
    assert run(copied, "edition", "publish", last).exit_code == 1
    assert (copied.editions / "current.json").read_bytes() == before


def test_an_unknown_edition_is_not_published(copied):
    found = run(copied, "edition", "publish", "2026-10.r9.nergens")
    assert found.exit_code == 1
    assert "Er is geen editie '2026-10.r9.nergens'" in found.output


@pytest.mark.parametrize("secret", ["", "te-kort"])
def test_without_a_secret_nothing_is_built_and_the_pointer_stays(copied, secret):
    before = (copied.editions / "current.json").read_bytes()
    found = run(copied, "edition", "build", "--periode", "2026-10", secret=secret)
    assert found.exit_code == 1
    assert "MONITOR_SLEUTEL ontbreekt of is korter dan 32 tekens" in found.output
    assert (copied.editions / "current.json").read_bytes() == before


def test_while_a_run_is_busy_a_second_one_says_so(copied):
    with only_one(copied):
        found = run(copied, "edition", "build", "--periode", "2026-10")
    assert found.exit_code == 75
    assert "een andere run is bezig" in " ".join(found.output.split())


@pytest.mark.parametrize("period", ["2026-13", "oktober", "2026-1"])
def test_a_month_that_does_not_exist_is_wrong_usage(copied, period):
    assert run(copied, "edition", "build", "--periode", period).exit_code == 2


def test_publishing_an_older_month_again_keeps_the_newest_in_front(published, copied):
    publish(copied, published.editions[0].id)
    pointer = json.loads((copied.editions / "current.json").read_text(encoding="utf-8"))
    assert pointer["current"] == published.editions[-1].id
    assert sorted(published_ids(copied)) == sorted(made.id for made in published.editions)


@pytest.mark.parametrize("name", NESTED)
def test_every_audience_gets_the_same_effects_from_protected_counts(published, name):
    found = rows(published.file(name), "effect")
    assert found == rows(published.file("beleid"), "effect")
    with duckdb.connect(str(published.file(name)), read_only=True) as con:
        [counts] = con.execute("select min(eligible) >= 10, min(participants) >= 10 from effect").fetchall()
        [uneven] = con.execute("select count(*) from effect where eligible % 5 <> 0 or participants % 5 <> 0").fetchall()
        [(low, high)] = con.execute("select least(min(p1), min(p0)), greatest(max(p1), max(p0)) from effect").fetchall()
    assert (counts, uneven) == ((True, True), (0,))
    assert 1 <= low <= high <= 99


def test_only_what_counts_nobody_is_published_as_it_was_counted(published):
    with duckdb.connect(str(published.file("beleid")), read_only=True) as con:
        odd = con.execute("select distinct indicator from cell where denominator % 5 > 0 or denominator < 10").fetchall()
    assert {name for (name,) in odd} <= {one.id for one in catalog().indicators.values() if one.is_open}
    assert odd
