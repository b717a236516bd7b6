"""The data package holds the edition of this reader and nothing else, and programs that know packages accept it."""

import csv
import hashlib
import io
import json
import subprocess
import zipfile
from typing import Any

import asked
import duckdb
import pytest
from taken import get

from dashboard.access import Viewer
from dashboard.exports.package import package as make_package
from dashboard.library import Library

ROLES = {"adviesraad": "publiek", "wethouder": "bestuur", "beleid": "beleid"}


@pytest.fixture(scope="module")
def package(reader, published):
    """The files in the package of the latest edition, for a role."""
    found = {role: get(reader(role), f"/editie/{published.editions[-1].id}/datapakket.zip") for role in ROLES}
    return {role: unpacked(raw) for role, raw in found.items()}.__getitem__


def unpacked(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def table(raw: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(raw.decode(), newline=""), strict=True))


def number(text: str) -> float | None:
    """The number again; what stands for a hidden or missing one is none."""
    return None if text in ("", "<10", ".") else float(text)


@pytest.mark.parametrize("role", ROLES)
def test_every_figure_of_the_file_is_in_the_package_and_no_other(package, published, role):
    lines = table(package(role)["cijfers.csv"])
    dimensions = [name for name in lines[0] if name not in (
        "indicator", "periodesoort", "periode", "stap", "waarde", "onder", "boven", "teller", "noemer", "merk",
    )]  # fmt: skip
    names = "".join(f", coalesce(\"{name}\", '')" for name in dimensions)
    sql = f"select indicator, grain, period::varchar, part{names}, value, low, high, numerator, denominator from cell"
    with duckdb.connect(str(published.file(ROLES[role])), read_only=True) as con:
        rows = con.execute(sql).fetchall()
    places = ("indicator", "periodesoort", "periode", "stap", *dimensions)
    values = ("waarde", "onder", "boven", "teller", "noemer")
    read = [(*(line[name] for name in places), *(number(line[name]) for name in values)) for line in lines]
    assert len(rows) > 5000
    assert sorted(map(repr, read)) == sorted(
        repr(tuple(float(one) if isinstance(one, int) else one for one in row)) for row in rows
    )


def test_a_hidden_number_is_a_mark_and_never_empty_or_zero(package):
    lines = table(package("beleid")["cijfers.csv"])
    bare = [line for line in lines if not line["waarde"] and not line["merk"]]
    assert bare == []
    assert sum(line["waarde"] == "<10" for line in lines) > 100


@pytest.mark.parametrize("role", ROLES)
def test_the_descriptor_tells_of_every_file_its_columns_size_and_hash(package, role):
    files = package(role)
    told = json.loads(files["datapackage.json"])
    assert {one["path"] for one in told["resources"]} == files.keys() - {"datapackage.json"}
    for one in told["resources"]:
        raw = files[one["path"]]
        assert (one["bytes"], one["hash"]) == (len(raw), f"sha256:{hashlib.sha256(raw).hexdigest()}")
        assert [field["name"] for field in one["schema"]["fields"]] == next(csv.reader(io.StringIO(raw.decode())))
    assert told["licenses"][0]["name"] == "CC-BY-4.0"
    assert told["uitgave"] == ROLES[role]


def test_each_reader_gets_the_dimensions_of_his_own_audience_only(package):
    def dimensions(role: str) -> set[str]:
        return {line["kenmerk"] for line in table(package(role)["kenmerken.csv"])}

    assert dimensions("adviesraad") < dimensions("beleid")
    assert "aanbieder" not in {*dimensions("adviesraad"), *table(package("adviesraad")["cijfers.csv"])[0]}


def test_the_same_edition_gives_the_same_bytes(shown):
    made = [make_package.__wrapped__(Library(shown.editions).open(Viewer("wie dan ook", "adviesraad"))) for _ in range(2)]
    assert made[0] == made[1]


@pytest.mark.parametrize("name", ["2026-10", "2026-10.r9.000000000000", "..%2f..%2fprivate", "current.json"])
def test_an_edition_that_is_not_published_is_a_404(reader, name):
    assert reader("beleid").client.get(f"/editie/{name}/datapakket.zip").status_code == 404


@pytest.mark.parametrize("role", ["adviesraad", "beleid"])
def test_frictionless_accepts_the_package(reader, published, tmp_path, role):
    if not asked.INTERPRETER:
        pytest.skip("pytest alone has no frictionless; make test brings it (MONITOR_ORAKELS)")
    path = tmp_path / "datapakket.zip"
    path.write_bytes(get(reader(role), f"/editie/{published.editions[-1].id}/datapakket.zip"))
    command = [asked.INTERPRETER, "-m", "frictionless", "validate", "--json", path.name]
    report: dict[str, Any] = json.loads(subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout)
    assert report["valid"], [one["errors"][:3] for one in report["tasks"]]
    assert report["stats"]["tasks"] >= 9
