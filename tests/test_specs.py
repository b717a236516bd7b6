"""Every indicator has a spec that a policy officer can read, and every spec an indicator."""

import ast
from pathlib import Path

import pytest
from drawn import catalog

SPECS = sorted((Path(__file__).parent / "indicators").glob("test_*.py"))


def test_every_indicator_has_a_spec_and_no_spec_is_orphaned():
    assert {path.stem.removeprefix("test_") for path in SPECS} == set(catalog().indicators)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_spec_has_at_least_two_rules_and_each_draws_its_own_indicator(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    rules = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    drawn = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in catalog().indicators}
    assert len(rules) >= 2
    assert drawn == {path.stem.removeprefix("test_")}
