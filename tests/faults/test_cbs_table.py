"""A table of CBS that is not what the register says, or an answer that does not hold together: nothing of it is received."""

import fake_cbs as fake
import pytest
import tally
from fetching import FetchingTown

INFINITE = """{"value":[{"Measure":"M000352","ValueAttribute":"None","Value":1e400,"Geslacht":"T001038","Leeftijd":"10000",
    "BurgerlijkeStaat":"T001019","RegioS":"NL01","Perioden":"2026JJ00"}]}"""


@pytest.fixture
def town(tmp_path):
    tally.row(41)
    tally.add("storingen bij het CBS")
    with fake.serving() as cbs:
        yield FetchingTown(tmp_path, cbs)


@pytest.fixture
def fed(town):
    """A town that fetched before; meanwhile the table has changed."""
    town.fetch_and_change()
    return town


def one_row(town):
    """The observation of the country in 2026, as CBS gives it."""
    asked = [*fake.FIXED.items(), ("Measure", "M000352"), ("RegioS", "NL01"), ("Perioden", "2026JJ00")]
    return town.cbs.observations(" ".join(f"{name} eq '{code}'" for name, code in asked))[0]


def test_answer_without_a_region_is_no_partial_load(fed):
    fed.cbs.lost = {("GM0344", "2025JJ00"), ("GM0344", "2026JJ00")}
    assert "2 van de 10 cijfers ontbreken, zoals GM0344 2025JJ00" in fed.refusal()


def test_answer_with_a_figure_twice_is_refused(fed):
    row = one_row(fed)
    fed.cbs.faults = {"Observations": [lambda handler: handler.say({"value": [row, row]})]}
    assert "geeft voor NL01 2026JJ00 twee cijfers" in fed.refusal()


@pytest.mark.parametrize("name", ["Measure", "Leeftijd", "RegioS", "Perioden"])
def test_answer_to_another_question_is_refused(fed, name):
    row = one_row(fed)
    fed.cbs.faults = {"Observations": [lambda handler: handler.say({"value": [row | {name: "anders"}]})]}
    assert f"cijfers waar niet om gevraagd is ({name})" in fed.refusal()


@pytest.mark.parametrize("value", [None, "12", True, 12.5, 10**20], ids=["none", "text", "truth", "half", "too large"])
def test_value_that_is_no_whole_number_is_refused(fed, value):
    fed.cbs.cells = {("NL01", "2026JJ00"): {"Value": value}}
    assert "Het cijfer van NL01 2026JJ00 is geen getal met 0 decimalen" in fed.refusal()


def test_value_that_is_infinite_is_refused(fed):
    fed.cbs.faults = {"Observations": [lambda handler: handler.send(INFINITE.encode())]}
    assert "is geen getal met 0 decimalen" in fed.refusal()


def test_value_that_json_does_not_know_is_refused(fed):
    fed.cbs.cells = {("NL01", "2026JJ00"): {"Value": float("nan")}}
    assert fed.refusal().startswith("Het antwoord van het CBS komt niet heel aan; ")


def test_table_that_changes_while_it_is_read_is_refused(fed):
    fed.cbs.faults = {"Properties": [None, lambda handler: handler.say(handler.cbs.properties() | {"Modified": "2026-09-11"})]}
    assert "is tijdens het ophalen gewijzigd. Haal opnieuw op; de cijfers van 23 juni 2026" in fed.refusal()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda cbs: cbs.dimensions.remove("Leeftijd"), "dimensie Leeftijd is weg"),
        (lambda cbs: cbs.dimensions.append("Herkomstland"), "dimensie Herkomstland is nieuw"),
        (lambda cbs: cbs.measure.update(Identifier="M000999"), "onderwerp M000352 is weg"),
        (lambda cbs: cbs.measure.update(Identifier="m000352"), "wel is er m000352: hoofdletters tellen mee"),
        (lambda cbs: cbs.measure.update(Unit="x 1 000"), "eenheid van M000352 is 'x 1 000' in plaats van 'aantal'"),
        (lambda cbs: cbs.measure.update(Decimals=1), "aantal decimalen van M000352 is '1' in plaats van '0'"),
        (lambda cbs: cbs.regions.pop("GM1904"), "code GM1904 van RegioS is weg"),
    ],
    ids=["dimension gone", "dimension new", "measure gone", "measure in another case", "unit", "decimals", "region gone"],
)
def test_changed_table_is_refused_with_what_changed(fed, change, words):
    change(fed.cbs)
    refusal = fed.refusal()
    assert refusal.startswith("Tabel 03759ned is veranderd: ")
    assert words in refusal
    assert "pas [bevolking] in queries/cbs.toml aan; de cijfers van 23 juni 2026 blijven staan." in refusal
    assert fed.cbs.asked["Observations"] == 0


def test_renamed_dimension_is_named_before_and_after(fed):
    fed.cbs.dimensions[1] = "LeeftijdOpPeildatum"
    assert "dimensie Leeftijd is weg, dimensie LeeftijdOpPeildatum is nieuw" in fed.refusal()


def test_table_id_in_the_wrong_case_is_refused_with_the_reason(town):
    register = town.home / "cbs.toml"
    register.write_text(register.read_text(encoding="utf-8").replace('"03759ned"', '"03759NED"'), encoding="utf-8")
    refusal = town.refusal()
    assert refusal.startswith("Het CBS heeft geen tabel '03759NED'. Hoofdletters en kleine letters tellen mee")
    assert len(town.waits) == 0


@pytest.mark.parametrize("resource", ["Dimensions", "MeasureCodes", "LeeftijdCodes", "Observations"])
def test_empty_answer_of_a_table_that_exists_is_a_fault(fed, resource):
    fed.cbs.faults = {resource: [lambda handler: handler.say({"value": []})]}
    assert f"kent tabel 03759ned, maar geeft een leeg antwoord op {resource}" in fed.refusal()


@pytest.mark.parametrize("code", ["2026SJ00", "2026KW05", "2026MM13", "2026JJ01", "2026W154", "26JJ00", "2026jj00"])
def test_period_code_that_is_not_understood_is_refused(fed, code):
    fed.cbs.periods[code] = "Definitief"
    assert f"onbekende periodecode '{code}'" in fed.refusal()


def test_unknown_status_of_a_period_is_refused(fed):
    fed.cbs.periods["2026JJ00"] = "Geraamd"
    assert "onbekende status 'Geraamd'" in fed.refusal()


def test_table_that_grew_younger_is_refused(fed):
    fed.cbs.modified = "2026-06-03T00:00:00+02:00"
    assert "van 3 juni 2026, ouder dan wat al is opgehaald (23 juni 2026)" in fed.refusal()
