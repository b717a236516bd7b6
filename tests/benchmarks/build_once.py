"""A process that makes one month: `python -m tests.benchmarks.build_once PERSONEN MAP`; writes seconds and megabytes as JSON."""

import json
import resource
import sys
import time
from pathlib import Path

from etl.demo import REFERENCE, SEED, deliveries
from etl.landing import land
from etl.monthly import make_edition
from etl.publish import publish
from etl.sample import make_sample
from queries.settings import read_settings

SECRET = "alleen-voor-metingen-op-verzonnen-mensen-en-nergens-anders"
MONTH = "2026-10"


def build(people: int, folder: Path) -> dict[str, float]:
    """Land, build, protect and publish one month for all audiences; the sample itself is not timed."""
    settings = read_settings({"MONITOR_DATA": str(folder), "MONITOR_SLEUTEL": SECRET})
    make_sample(people, SEED, folder / "levering")
    started = time.perf_counter()
    for path in deliveries(folder / "levering") + deliveries(REFERENCE):
        land(path, settings)
    publish(settings, make_edition(settings, MONTH).id)
    seconds = time.perf_counter() - started
    return {"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(build(int(sys.argv[1]), Path(sys.argv[2]))))
