"""The look of a municipality: known tokens are understood and written anew, and nothing else gets through."""

import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from dashboard.house_style import house_style
from queries.settings import SettingError

EXCERPT = Path(__file__).parent / "thema" / "voorbeeld.css"
# Package and file of real themes; the second is of a municipality, whose house style is not ours to keep.
REAL = (
    ("@nl-design-system-unstable/voorbeeld-design-tokens@7.4.1", "dist/variables.css"),
    ("@nl-design-system-unstable/voorbeeld-design-tokens@7.4.1", "dist/tokens.json"),
    ("@nl-design-system-unstable/rotterdam-design-tokens@1.0.0-alpha.125", "dist/design-tokens.css"),
)


@pytest.fixture
def styled(tmp_path):
    """The style sheet that a theme with this text gives."""

    def styled(text: str, name: str = "thema.css") -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return house_style(path)

    return styled


@pytest.fixture(scope="session")
def package(tmp_path_factory):
    """A folder with a package, from the registry that npm is set to."""

    def package(name: str) -> Path:
        npm, folder = shutil.which("npm"), tmp_path_factory.mktemp("pakket")
        if npm is None:
            pytest.skip("Er is geen npm, dus het echte thema is er niet om aan te toetsen.")
        command = [npm, "pack", name, "--silent"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
        if done.returncode != 0:
            pytest.skip(f"npm levert {name} niet, dus het echte thema is er niet om aan te toetsen.")
        with tarfile.open(folder / done.stdout.split()[-1]) as archive:
            archive.extractall(folder, filter="data")
        return folder / "package"

    return package


def test_without_a_theme_there_is_nothing_to_add():
    assert house_style(None) == ""


def test_references_between_tokens_are_followed():
    lines = house_style(EXCERPT).splitlines()
    wanted = {"  --thema-link: #00568b;", "  --thema-knop: #5115ef;", "  --thema-op-knop: #ffffff;", "  --thema-inkt: #001a40;"}
    assert wanted <= set(lines)


def test_a_municipality_may_use_the_names_of_nl_design_system_or_of_utrecht(styled):
    assert styled(".x { --nl-link-color: #00568b }") == styled(".y { --utrecht-link-color: rgb(0, 86, 139) }")


@pytest.mark.parametrize(
    "text",
    [
        '{"utrecht": {"link": {"color": {"$value": "#00568b"}}}}',
        '{"utrecht": {"link": {"color": {"value": "{blauw.vol}"}}}, "blauw": {"vol": {"value": "#00568b"}}}',
        '{"utrecht-link-color": "#00568b"}',
    ],
)
def test_tokens_may_be_json(styled, text):
    assert "--thema-link: #00568b;" in styled(text, "tokens.json")


@pytest.mark.parametrize(
    "evil",
    [
        "@import url(https://kwaad.example/x.css);",
        "body { background: url(https://kwaad.example/x.png) }",
        "--utrecht-document-font-family: url(https://kwaad.example/x.woff);",
        "--utrecht-document-font-family: x<y} body{display:none;",
        '--utrecht-document-font-family: "x\\" } body { display: none }";',
        "--utrecht-button-border-radius: expression(alert(1));",
        "--utrecht-document-color: #000</style><script>alert(1)</script>;",
        "--onbekend: url(https://kwaad.example/x.png);",
        "/* --utrecht-document-color: #fff; */",
        "--utrecht-document-color: var(--utrecht-document-color);",
    ],
)
def test_nothing_of_a_hostile_file_gets_through(styled, evil):
    good = ":root { --utrecht-link-color: #00568b; }\n"
    assert styled(good + evil) == styled(good)


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        ("--utrecht-link-color: #ffb600;", "een link is met"),
        ("--utrecht-link-color: #00568b; --utrecht-heading-1-color: #999;", "een kop is met"),
        ("--utrecht-button-primary-action-background-color: #ffb600;", "de tekst op een knop is met"),
        ("--utrecht-page-header-background-color: #eee;", "de tekst in de balk bovenaan is met"),
    ],
)
def test_a_theme_that_cannot_be_read_well_is_refused(styled, tokens, said):
    with pytest.raises(SettingError, match=rf"^MONITOR_THEMA: {said} .* contrast van \d+,\d op 1; nodig is 4,5\. Kies "):
        styled(f":root {{ {tokens} }}")


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [("body {}", "x.css", "staat geen kleur"), ("{", "x.json", "niet te lezen"), ("[1, 2]", "x.json", "staat geen kleur")],
)
def test_a_file_without_tokens_is_refused(styled, text, name, said):
    with pytest.raises(SettingError, match=said):
        styled(text, name)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(SettingError, match=r"^MONITOR_THEMA: .* is niet te lezen\. Geef het pad"):
        house_style(tmp_path / "niets.css")


@pytest.mark.parametrize(("name", "file"), REAL)
def test_a_real_theme_is_understood(package, name, file):
    sheet = house_style(package(name) / file)
    assert {"--thema-link:", "--thema-knop:", "--thema-inkt:", "--thema-letter:"} <= set(sheet.split())
