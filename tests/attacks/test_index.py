"""Every attack of the list has a test or a module that names it, so that none is forgotten."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MODULES = sorted([*HERE.glob("test_*.py"), *(HERE.parents[1] / "etl" / "attacks").glob("*.py")])
ATTACKS = range(1, 31)


@cache
def named(path: Path) -> set[int]:
    """The attacks that the first lines of a module name."""
    about = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return {int(number) for number in re.findall(r"\bA(\d{1,2})\b", about)}


@pytest.mark.parametrize("number", ATTACKS)
def test_every_attack_has_a_test_or_a_module(number):
    assert [path.name for path in MODULES if number in named(path)]
