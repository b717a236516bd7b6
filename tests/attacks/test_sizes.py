"""The whole catalogue at the smallest size that is promised, 500 people. `make attack` does 2,400 and 5,000, two months each."""

import json
from typing import Any

import pytest
from made import MONTHS, PUBLIC, SEED, settings_in

from etl.landing import land
from etl.monthly import make_edition
from etl.sample import make_sample

PEOPLE = 500
# What says how much there was to attack.
ATTACKED = {
    "A1": "rows", "A2": "attacked", "A3": "pairs", "A4": "cells", "A6": "attacked", "A7": "cells", "A8": "cells", "A9": "cells",
    "A10": "changed", "A14": "shares", "A15": "percentages", "A16": "means", "A17": "rows", "A18": "steps",
}  # fmt: skip


@pytest.fixture(scope="module")
def account(tmp_path_factory) -> dict[str, Any]:
    """What the audit of one month says."""
    home = tmp_path_factory.mktemp("vijfhonderd")
    settings = settings_in(home / "data")
    for path in [*make_sample(PEOPLE, SEED, home / "levering"), *PUBLIC]:
        if path.suffix != ".json":
            land(path, settings)
    made = make_edition(settings, MONTHS[-1])
    return json.loads((made.folder / "audit.json").read_text(encoding="utf-8"))


def test_five_hundred_people_withstand_every_attack(account):
    assert [one["attack"] for one in account["attacks"] if not one["passed"]] == []


@pytest.mark.parametrize(("attack", "many"), ATTACKED.items())
def test_there_was_something_to_attack(account, attack, many):
    [figures] = [one["figures"] for one in account["attacks"] if one["attack"] == attack]
    assert figures[many] > 0
