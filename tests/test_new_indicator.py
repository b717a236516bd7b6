"""A new indicator is a select with its header, and its spec: no other file is touched, and the page is there."""

import shutil
from pathlib import Path

import pytest
from drawn import catalog
from few import keep_few
from harvest import texts
from made import MONTHS, SECRET, settings_in

from dashboard.app import make_app
from etl import monthly, warehouse
from etl.attacks.attacked import Attacked
from etl.attacks.suite import attack
from etl.contents import Facts, add_contents
from etl.edition import content_hash, write_edition
from etl.publish import publish
from etl.quality import add_quality
from etl.release import make_release, open_warehouse
from queries import HOME
from queries.definitions import read_catalog
from queries.header import HeaderError
from queries.measure import MeasureError
from queries.policy import read_policy

NEW = """/*
title        = "Ooit bijstand"
short        = "Had ooit bijstand"
question     = "Hoeveel inburgeraars hadden ooit bijstand?"
theme        = "uitstroom"
levels       = ["client"]
measure      = "share"
moment       = "stand"
unit         = "percent"
better       = "none"
dimensions   = ["doelgroep"]
population   = "Iedereen met een open inburgeringsplicht."
numerator    = "wie ooit bijstand had"
denominator  = "inburgeraars"
clock        = "laatste dag van de maand"
reference    = "een vraag van de raad"
caveats      = []
method       = "Ook een uitkering van lang geleden telt."
*/
select
    s.person_key as subject,
    s.maandeinde as moment,
    s.doelgroep,
    exists (from marts.uitkering as u where u.person_key = s.person_key and u.gestart <= s.maandeinde) as hit
from marts.stand as s
"""


@pytest.fixture
def home(tmp_path):
    """The definitions with one file more: the first of all, so that a fault in it comes out before the others are counted."""
    copy = tmp_path / "queries"
    shutil.copytree(HOME, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (copy / "indicators" / "a90_ooit_bijstand.sql").write_text(NEW, encoding="utf-8")
    return copy


@pytest.fixture
def few(home):
    return keep_few(home, "a90_ooit_bijstand")


@pytest.fixture
def warehouse_of(published):
    [path] = published.settings.warehouse.glob(f"{MONTHS[-1]}.*.duckdb")
    return path


def build(settings, path: Path, home: Path) -> None:
    """An edition of these definitions, published."""
    period, policy = MONTHS[-1], read_policy()
    with open_warehouse(path) as con:
        release = make_release(con, read_catalog(home), policy, warehouse.last_day(period), SECRET)
        facts = Facts(period, warehouse.last_day(period), "0999", "Zuiderwaard", True, "", "")
        add_contents(release, facts, policy, None)
        add_quality(release, facts, policy.protection, SECRET, None, home)
        outcomes = attack(Attacked(release, policy))
        folder = write_edition(release, facts, policy, settings.editions, 1, content_hash(con), outcomes)
    publish(settings, monthly.find(settings, folder.name).id)


def test_a_file_in_the_folder_is_a_figure_on_a_page(few, warehouse_of, tmp_path):
    settings = settings_in(tmp_path / "data")
    build(settings, warehouse_of, few)
    assert "a90_ooit_bijstand" not in catalog().indicators
    client = make_app(settings).server.test_client()
    assert client.get("/indicator/a90_ooit_bijstand").status_code == 200
    places = {"kop": "children", "inhoud": "children", "voet": "children", "titel": "data"}
    asked = {
        "output": "..kop.children...inhoud.children...voet.children...titel.data..",
        "outputs": [{"id": name, "property": kind} for name, kind in places.items()],
        "changedPropIds": ["url.pathname"],
        "inputs": [{"id": "url", "property": "pathname", "value": "/indicator/a90_ooit_bijstand"}],
        "state": [{"id": "url", "property": "search", "value": ""}],
    }
    said = list(texts(client.post("/_dash-update-component", json=asked).get_json()["response"]))
    assert "Hoeveel inburgeraars hadden ooit bijstand?" in said
    assert [text for text in said if text.startswith("Had ooit bijstand")]


@pytest.mark.parametrize(
    ("old", "new", "find", "remedy"),
    [
        ('better       = "none"', 'better = "none"\nkleur = "rood"', "onbekende sleutel 'kleur'", "Bekend zijn"),
        ('better       = "none"', 'better = "none"\nnorm = "bestaat-niet"', "norm 'bestaat-niet' is onbekend", "Bekend zijn"),
        ('dimensions   = ["doelgroep"]', 'dimensions = ["wijk"]', "dimensions 'wijk' is onbekend", "Bekend zijn"),
        ("s.doelgroep,", "s.doelgroep,\n    s.cohort,", "andere kolommen dan de kop noemt (cohort)", "Maak ze gelijk"),
        ("s.doelgroep,", "'elders' as doelgroep,", "1 categorie(ën) van doelgroep zonder label", "dimensions.toml"),
        ("s.maandeinde as moment", "s.maandeinde + 400 as moment", "nog niet lang genoeg gevolgd", "Tel ze pas vanaf"),
        ('better       = "none"', 'better = "none"\nprotect = "none"', "horen bij elkaar", "Schrijf waarom"),
    ],
)
def test_a_bad_file_stops_the_build_and_names_file_find_and_remedy(home, warehouse_of, tmp_path, old, new, find, remedy):
    path = home / "indicators" / "a90_ooit_bijstand.sql"
    assert old in NEW
    path.write_text(NEW.replace(old, new), encoding="utf-8")
    settings = settings_in(tmp_path / "data")
    with pytest.raises((HeaderError, MeasureError)) as caught:
        build(settings, warehouse_of, home)
    assert str(caught.value).startswith("a90_ooit_bijstand.sql: ")
    assert find in str(caught.value)
    assert remedy in str(caught.value)
    assert not list(settings.editions.glob("*")) if settings.editions.exists() else True
