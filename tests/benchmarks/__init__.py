"""How fast and how heavy: `python -m tests.benchmarks`. Figures for information; nothing here passes or fails on time."""

import sys
from pathlib import Path

# The readers with and without a browser live beside the tests that they serve.
sys.path[:0] = [str(Path(__file__).parents[1] / name) for name in ("dashboard", "browser")]
