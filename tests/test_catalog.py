"""The catalogue: what it knows, and how it refuses what it does not know - with file, find and remedy."""

import shutil

import pytest

from queries import HOME
from queries.catalog import KINDS, LEVELS, THEMES
from queries.definitions import read_catalog
from queries.header import HeaderError


@pytest.fixture
def home(tmp_path):
    """A copy of the definitions that a test may spoil."""
    for room in ("indicators", "references", "effects"):
        shutil.copytree(HOME / room, tmp_path / room)
    for name in ("dimensions.toml", "norms.toml", "questions.toml"):
        shutil.copy(HOME / name, tmp_path / name)
    return tmp_path


def spoil(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def refusal(home):
    with pytest.raises(HeaderError) as caught:
        read_catalog(home)
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "find", "remedy"),
    [
        ('theme        = "leerroutes"', 'theme = "zomaar"', "theme 'zomaar' is onbekend", "Bekend zijn: duur, leerroutes"),
        ('better       =', 'adds_up = ["cohort"]\nbetter       =', "alleen aantallen mensen", "Haal adds_up weg"),
        ('levels       = ["client", "keten"]', 'levels = ["wijk"]', "levels 'wijk' is onbekend", "Bekend zijn: client"),
        ('measure      = "share"', 'measure = "mean"', "measure 'mean' is onbekend", "Bekend zijn: duration"),
        ('moment       = "stroom"', 'moment = "dag"', "moment 'dag' is onbekend", "Bekend zijn: stand, stroom"),
        ('unit         = "percent"', 'unit = "kilo"', "unit 'kilo' is onbekend", "Bekend zijn: cijfer"),
        ('better       = "higher"', 'better = "more"', "better 'more' is onbekend", "Bekend zijn: higher"),
        ('norm         = "pip-tien-weken"', 'norm = "zes-weken"', "norm 'zes-weken' is onbekend", "Bekend zijn: afschalen"),
        ('["doelgroep", ', '["wijk", "doelgroep", ', "dimensions 'wijk' is onbekend", "Bekend zijn: aanbieder"),
        ("title ", "titel ", "onbekende sleutel 'titel'", "Bekend zijn: adds_up"),
        ('question     = "Krijgen inburgeraars hun plan op tijd?"', "", "'question' ontbreekt", "Voeg hem toe aan de kop"),
        ('numerator    = "', 'population = "', "geen geldige TOML", "Herstel die regel"),
        ("tile         = 3", 'tile = "3"', "tile is geen heel getal", "zoals in de andere definities"),
        ('dimensions   = ["doelgroep"', 'dimensions = "geslacht" # ["doelgroep"', "dimensions is geen lijst", "zoals in de"),
        ("*/\nselect", "*/\ndelete", "staat geen select", "Schrijf één select"),
        ("<= $peildatum", "<= $peildatum; drop table x", "een puntkomma", "zonder puntkomma"),
        ("/*\n", "", "geen kop gevonden", "Begin het bestand met /*"),
        ('norm         = "pip-tien-weken"', 'cross = ["soort", "doelgroep"]', "cross 'soort' is onbekend", "Bekend zijn: cohort"),
        ('norm         = "pip-tien-weken"', 'distribution = "soort"', "distribution 'soort' is onbekend", "Bekend zijn: cohort"),
        ('norm         = "pip-tien-weken"', 'distribution = "cohort"', "distribution en headline", "allebei of geen van beide"),
        ('denominator  = "inburgeraars van wie de termijn van tien weken is verstreken"', "", "een teller en een noemer", "Voeg"),
        ('measure      = "share"', 'measure = "duration"', "een klok, een stap en een gebeurtenis", "Voeg clock, step en"),
    ],
)
def test_a_bad_indicator_is_refused_with_file_find_and_remedy(home, old, new, find, remedy):
    spoil(home / "indicators" / "k21_pip_op_tijd.sql", old, new)
    message = refusal(home)
    assert message.startswith("k21_pip_op_tijd.sql: ")
    assert find in message
    assert remedy in message


def test_an_indicator_is_named_after_its_code(home):
    (home / "indicators" / "k21_pip_op_tijd.sql").rename(home / "indicators" / "pip.sql")
    assert refusal(home).startswith("pip.sql: noem het bestand naar zijn code, zoals k21_pip_op_tijd.sql")


def test_a_dimension_has_at_most_eight_categories(home):
    many = ", ".join(f'c{number} = "{number}"' for number in range(9))
    spoil(home / "dimensions.toml", 'man = "Mannen"', f'{many}, man = "Mannen"')
    assert refusal(home) == "dimensions.toml: [geslacht] heeft 12 categorieën. Kies er 1 tot en met 8, elk met een label."


