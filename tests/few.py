"""Definitions with the figures of the first page only: where it does not matter what is counted, counting takes no time."""

import shutil
from pathlib import Path

from drawn import catalog

from queries import HOME

ONE_QUESTION = """
[[group]]
title = "Hier"

[[group.question]]
number     = 1
question   = "Hoeveel inburgeraars wonen hier?"
indicators = ["k01_inburgeraars"]
"""


def few_definitions(folder: Path, *more: str) -> Path:
    """A copy in this folder, with these figures besides."""
    return keep_few(Path(shutil.copytree(HOME, folder / "queries", ignore=shutil.ignore_patterns("*.py", "__pycache__"))), *more)


def keep_few(home: Path, *more: str) -> Path:
    """Leave out most figures of these definitions, and everything that names one."""
    first = [one for one in catalog().indicators.values() if one.tile]
    kept = {*more, *(one.id for one in first), *(one.response for one in first)}
    for path in (home / "indicators").glob("*.sql"):
        if path.stem not in kept:
            path.unlink()
    for name in ("effects", "references"):
        shutil.rmtree(home / name)
        (home / name).mkdir()
    (home / "questions.toml").write_text(ONE_QUESTION, encoding="utf-8")
    dimensions = home / "dimensions.toml"
    dimensions.write_text(dimensions.read_text(encoding="utf-8").partition("[[structural_zero]]")[0], encoding="utf-8")
    return home
