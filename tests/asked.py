"""What the oracles are asked: the same made-up people, counts and series every time."""

import json
import os
import random
import subprocess
from itertools import pairwise
from pathlib import Path

SCRIPT = Path(__file__).parent / "oracles" / "answers.py"
INTERPRETER = os.environ.get("MONITOR_ORAKELS", "")

Person = tuple[float, float, int]


def people(seed: int, outcomes: list[int], *, late: bool) -> list[Person]:
    """Two hundred people who each leave on a day of their own; where late, half of them come in later."""
    draw = random.Random(seed)
    ends = draw.sample(range(100, 2000), 200)
    starts = [draw.randrange(1, end) + 0.5 if late and i % 2 else 0.0 for i, end in enumerate(ends)]
    return [(start, float(end), draw.choice(outcomes)) for start, end in zip(starts, ends, strict=True)]


def bands(seed: int) -> list[tuple[float, float, int]]:
    """Nine adjoining classes of different widths."""
    draw = random.Random(seed)
    edges = sorted(draw.sample(range(100), 10))
    return [(float(low), float(high), draw.randrange(5, 200, 5)) for low, high in pairwise(edges)]


def asked() -> dict[str, object]:
    draw = random.Random(2021)
    return {
        "people": {
            "one exit": people(1, [0, 1, 1], late=False),
            "two exits": people(2, [0, 1, 1, 2], late=False),
            "one exit, late entry": people(3, [0, 1, 1], late=True),
            "two exits, late entry": people(4, [0, 1, 1, 2], late=True),
        },
        "shares": [(hits, n) for n in (30, 45, 100, 335, 1250, 5000) for hits in sorted(draw.sample(range(1, n), 25))],
        "sizes": [(30, 0.001), (5000, 0.5), (5000, 0.999), *((draw.randrange(30, 5001), draw.random()) for _ in range(200))],
        "bands": [bands(seed) for seed in range(20)],
        "pairs": [(draw.randrange(n1 + 1), n1, draw.randrange(n0 + 1), n0) for n1, n0 in [(10, 30), (45, 45), (500, 1200)] * 5],
        "series": [[float(draw.randrange(5, 500, 5)) for _ in range(length)] for length in (8, 13, 24, 60)],
    }


def answers() -> dict:
    """What the other interpreter says."""
    done = subprocess.run([INTERPRETER, SCRIPT], input=json.dumps(asked()), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)
