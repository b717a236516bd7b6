"""Attacks A27 and A29: no pseudonym of anybody in any byte that is served, published, logged or handed out.

Everyone in the published town is a canary: each pseudonym is unique and unlike any other word.
"""

import io
import json
import logging
import re
import zipfile

import bends
import duckdb
import pytest
from crawl import pages
from harvest import CALLBACK, Reader, question
from truth import newest, tokens

from etl.contracts import read_contracts
from etl.report import rejected_by_rule
from etl.supplier.rejected import rejected_workbook
from etl.supplier.rejections import read_rejections
from queries.disclosure import record_key

FORGED = "KANARIE\n2026-11-02 ERROR dashboard.server: alles is goed"


@pytest.fixture(scope="module")
def pseudonyms(published):
    """Every pseudonym in the warehouse, and what finds one of them in a text."""
    found = tokens(published)
    shape = re.compile(r"\b[A-Z]\d{7,8}\b")
    assert len(found) > 2000
    assert all(shape.fullmatch(one) for one in found)
    return lambda text: found.intersection(shape.findall(text))


@pytest.fixture(scope="module")
def keys(published):
    """The record key of everyone: who has it can undo the rounding."""
    return {str(record_key(published.settings.secret.encode(), one)) for one in tokens(published)}


def served(reader: Reader, release) -> str:
    """Every byte of pages of every kind, with the headers that came along."""
    sent = [reader.post(reader.opens, path, "?naar=cohort", []) for path in [*pages(release)[::8], "/gegevens", "/werkwijze"]]
    sent += [reader.client.get(path) for path in ("/", "/_dash-layout", "/_dash-dependencies", "/readyz")]
    return "\n".join(f"{one.text}\n{one.headers}" for one in sent)


def test_no_byte_that_is_served_names_anybody(reader, latest, pseudonyms, keys):
    text = served(reader("beleid"), latest("adviesraad").releases[0])
    assert len(text) > 500_000
    assert pseudonyms(text) == set()
    assert keys.intersection(re.findall(r"\d{5,10}", text)) == set()


def test_no_text_and_no_number_of_an_edition_names_anybody(published, pseudonyms, keys):
    with duckdb.connect(str(published.file("beleid")), read_only=True) as con:
        places = con.execute("select table_name, column_name from duckdb_columns() where not internal").fetchall()
        found = [con.execute(f'select distinct "{name}"::varchar from "{table}"').fetchall() for table, name in places]
    assert len(places) > 100
    text = "\n".join(row[0] for rows in found for row in rows if row[0])
    assert pseudonyms(text) == set()
    assert keys.intersection(re.findall(r"\d{5,10}", text)) == set()


def test_nothing_beside_an_edition_and_no_ledger_names_anybody(published, pseudonyms):
    data = published.settings.data
    texts = [*data.glob("editions/**/*.json"), *data.glob("private/*.jsonl"), *data.glob("private/landed/**/*.json")]
    assert len(texts) > 20
    assert [path.name for path in texts if pseudonyms(path.read_text(encoding="utf-8"))] == []


def test_no_list_of_refused_rows_names_anybody(published, pseudonyms):
    warehouse, contracts = newest(published.settings.warehouse), read_contracts()
    tables = sorted({table for table, *_ in rejected_by_rule(warehouse)})
    assert len(tables) > 5
    for table in tables[::4]:
        raw = rejected_workbook(contracts[table], read_rejections(warehouse, table))
        with zipfile.ZipFile(io.BytesIO(raw)) as book:
            assert pseudonyms("\n".join(book.read(name).decode() for name in book.namelist())) == set()


def test_a_log_line_of_the_server_repeats_no_word_of_a_visitor(reader, caplog):
    asked, body = reader("beleid"), question(reader("beleid").opens, f"/{FORGED}", f"?doelgroep={FORGED}", [])
    bent = [
        body, {"output": FORGED}, {**body, "output": FORGED}, {**body, "inputs": [{"id": FORGED, "property": FORGED}]},
        {FORGED: FORGED},
        {**body, "inputs": [{"id": "url", "property": "pathname", "value": {FORGED: FORGED}}]}, {**body, "state": FORGED},
        {**body, "changedPropIds": [FORGED]}, {**body, "outputs": {FORGED: FORGED}}, [FORGED], FORGED,
    ]  # fmt: skip
    with caplog.at_level(logging.DEBUG):
        for one in bent:
            asked.client.post(CALLBACK, json=one)
        asked.client.post(CALLBACK, data=FORGED, content_type="application/json")
        asked.client.get("/_dash-component-suites/KANARIE/KANARIE.js", buffered=True)
        asked.client.get("/indicator/KANARIE?KANARIE", headers={"User-Agent": "KANARIE"})
    assert caplog.records
    assert "KANARIE" not in caplog.text


def test_a_failure_is_logged_with_its_kind_and_its_place(reader, caplog):
    asked = reader("beleid")
    asked.client.post(CALLBACK, json={"output": asked.opens["output"], "inputs": 7, "outputs": []})
    assert re.search(r"request failed: TypeError .*dash\.py:\d+", caplog.text)


def test_a_page_that_names_somebody_is_noticed(shown, latest, published, pseudonyms):
    named = sorted(tokens(published))[0]
    reader = Reader(
        shown, "adviesraad", bends.beside({"namespace": "dash_html_components", "type": "P", "props": {"title": named}})
    )
    assert pseudonyms(json.dumps(reader.open("/vragen").places)) == {named}
