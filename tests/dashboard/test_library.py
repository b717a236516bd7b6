"""Whose file is opened, and what is refused: default deny, verified bytes, the last good edition when one is spoilt."""

import json
import shutil
from itertools import combinations
from pathlib import Path

import duckdb
import pytest

from dashboard.access import DeniedError, Viewer
from dashboard.editions import NoEditionError
from dashboard.library import Library

AUDIENCE = {"adviesraad": "publiek", "wethouder": "bestuur", "beleid": "beleid"}
POLICY_STAFF = Viewer("Test", "beleid")


@pytest.fixture
def folder(published, tmp_path) -> Path:
    """A copy of the published editions that a test may spoil."""
    return Path(shutil.copytree(published.settings.editions, tmp_path / "editions"))


@pytest.fixture
def ids(published) -> list[str]:
    """Published editions, the latest first."""
    return [made.id for made in reversed(published.editions)]


def latest(folder: Path, ids: list[str], audience: str = "beleid") -> Path:
    path = folder / ids[0] / f"{audience}.duckdb"
    path.chmod(0o644)
    path.parent.chmod(0o755)
    return path


@pytest.mark.parametrize(
    "viewer", [None, Viewer("Test", ""), Viewer("Test", "beheerder"), Viewer("Test", "BELEID"), Viewer("Test", "publiek")]
)
def test_who_has_no_declared_role_sees_nothing(shown, viewer):
    with pytest.raises(DeniedError, match="geen toegang"):
        Library(shown.editions).open(viewer)


@pytest.mark.parametrize(("role", "audience"), AUDIENCE.items())
def test_each_role_opens_its_own_file(shown, role, audience):
    assert Library(shown.editions).open(Viewer("Test", role)).meta["audience"] == audience


def test_the_latest_edition_is_the_one_that_opens(shown, ids):
    assert Library(shown.editions).open(POLICY_STAFF).id == ids[0]


def test_an_earlier_edition_keeps_its_address(shown, ids):
    assert Library(shown.editions).open(POLICY_STAFF, ids[1]).id == ids[1]


@pytest.mark.parametrize("asked", ["2026-10.r9.000000000000", "../2026-10", "/etc/passwd", "."])
def test_an_edition_that_is_not_published_is_not_looked_for(shown, ids, asked):
    assert Library(shown.editions).open(POLICY_STAFF, asked).id == ids[0]


def test_a_changed_byte_brings_back_the_edition_before(folder, ids):
    path = latest(folder, ids)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert Library(folder).open(POLICY_STAFF).id == ids[1]


def test_a_changed_file_of_one_audience_does_not_touch_another(folder, ids):
    path = latest(folder, ids, "publiek")
    path.write_bytes(path.read_bytes() + b"x")
    assert Library(folder).open(POLICY_STAFF).id == ids[0]


def test_a_write_ahead_log_beside_the_file_is_refused(folder, ids):
    path = latest(folder, ids)
    path.with_name(path.name + ".wal").write_bytes(b"")
    assert Library(folder).open(POLICY_STAFF).id == ids[1]


def test_a_missing_file_brings_back_the_edition_before(folder, ids):
    latest(folder, ids).unlink()
    assert Library(folder).open(POLICY_STAFF).id == ids[1]


def test_an_edition_without_a_file_for_this_role_brings_back_the_one_before(folder, ids):
    pointer = folder / "current.json"
    content = json.loads(pointer.read_text(encoding="utf-8"))
    for entry in content["editions"]:
        if entry["id"] == ids[0]:
            del entry["files"]["beleid"]
    pointer.write_text(json.dumps(content), encoding="utf-8")
    assert Library(folder).open(POLICY_STAFF).id == ids[1]


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"editions": null}', '{"editions": [{"id": "x"}]}', '{"editions": "x"}'])
def test_a_broken_pointer_keeps_the_last_good_edition(folder, ids, broken):
    library = Library(folder)
    library.open(POLICY_STAFF)
    (folder / "current.json").write_text(broken, encoding="utf-8")
    assert library.open(POLICY_STAFF).id == ids[0]


def test_a_new_pointer_is_followed_at_once(folder, ids):
    pointer = folder / "current.json"
    content = json.loads(pointer.read_text(encoding="utf-8"))
    library = Library(folder)
    library.open(POLICY_STAFF)
    kept = [entry for entry in content["editions"] if entry["id"] != ids[0]]
    pointer.write_text(json.dumps({**content, "editions": kept}), encoding="utf-8")
    assert library.open(POLICY_STAFF).id == ids[1]


def test_without_any_edition_the_reader_hears_what_to_do(tmp_path):
    with pytest.raises(NoEditionError, match="De beheerder kan er een publiceren"):
        Library(tmp_path).open(POLICY_STAFF)


def test_an_open_edition_cannot_be_written(shown):
    edition = Library(shown.editions).open(POLICY_STAFF)
    with pytest.raises(duckdb.Error):
        edition.rows("create table mine as select 1")


@pytest.mark.parametrize(
    "sql", ["select * from read_csv('/etc/passwd')", "attach '/tmp/x.duckdb'", "set enable_external_access = true"]
)
def test_an_open_edition_reaches_no_other_file(shown, sql):
    edition = Library(shown.editions).open(POLICY_STAFF)
    with pytest.raises(duckdb.Error):
        edition.rows(sql)


@pytest.mark.parametrize(("small", "large"), list(combinations(AUDIENCE.values(), 2)))
def test_a_narrower_audience_sees_the_same_cells_and_fewer(published, small, large):
    rows = {name: cells_of(published.file(name)) for name in (small, large)}
    assert rows[small] <= rows[large]


def cells_of(path: Path) -> set[tuple[object, ...]]:
    with duckdb.connect(str(path), read_only=True) as con:
        return {*con.execute("select * from cell").fetchall(), *con.execute("select * from curve").fetchall()}
