"""Every SQL file of the product: written so that both supported versions of DuckDB give the same answer."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from queries import HOME
from queries.header import read

FILES = sorted(HOME.glob("*/*.sql"))
NAMES = [f"{path.parent.name}/{path.name}" for path in FILES]
OLDER = os.environ.get("MONITOR_DUCKDB_15", "")
RUNNER = Path(__file__).parent / "every_select.py"


def bare(path: Path) -> str:
    """The select without comments and without texts."""
    return re.sub(r"'[^']*'", "''", re.sub(r"--[^\n]*", "", read(path)[1]))


each_file = pytest.mark.parametrize("path", FILES, ids=NAMES)


@each_file
def test_a_division_names_what_happens_at_zero(path):
    loose = [after for after in re.findall(r"(?://|/|%)\s*(\S{1,12})", bare(path)) if not safe(after)]
    assert loose == []


def safe(divisor: str) -> bool:
    """A number that is not zero, or a nullif."""
    return divisor.startswith("nullif(") or bool(re.match(r"[1-9][0-9.]*\b", divisor))


@pytest.mark.parametrize(
    ("divisor", "answer"), [("nullif(n, 0)", True), ("30.4375", True), ("n", False), ("0", False), ("(a + b)", False)]
)
def test_the_rule_for_divisions_can_tell_the_difference(divisor, answer):
    assert safe(divisor) == answer


@each_file
def test_no_spelling_that_one_of_the_versions_refuses_or_downloads_for(path):
    assert re.findall(r"->|~|\binstall\b|\bload\b|\battach\b|\bpragma\b", bare(path).lower()) == []


@each_file
def test_a_file_is_one_select_that_writes_nothing(path):
    assert re.findall(r"\b(?:create|insert|update|delete|drop|copy|alter)\b", bare(path).lower()) == []


@each_file
def test_no_select_star_except_of_a_cte(path):
    sql = re.sub(r"\(select [^()]*\)", "()", bare(path))
    ours = set(re.findall(r"\b(\w+) as \(", sql)) | {"steps", "protected"}
    assert set(re.findall(r"\bselect\s+\*.*?\bfrom\s+([\w.]+)", sql, re.DOTALL)) <= ours


@each_file
def test_today_is_the_peildatum_and_never_the_clock(path):
    assert re.findall(r"\bcurrent_date\b|\bnow\(|\btoday\(|\brandom\(|\bcurrent_timestamp\b", bare(path).lower()) == []


def rows_in(interpreter: str) -> str:
    return subprocess.run([interpreter, RUNNER], capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(not OLDER, reason="pytest alone has one DuckDB; make test brings the older one (MONITOR_DUCKDB_15)")
def test_every_select_gives_the_same_rows_in_the_older_duckdb():
    assert rows_in(OLDER) == rows_in(sys.executable)
