"""What the reader chose, in the address bar: readable, shareable, and harmless whatever stands there."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

FILTERS = ("doelgroep", "leerroute", "cohort")
NAMES = (*FILTERS, "periode", "naar", "editie")


@dataclass(frozen=True)
class Selection:
    """An empty string means: no choice made."""

    doelgroep: str = ""
    leerroute: str = ""
    cohort: str = ""
    periode: str = ""  # jjjj-mm
    naar: str = ""  # dimension to break down by
    editie: str = ""

    @classmethod
    def from_search(cls, search: str | None) -> "Selection":
        """Keep what we know, ignore what we do not: an old link must still open."""
        found: dict[str, str] = {}
        for name, value in parse_qsl((search or "")[:2000].removeprefix("?")):
            if name in NAMES and name not in found and re.fullmatch(r"[a-z0-9_.-]{1,64}", value):
                found[name] = value
        return cls(**found)

    def to_search(self) -> str:
        """The address that gives this selection back."""
        chosen = [(name, getattr(self, name)) for name in NAMES if getattr(self, name)]
        return f"?{urlencode(chosen)}" if chosen else ""

    def within(self, categories: Mapping[str, Mapping[str, str]], months: Container[str]) -> "Selection":
        """Without the choices that this edition does not know."""
        unknown = [name for name in FILTERS if getattr(self, name) not in categories.get(name, {})]
        kept = replace(self, **dict.fromkeys(unknown, ""))
        if self.periode not in months:
            kept = replace(kept, periode="")
        return kept if kept.naar in categories else replace(kept, naar="")

    def fixed(self, dimensions: tuple[str, ...]) -> dict[str, str]:
        """The filters that an indicator with these dimensions can follow."""
        return {name: getattr(self, name) for name in FILTERS if getattr(self, name) and name in dimensions}

    def ignored(self, dimensions: tuple[str, ...], only: tuple[tuple[str, str], ...] = ()) -> list[str]:
        """The filters that it cannot; who is about one group only follows the choice of that group."""
        chosen = [(name, getattr(self, name)) for name in FILTERS if getattr(self, name)]
        return [name for name, value in chosen if name not in dimensions and (name, value) not in only]
