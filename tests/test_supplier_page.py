"""The page for a supplier says all that the contract says, and its example is a delivery that is accepted."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from supplied import CODES, CONTRACTS, EXAMPLES, deliver

from etl.landing import land
from etl.store import open_warehouse
from etl.supplier.examples import as_file, read_examples
from etl.supplier.leaflet import objections
from etl.supplier.page import contract_page
from etl.warehouse import build
from queries.header import HeaderError
from queries.settings import read_settings

VOID = {"meta", "wbr"}
each_contract = pytest.mark.parametrize("table", CONTRACTS)


class Reader(HTMLParser):
    """A page as a strict reader sees it: which tags are open, which rows the tables have, what the text is."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict]] = []
        self.rows: list[list[str]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data
        if "tr" in self.open:
            self.rows[-1][-1] += data


def read(table: str) -> Reader:
    return Reader(contract_page(CONTRACTS[table], CODES, EXAMPLES[table]))


@each_contract
def test_the_page_gives_every_column_with_whether_it_is_required(table):
    contract = CONTRACTS[table]
    found = {row[0]: row[2].startswith("verplicht") for row in read(table).rows if row[0] in contract.names and len(row) == 4}
    assert found == {column.name: column.required for column in contract.columns}


@each_contract
def test_the_page_gives_every_code_with_its_meaning(table):
    rows = read(table).rows
    lists = {column.code_list for column in CONTRACTS[table].columns if column.code_list}
    assert [[code, label] for name in lists for code, label in CODES[name].items() if [code, label] not in rows] == []


@each_contract
def test_the_page_gives_every_rule_of_the_select(table):
    contract, text = CONTRACTS[table], read(table).text
    assert len(objections(contract)) == contract.sql.count("then ")
    assert [rule for rule in objections(contract) if rule[1:] not in text] == []


@each_contract
def test_every_tag_of_the_page_is_closed_in_its_turn(table):
    assert read(table).open == []


@each_contract
def test_the_page_needs_nothing_from_elsewhere(table):
    page = contract_page(CONTRACTS[table], CODES, EXAMPLES[table])
    assert [word for word in ("src=", "href=", "url(", "http", "@import", "<script") if word in page] == []


@each_contract
def test_every_header_of_a_table_says_what_it_heads(table):
    scopes = {attributes.get("scope") for tag, attributes in read(table).tags if tag == "th"}
    assert scopes == {"col", "row"}


@each_contract
def test_the_example_is_accepted_as_it_stands(table, tmp_path):
    contract = CONTRACTS[table]
    content = as_file(contract, EXAMPLES[table])
    assert content in read(table).text
    assert deliver(tmp_path, contract, f"{table}_2026-10.csv", content.encode()) == (len(EXAMPLES[table]), [])


def test_all_examples_together_build_a_month(tmp_path):
    settings = read_settings({"MONITOR_DATA": str(tmp_path / "data")})
    for table, rows in EXAMPLES.items():
        path = tmp_path / f"{table}_2026-10.csv"
        path.write_text(as_file(CONTRACTS[table], rows), encoding="utf-8")
        land(path, settings)
    with open_warehouse(build(settings, "2026-10")) as warehouse:
        assert warehouse.execute("select sum(quarantined), sum(duplicate) from staging.levering").fetchall() == [(0, 0)]


def test_the_page_is_in_dutch_with_one_main_heading():
    tags = read("pip").tags
    assert [attributes["lang"] for tag, attributes in tags if tag == "html"] == ["nl"]
    assert [tag for tag, _ in tags if tag in ("h1", "h3", "h4")] == ["h1"]


def test_a_text_of_the_contract_is_never_read_as_html():
    about = "<script>alert(1)</script> & co"
    page = contract_page(replace(CONTRACTS["pip"], about=about), CODES, [])
    assert about in Reader(page).text
    assert "<script" not in page


def test_the_name_of_a_file_and_of_its_correction_are_given():
    assert [name for name in ("pip_2026-10.csv", "pip_2026-10_v2.csv") if name not in read("pip").text] == []


@pytest.mark.parametrize(("table", "word"), [("pip", "puntkomma"), ("examenonderdeel", "komma")])
def test_the_delimiter_is_called_by_its_name(table, word):
    assert f"Tussen de waarden staat een {word}." in read(table).text


@pytest.mark.parametrize(("table", "begin"), [("pip", "Alle rijen"), ("levering_uren", "Alleen de rijen die nieuw")])
def test_the_page_says_whether_a_delivery_is_everything_or_only_what_is_new(table, begin):
    assert begin in read(table).text


def test_a_notation_that_is_agreed_for_one_column_stands_with_that_column():
    (row,) = (row for row in read("kwartaalrapportage").rows if row[0] == "datum_ontvangen")
    assert row[-1] == "datum ontvangen. Mag ook: d-m-jjjj (5-1-2026) of een dagnummer van Excel (46027)"


@pytest.mark.parametrize(
    ("table", "words"), [("declaratie", "Een laatste regel Totaal mag"), ("pip", "Zet geen totalen onder de rijen.")]
)
def test_the_page_says_whether_totals_may_stand_below_the_rows(table, words):
    assert words in read(table).text


def test_a_table_without_example_has_a_page_without_one():
    assert "Een voorbeeld" not in Reader(contract_page(CONTRACTS["pip"], CODES, [])).text


def test_broken_examples_are_named(tmp_path):
    (tmp_path / "examples.toml").write_text("pip = [", encoding="utf-8")
    with pytest.raises(HeaderError, match=r"examples\.toml"):
        read_examples(tmp_path / "staging")
