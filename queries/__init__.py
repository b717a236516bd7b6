"""The semantic layer: what the monitor measures, and what may be shown of it."""

from pathlib import Path

HOME = Path(__file__).parent
