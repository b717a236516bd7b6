"""The register of what is asked of CBS, and the period codes, both read strictly."""

import fake_cbs as fake
import pytest

from etl.cbs.periods import Period, read_period
from etl.cbs.register import read_register
from queries import HOME
from queries.header import HeaderError


@pytest.mark.parametrize(
    ("code", "period"),
    [
        ("2026JJ00", Period(2026, "JJ", 0)),
        ("2025KW04", Period(2025, "KW", 4)),
        ("2026MM12", Period(2026, "MM", 12)),
        ("2026W153", Period(2026, "W1", 53)),
        ("2012X000", Period(2012, "X0", 0)),
    ],
)
def test_a_period_code_is_year_kind_and_number(code, period):
    assert read_period(code) == period


def test_the_register_asks_the_totals_of_four_municipalities_and_the_country():
    (entry,) = read_register(HOME / "cbs.toml")
    assert (entry.dataset, entry.measure, entry.regions) == ("03759ned", "M000352", tuple(fake.REGIONS))
    assert dict(entry.fixed) == fake.FIXED


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[bevolking", "[inwoners", "geen queries/staging/inwoners.sql"),
        ("dataset ", "tabel ", "onbekende sleutel 'tabel'"),
        ('unit     = "aantal"\n', "", "de sleutel 'unit' ontbreekt"),
        ('"M000352"\nunit', '"M 352"\nunit', "measure is niet wat het moet zijn"),
        ('"JJ"', '"KW"', "Schrijf een van: JJ."),
        ("2021", '"2021"', "first is niet wat het moet zijn. Schrijf een heel getal."),
        ('["NL01",', '["NL01\'",', "regions is niet wat het moet zijn"),
        ('"10000"', "10000", "fixed is niet wat het moet zijn"),
        ("[bevolking.fixed]", "[bevolking.fixed", "is niet te lezen"),
    ],
)
def test_a_register_with_anything_unknown_is_refused(tmp_path, old, new, words):
    (tmp_path / "staging").mkdir()
    (tmp_path / "staging" / "bevolking.sql").touch()
    path, text = tmp_path / "cbs.toml", (HOME / "cbs.toml").read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(HeaderError, match=r"^cbs\.toml: ") as refused:
        read_register(path)
    assert words in str(refused.value)
