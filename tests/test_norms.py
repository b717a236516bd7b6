"""The register of norms: versions, groups, and the promises that a municipality makes in a file of its own."""

from datetime import date

import pytest

from queries import HOME
from queries.header import HeaderError
from queries.norms import read_norms

REGISTER = HOME / "norms.toml"


def test_both_versions_of_the_ten_weeks_stand_in_the_register_and_follow_each_other():
    norms = read_norms(REGISTER)
    now = norms["pip-tien-weken"]
    before = norms[now.replaces]
    assert before.holds(date(2022, 12, 31))
    assert not before.holds(date(2023, 1, 1))
    assert now.holds(date(2023, 1, 1))
    assert not now.holds(date(2022, 12, 31))


def test_the_hours_of_participation_hold_for_asielstatushouders_only():
    norms = read_norms(REGISTER)
    assert norms["z-route-participatie-totaal"].doelgroep == "asiel"
    assert norms["z-route-lesuren-totaal"].doelgroep == ""


def own(folder, text):
    path = folder / "normen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_municipality_replaces_its_own_promise_in_one_file(tmp_path):
    path = own(tmp_path, '[geslaagd-binnen-drie-jaar]\nvalue = 65\nsource = "Raadsbesluit 12 maart 2026"\n')
    norm = read_norms(REGISTER, path)["geslaagd-binnen-drie-jaar"]
    assert (norm.value, norm.kind, norm.source) == (65, "beleid", "Raadsbesluit 12 maart 2026")


def test_without_a_file_of_its_own_the_examples_hold(tmp_path):
    assert read_norms(REGISTER, tmp_path / "normen.toml") == read_norms(REGISTER)


@pytest.mark.parametrize(
    ("text", "find", "remedy"),
    [
        ('[drie-jaar]\nvalue = 48\nsource = "x"\n', "[drie-jaar] is geen eigen streefwaarde (wettelijk)", "Haal deze norm weg"),
        ('[vier-jaar]\nvalue = 48\nsource = "x"\n', "norm 'vier-jaar' is onbekend", "Bekend zijn"),
        ("[geslaagd-binnen-drie-jaar]\nvalue = 65\n", "heeft value en source nodig", "en verder alleen label"),
        ('[geslaagd-binnen-drie-jaar]\nvalue = "65"\nsource = "x"\n', "value is geen getal", "Schrijf bijvoorbeeld"),
        ("[geslaagd\n", "geen geldige TOML", "Herstel die regel"),
    ],
)
def test_a_bad_promise_is_refused_with_file_find_and_remedy(tmp_path, text, find, remedy):
    with pytest.raises(HeaderError) as caught:
        read_norms(REGISTER, own(tmp_path, text))
    message = str(caught.value)
    assert message.startswith("normen.toml: ")
    assert find in message
    assert remedy in message
