"""The arrows and the house rules: who may import whom, who may make what, and what nobody may use."""

import ast
import sys
from pathlib import Path

import pytest

from queries import HOME
from queries.settings import KNOWN

ROOT = HOME.parent
PACKAGES = ("queries", "etl", "dashboard")
CODE = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST = 250
MAKES = {"Publishable", "PublishableBands", "PublishableCurve", "PublishableStep"}
# Components that a keyboard or a screen reader cannot use, as measured with axe and by hand.
INACCESSIBLE = {
    "dcc.Dropdown", "dcc.DatePickerRange", "dcc.DatePickerSingle", "dcc.RadioItems", "dcc.Checklist",
    "dcc.Slider", "dcc.RangeSlider", "dcc.Tabs", "dcc.Tab", "dbc.Tabs", "dbc.Tab",
}  # fmt: skip

each_file = pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    """Every module that a file imports, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def packages(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imported(path)}


def called(path: Path) -> set[str]:
    """Every name that a file calls, as it is written."""
    return {ast.unparse(node.func) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}


def home_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


@each_file
def test_imports_go_one_way(path):
    forbidden = {"queries": {"etl", "dashboard"}, "etl": {"dashboard"}, "dashboard": {"etl"}}[home_of(path)]
    assert packages(path) & forbidden == set()


@pytest.mark.parametrize("name", ["cells", "disclosure"])
def test_disclosure_control_needs_nothing_but_the_standard_library(name):
    assert packages(HOME / f"{name}.py") - {"queries"} <= sys.stdlib_module_names
    assert {module for module in imported(HOME / f"{name}.py") if module.startswith("queries")} <= imported_cells()


def imported_cells() -> set[str]:
    """The module of the vocabulary with everything in it."""
    names = {node.name for node in tree(HOME / "cells.py").body if isinstance(node, ast.ClassDef)}
    return {"queries.cells", "queries.cells.NOBODY", *(f"queries.cells.{name}" for name in names)}


@each_file
def test_only_disclosure_control_makes_what_may_be_shown(path):
    makes = {name.rpartition(".")[2] for name in called(path)} & MAKES
    assert makes == (MAKES if path == HOME / "disclosure.py" else set())


@each_file
def test_in_the_dashboard_only_editions_opens_duckdb(path):
    if home_of(path) == "dashboard" and path.name != "editions.py":
        assert "duckdb" not in packages(path)


@each_file
def test_the_dashboard_reads_no_marts_and_measures_nothing(path):
    if home_of(path) == "dashboard":
        assert imported(path) & {"queries.measure", "queries.lineage", "queries.disclosure"} == set()
        assert "marts." not in path.read_text(encoding="utf-8")


@each_file
def test_nothing_slow_unsafe_or_inaccessible_is_used(path):
    assert {name for name in imported(path) if name.startswith(("plotly.express", "dash_auth"))} == set()
    assert called(path) & INACCESSIBLE == set()


@each_file
def test_nothing_is_printed(path):
    assert "print" not in called(path)


@each_file
def test_only_receipt_ledger_and_desk_look_at_the_clock(path):
    clocks = {"datetime.now", "datetime.today", "date.today", "datetime.utcnow", "datetime.datetime.now", "time.time"}
    allowed = {ROOT / "etl" / "landing.py", ROOT / "etl" / "ledger.py", HOME / "desk" / "clock.py"}
    assert called(path) & clocks <= ({"datetime.now"} if path in allowed else set())


@pytest.mark.parametrize("path", [*CODE, *TESTS], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_holds_one_concept_and_is_at_most_250_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@each_file
def test_a_module_says_what_lives_in_it(path):
    assert ast.get_docstring(tree(path)) or not path.read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_every_setting_is_in_the_readme(name):
    assert f"`{name}`" in (ROOT / "README.md").read_text(encoding="utf-8")
