"""The measurements run on a handful of people; what they find is not judged here."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.browser
def test_the_measurements_run():
    command = [sys.executable, "-m", "tests.benchmarks", "250", "4"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert [word for word in ("land, build, edition", "peak memory", "open /", "choice on /") if word not in done.stdout] == []