def test_there_are_at_most_twelve_dimensions(home):
    with (home / "dimensions.toml").open("a") as stream:
        for number in range(3):
            stream.write(f'\n[extra{number}]\nlabel = "x"\nlevel = "client"\nfilter = false\ncategories = {{ a = "A" }}\n')
    assert "Meer dan 12 kan niet" in refusal(home)


@pytest.mark.parametrize(
    ("old", "new", "find"),
    [
        ('label  = "doelgroep"', 'titel = "doelgroep"', "dimensions.toml: [doelgroep] heeft label"),
        ('level  = "client"', 'level = "wijk"', "dimensions.toml: level 'wijk' is onbekend"),
        ('indicator = "k02_leerroute"', 'indicator = "k99_weg"', "structural_zero 'k99_weg' is onbekend"),
        ('indicator = "k02_leerroute"\nleerroute', 'indicator = "k02_leerroute"\nsoort', "structural_zero 'soort' is onbekend"),
        ('"k02_leerroute"\nleerroute = "geen"', '"k02_leerroute"\nleerroute = "x"', "structural_zero.leerroute 'x' is onbekend"),
    ],
)
def test_a_bad_dimension_is_refused(home, old, new, find):
    spoil(home / "dimensions.toml", old, new)
    assert find in refusal(home)


@pytest.mark.parametrize(
    ("old", "new", "find"),
    [
        ('kind   = "wettelijk"', 'kind = "streven"', "norms.toml: kind 'streven' is onbekend. Bekend zijn: beleid"),
        ("value  = 100", "waarde = 100", "norms.toml: [pip-tien-weken] heeft label, value, kind en source nodig"),
    ],
)
def test_a_bad_norm_is_refused(home, old, new, find):
    spoil(home / "norms.toml", old, new)
    assert find in refusal(home)


def test_a_reference_with_an_unknown_theme_is_refused(home):
    spoil(home / "references" / "bevolking.sql", '"leerroutes"', '"inwoners"')
    assert refusal(home).startswith("bevolking.sql: theme 'inwoners' is onbekend")


@pytest.mark.parametrize(
    ("old", "new", "find", "remedy"),
    [
        ("title ", "titel ", "onbekende sleutel 'titel'", "Bekend zijn: better"),
        ("landmark     = 6", "", "'landmark' ontbreekt", "Voeg hem toe aan de kop"),
        ("landmark     = 6", "landmark = 0", "duren elk minstens een maand", "hele maanden vanaf 1"),
        ("follow_up    = 12", 'follow_up = "12"', "follow_up is geen heel getal", "zoals in de andere definities"),
        ('better       = "higher"', 'better = "none"', "better 'none' is onbekend", "Bekend zijn: higher, lower"),
        ('"k12_betaald_werk"', '"k99_weg"', "related 'k99_weg' is onbekend", "k01_inburgeraars, "),
        ("*/\nwith", "*/\ndelete", "staat geen select", "Schrijf één select"),
    ],
)
def test_a_bad_effect_is_refused_with_file_find_and_remedy(home, old, new, find, remedy):
    spoil(home / "effects" / "werkbemiddeling.sql", old, new)
    message = refusal(home)
    assert message.startswith("werkbemiddeling.sql: ")
    assert find in message
    assert remedy in message


def test_the_committed_definitions_are_accepted_and_fill_every_theme_and_level():
    catalog = read_catalog()
    assert {indicator.theme for indicator in catalog.indicators.values()} == set(THEMES)
    assert {level for indicator in catalog.indicators.values() for level in indicator.levels} == set(LEVELS)
    assert {norm.kind for norm in catalog.norms.values()} == KINDS


def test_the_first_page_has_three_tiles_for_each_theme():
    indicators = read_catalog().indicators.values()
    tiles = sorted((indicator.theme, indicator.tile) for indicator in indicators if indicator.tile)
    assert tiles == sorted((theme, tile) for theme in THEMES for tile in (1, 2, 3))


def test_a_headline_is_a_category_of_its_distribution():
    catalog = read_catalog()
    shares = [indicator for indicator in catalog.indicators.values() if indicator.distribution]
    assert shares
    assert all(one.headline in catalog.dimensions[one.distribution].categories for one in shares)


def test_a_norm_holds_from_its_first_to_its_last_day():
    norm = read_catalog().norms["pip-tien-weken"]
    assert norm.valid_from is not None
    assert norm.holds(norm.valid_from)
    assert not norm.holds(norm.valid_from.replace(year=2021))
