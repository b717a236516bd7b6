"""A table that is taken along is the table of the page, cell by cell, for the same reader and the same choices."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from taken import differences, get, offers, rows_of, sheets_of

PATHS = ("/leerroutes", "/uitstroom/voorziening", "/duur/keten", "/partners", "/werkt-het", "/werkwijze")
FIGURES = ("k01_inburgeraars", "k02_leerroute", "k06_duur_tot_voldaan", "k21_pip_op_tijd", "p01_overdrachtsketen", "k15_duaal")
CHOICES = ("", "?doelgroep=asiel&periode=2026-09", "?cohort=2023&naar=geslacht", "?leerroute=b1&editie=2026-08.r1")
FOR_STAFF = (
    ("/gegevens", ""), ("/verkennen", ""), ("/verkennen", "?cijfer=k03_plaatsing&naar=leerroute&naast=jaar&doelgroep=asiel"),
    ("/verkennen", "?cijfer=k03_plaatsing&naar=geslacht&tegen=opleiding&per=jaar"), ("/verkennen", "?naar=soort"),
)  # fmt: skip
ROLES = ("adviesraad", "wethouder", "beleid")


@pytest.fixture(scope="module")
def offered(reader, latest_id):
    """Every table of a number of pages, for each reader and a number of choices."""
    paths = [*PATHS, *(f"/indicator/{name}" for name in FIGURES)]
    return [
        (role, offer)
        for number, path in enumerate(paths)
        for role in ROLES
        for offer in offers(reader(role).open(path, CHOICES[number % len(CHOICES)]))
    ] + [("beleid", offer) for path, choice in FOR_STAFF for offer in offers(reader("beleid").open(path, choice))]


@pytest.fixture(scope="module")
def latest_id(published):
    return published.editions[-1].id


def test_every_table_of_a_page_is_the_file_below_it(reader, offered):
    assert len(offered) > 100
    wrong = {offer.at("csv"): differences(offer, rows_of(get(reader(role), offer.at("csv")))) for role, offer in offered}
    assert {address: cells for address, cells in wrong.items() if cells} == {}


def test_a_workbook_holds_the_same_cells_as_the_csv_file(reader, offered):
    for role, offer in offered[::9]:
        file, sheet = rows_of(get(reader(role), offer.at("csv"))), sheets_of(get(reader(role), offer.at("xlsx")))["Cijfers"]
        written = [["" if cell is None else str(cell).replace(".", ",", isinstance(cell, float)) for cell in row] for row in sheet]
        assert written == file, offer


def test_counts_are_numbers_in_a_workbook_and_marks_are_words(reader):
    sheet = sheets_of(get(reader("beleid"), "/download/k21_pip_op_tijd-verloop.xlsx"))["Cijfers"]
    counts = [row[3] for row in sheet[1:]]
    assert any(isinstance(count, int) for count in counts)
    assert {type(count) for count in counts} <= {int, str}
    assert {count for count in counts if isinstance(count, str)} <= {"< 10", "–"}


def test_a_hidden_figure_is_never_an_empty_cell(reader, offered):
    counted = 0
    for role, offer in offered:
        file = rows_of(get(reader(role), offer.at("csv")))
        for line, row in zip(file[1:], offer.rows, strict=True):
            hidden = sum("<\u00a010" in text for text in row)
            assert sum("< 10" in cell for cell in line) == hidden
            counted += hidden
    assert counted > 100


def test_the_explanation_names_definition_source_edition_choices_marks_and_policy(reader, latest_id):
    raw = get(reader("adviesraad"), "/download/k21_pip_op_tijd-verloop.xlsx?doelgroep=asiel")
    told = [" ".join(str(cell) for cell in row if cell) for row in sheets_of(raw)["Uitleg"]]
    for words in (
        "Teller ", f"Editie {latest_id}", "Peildatum 31 oktober 2026", "Filter doelgroep Asielstatushouders", "Levering ",
        "< 10 te weinig", "Drempel 10", "Norm wettelijke norm",
    ):  # fmt: skip
        assert any(line.startswith(words) for line in told), words


def test_the_same_table_gives_the_same_bytes(reader):
    for kind in ("csv", "xlsx"):
        address = f"/download/k01_inburgeraars-verloop.{kind}"
        assert get(reader("beleid"), address) == get(reader("beleid"), address)


def test_a_file_is_saved_under_its_name_and_edition_and_kept_by_nobody(reader, latest_id):
    response = reader("beleid").client.get("/download/keten/k21_pip_op_tijd-uitsplitsing.csv")
    assert response.headers["Content-Disposition"] == f'attachment; filename="k21_pip_op_tijd-uitsplitsing_{latest_id}.csv"'
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"


def test_a_table_that_was_explored_is_saved_under_the_name_of_its_figure(reader, latest_id):
    response = reader("beleid").client.get("/download/verken-nu.csv?cijfer=k03_plaatsing&naar=leerroute")
    assert response.headers["Content-Disposition"] == f'attachment; filename="k03_plaatsing-verken-nu_{latest_id}.csv"'


@pytest.mark.parametrize(
    "name", ["leveringen", "marges", "marges-alle", "velden", "rapportages", "cbs-leveringen", "ingevuld", "verken-nu"]
)
@pytest.mark.parametrize("role", ["adviesraad", "wethouder"])
def test_a_table_of_a_page_that_is_not_theirs_is_refused(reader, role, name):
    assert reader(role).client.get(f"/download/{name}.csv").status_code == 403
    assert reader("beleid").client.get(f"/download/{name}.csv").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/download/k99_niets-verloop.csv", "/download/k21_pip_op_tijd-.csv", "/download/k21_pip_op_tijd.csv", "/download/.csv",
        "/download/voorziening/k21_pip_op_tijd-verloop.csv", "/download/keten/normen.csv", "/download/..%2f..%2fetc%2fpasswd.csv",
        "/download/k21_pip_op_tijd-verloop.pdf", "/download/beleid/k21_pip_op_tijd-verloop.csv", "/download/%00.csv",
    ],
)  # fmt: skip
def test_a_file_that_is_not_there_is_a_404_in_plain_words(reader, address):
    response = reader("beleid").client.get(address)
    assert response.status_code == 404
    assert "Traceback" not in response.text


values = st.one_of(
    st.sampled_from(["asiel", "*", "", "asiel,gezin", "null", "%", "2022", "2099", "' or 1=1 --", "<script>", "../../etc", "-1"]),
    st.text(max_size=80),
)
names = st.sampled_from(["doelgroep", "leerroute", "cohort", "naar", "periode", "editie", "x"])
searches = st.lists(st.tuples(names, values), max_size=5)


@settings(max_examples=120, deadline=None)
@given(chosen=searches)
def test_a_hostile_choice_never_brings_another_number(reader, chosen):
    asked = reader("adviesraad")
    response = asked.client.get("/download/k21_pip_op_tijd-uitsplitsing.csv", query_string=chosen)
    assert response.status_code == 200
    search = response.request.query_string.decode()
    shown = next(one for one in offers(asked.open("/indicator/k21_pip_op_tijd", f"?{search}")) if "uitsplitsing" in one.address)
    assert differences(shown, rows_of(response.data)) == []
