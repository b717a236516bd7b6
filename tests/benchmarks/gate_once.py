"""A process that makes two months in a row and attacks the second: `python -m tests.benchmarks.gate_once PERSONEN MAP`, as JSON.

Counting, protecting and attacking are timed at two crossed dimensions by themselves, without the edition before. Then the second
month is built as always, with the first one beside it, and attacked once more with every period and two hundred hidden groups.
"""

import json
import re
import resource
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from etl.attacks import Outcome
from etl.attacks.again import attack_edition
from etl.attacks.attacked import Attacked
from etl.attacks.suite import attack
from etl.demo import REFERENCE, SEED, deliveries
from etl.landing import land
from etl.monthly import Before, make_edition, prepared, uncollected
from etl.publish import publish
from etl.release import open_warehouse
from etl.sample import make_sample
from etl.warehouse import build
from queries import HOME
from queries.settings import Settings, read_settings

SECRET = "alleen-voor-metingen-op-verzonnen-mensen-en-nergens-anders"
BEFORE, MONTH = "2026-09", "2026-10"
DEPTH = 2


def attacked(people: int, folder: Path) -> dict[str, Any]:
    """Seconds, megabytes, and what came of the attacks on the whole second edition."""
    settings = read_settings({"MONITOR_DATA": str(folder), "MONITOR_SLEUTEL": SECRET})
    make_sample(people, SEED, folder / "levering")
    for path in deliveries(folder / "levering") + deliveries(REFERENCE):
        land(path, settings)
    publish(settings, make_edition(settings, BEFORE).id)
    build(settings, MONTH)
    two, _ = timed(lambda: two_crossed(settings))
    month, made = timed(lambda: make_edition(settings, MONTH))
    built = megabytes()
    publish(settings, made.id)
    whole, outcomes = timed(lambda: attack_edition(settings, made.id, others=None))
    seconds = {"two": two, "month": month, "whole": whole}
    return {"seconds": seconds, "megabytes": {"month": built, "whole": megabytes()}, "outcomes": [asdict(one) for one in outcomes]}


def two_crossed(settings: Settings) -> list[Outcome]:
    """Every indicator counted, protected and attacked, nowhere deeper than two dimensions and without an edition before."""
    home = Path(shutil.copytree(HOME, settings.data / "queries"))
    text = (home / "policy.toml").read_text(encoding="utf-8")
    (home / "policy.toml").write_text(re.sub(r"(?m)^(maand|kwartaal|jaarlopend|jaar)( +)= 3", r"\1\2= 2", text), encoding="utf-8")
    with uncollected(), open_warehouse(build(settings, MONTH)) as con:
        release, _, policy, _ = prepared(con, settings, MONTH, Before(None, None), home)
        if max(policy.depths.values()) > DEPTH:
            raise SystemExit("policy.toml crosses more than two dimensions in a way that is not known here")
        return attack(Attacked(release, policy, home=home))


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    found = work()
    return time.perf_counter() - started, found


def megabytes() -> float:
    """The most this process has used so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.stdout.write(json.dumps(attacked(int(sys.argv[1]), Path(sys.argv[2]))))
