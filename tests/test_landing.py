"""Landing keeps exactly what came in, once, and says plainly what it will not take."""

from dataclasses import replace
from pathlib import Path

import pytest
from deliveries import Town
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.errors import DeliveryError, LandingError, LockedError
from etl.landing import land
from etl.lock import only_one
from etl.receipts import list_landed, verify_landed

GOOD = """
    les | uren
    a   | 3
"""


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def refusal(town: Town, path: Path) -> str:
    with pytest.raises(LandingError) as refused:
        land(path, town.settings, town.home)
    assert list_landed(town.settings) == []
    return str(refused.value)


def test_the_copy_has_the_same_bytes_and_cannot_be_written(town):
    raw = "les;school\r\na;Pië\r\n".encode("cp1252")
    landed = town.land("les_2026-10.csv", raw)
    assert landed.path.read_bytes() == raw
    assert landed.path.stat().st_mode & 0o222 == 0


def test_the_manifest_tells_where_a_delivery_came_from(town):
    town.land("les_2026-10_v2.csv", GOOD)
    (landed,) = list_landed(town.settings)
    found = (landed.table, landed.period, landed.version, landed.file_name, landed.sender)
    assert found == ("les", "2026-10", 2, "les_2026-10_v2.csv", "taalschool")


def test_a_name_without_version_is_version_one(town):
    assert town.land("les_2026-10.csv", GOOD).version == 1


def test_the_same_bytes_again_change_nothing(town):
    first = town.land("les_2026-10.csv", GOOD)
    again = town.land("les_2026-10.csv", GOOD)
    assert (first.is_new, again.is_new) == (True, False)
    assert again.received == first.received


def test_other_bytes_under_the_same_name_are_refused_with_the_next_version(town):
    town.land("les_2026-10.csv", GOOD)
    with pytest.raises(LandingError, match=r"les_2026-10_v2\.csv"):
        town.land("les_2026-10.csv", GOOD + "b | 4")


def test_a_correction_lands_as_version_two(town):
    town.land("les_2026-10.csv", GOOD)
    town.land("les_2026-10_v2.csv", GOOD + "b | 4")
    assert [landed.version for landed in list_landed(town.settings)] == [1, 2]


def test_a_path_that_does_not_exist_is_refused(town):
    assert "bestaat niet" in refusal(town, town.folder / "les_2026-10.csv")


def test_a_folder_is_refused(town):
    (town.folder / "les_2026-10.csv").mkdir()
    assert "map" in refusal(town, town.folder / "les_2026-10.csv")


def test_an_empty_file_is_refused(town):
    assert "leeg" in refusal(town, town.write("les_2026-10.csv", b""))


def test_another_extension_is_refused(town):
    assert "csv, xlsx of parquet" in refusal(town, town.write("les_2026-10.pdf", GOOD))


def test_an_unknown_table_is_refused_with_the_known_ones(town):
    assert "Bekend zijn: les." in refusal(town, town.write("lessen_2026-10.csv", GOOD))


@pytest.mark.parametrize("name", ["les.csv", "les_2026.csv", "les_2026-13.csv", "les_2026-10_v0.csv", "les-2026-10.csv"])
def test_a_name_without_table_and_month_is_refused(town, name):
    assert "<tabel>_<jjjj-mm>" in refusal(town, town.write(name, GOOD))


def test_a_changed_copy_is_noticed(town):
    landed = town.land("les_2026-10.csv", GOOD)
    landed.path.chmod(0o640)
    landed.path.write_bytes(b"les;uren\na;4\n")
    with pytest.raises(LandingError, match="gewijzigd of weg"):
        verify_landed([landed])


def test_a_lost_copy_is_noticed(town):
    landed = town.land("les_2026-10.csv", GOOD)
    landed.path.unlink()
    with pytest.raises(LandingError, match="gewijzigd of weg"):
        verify_landed([landed])


def test_a_copy_without_manifest_has_not_been_received(town):
    landed = town.land("les_2026-10.csv", GOOD)
    landed.path.with_name(landed.path.name + ".json").unlink()
    assert list_landed(town.settings) == []
    assert town.land("les_2026-10.csv", GOOD).is_new


def test_a_damaged_manifest_stops(town):
    landed = town.land("les_2026-10.csv", GOOD)
    manifest = landed.path.with_name(landed.path.name + ".json")
    manifest.chmod(0o640)
    manifest.write_text("{}", encoding="utf-8")
    with pytest.raises(LandingError, match="ontvangstbewijs"):
        list_landed(town.settings)


def test_a_manifest_of_an_earlier_version_that_tells_more_is_read(town):
    landed = town.land("les_2026-10.csv", GOOD)
    manifest = landed.path.with_name(landed.path.name + ".json")
    manifest.chmod(0o640)
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("{", '{"vroeger": 1,', 1), encoding="utf-8")
    assert list_landed(town.settings) == [replace(landed, is_new=False)]


def test_a_second_run_is_refused_at_once(town):
    with only_one(town.settings), pytest.raises(LockedError, match="bezig"), only_one(town.settings):
        pass


def test_the_slot_is_free_after_a_run_that_failed(town):
    with pytest.raises(ZeroDivisionError), only_one(town.settings):
        _ = 1 / 0
    with only_one(town.settings):
        pass


@given(cells=st.lists(st.text("abcé;\"# ", max_size=5), min_size=1, max_size=5), times=st.integers(2, 4))
@settings(max_examples=25, deadline=None)
def test_landing_is_idempotent(tmp_path_factory, cells, times):
    town = Town(tmp_path_factory.mktemp("town"))
    raw = ("les\na\n" + "".join(f"{cell}\n" for cell in cells)).encode()
    received = [town.land("les_2026-10.csv", raw) for _ in range(times)]
    assert [landed.is_new for landed in received] == [True] + [False] * (times - 1)
    assert len(list(town.settings.landed.rglob("*"))) == 3


@given(raw=st.binary(max_size=80))
@settings(max_examples=40, deadline=None)
def test_any_bytes_are_received_whole_or_refused_whole(tmp_path_factory, raw):
    town = Town(tmp_path_factory.mktemp("town"))
    try:
        town.land("les_2026-10.csv", b"les;school\na;" + raw)
    except (DeliveryError, LandingError):
        assert list_landed(town.settings) == []
    else:
        (landed,) = list_landed(town.settings)
        assert landed.path.read_bytes() == b"les;school\na;" + raw


@given(raws=st.permutations([b"les\na\n", b"les\nb\n", b"les\nc\n"]))
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_list_does_not_depend_on_the_order_of_arrival(tmp_path_factory, raws):
    town = Town(tmp_path_factory.mktemp("town"))
    for raw in raws:
        town.land(f"les_2026-0{raw[4] - 96}.csv", raw)
    assert [landed.period for landed in list_landed(town.settings)] == ["2026-01", "2026-02", "2026-03"]
