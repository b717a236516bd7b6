"""What the reader chose, in the address bar: readable, shareable, and harmless whatever stands there."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

FILTERS = ("doelgroep", "leerroute", "cohort")
# What is chosen on the page to explore with, and means nothing elsewhere.
EXPLORED = ("cijfer", "eenheid", "tegen", "per", "naast")
NAMES = ("cijfer", *FILTERS, "eenheid", "periode", "naar", "tegen", "per", "naast", "editie", "over")
GRAINS = {"maand": "Maand", "kwartaal": "Kwartaal", "jaarlopend": "Twaalf maanden, elk kwartaal", "jaar": "Kalenderjaar"}
BESIDE = {"vorige": "De periode ervoor", "jaar": "Een jaar eerder", "grootste": "De grootste groep"}


@dataclass(frozen=True)
class Selection:
    """An empty string means: no choice made."""

    doelgroep: str = ""
    leerroute: str = ""
    cohort: str = ""
    periode: str = ""  # jjjj-mm
    naar: str = ""  # dimension to break down by
    editie: str = ""
    cijfer: str = ""  # indicator
    eenheid: str = ""  # one group or partner that is no filter elsewhere: dimension.category
    tegen: str = ""  # second dimension to break down by
    per: str = ""  # grain
    naast: str = ""  # what to compare with
    over: str = ""  # the figure that a question is about; means something beside an edition only

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

    def within(
        self, categories: Mapping[str, Mapping[str, str]], months: Container[str], figures: Container[str] = ()
    ) -> "Selection":
        """Without the choices that this edition does not know."""
        known: dict[str, Container[str]] = {name: categories.get(name, {}) for name in FILTERS}
        known |= {"periode": months, "naar": categories, "tegen": categories, "cijfer": figures, "per": GRAINS, "naast": BESIDE}
        dimension, category = self.unit
        if dimension in FILTERS or category not in categories.get(dimension, {}):
            known["eenheid"] = ()
        return replace(self, **{name: "" for name, there in known.items() if getattr(self, name) not in there})

    @property
    def unit(self) -> tuple[str, str]:
        """The group or partner that was chosen: dimension and category."""
        dimension, _, category = self.eenheid.partition(".")
        return dimension, category

    def elsewhere(self) -> "Selection":
        """What goes along to the other pages."""
        return replace(self, **dict.fromkeys(EXPLORED, ""))

    def unfiltered(self) -> "Selection":
        """The same of everybody."""
        return replace(self, **dict.fromkeys(FILTERS, ""))

    def fixed(self, dimensions: tuple[str, ...]) -> dict[str, str]:
        """The filters that an indicator with these dimensions can follow."""
        return {name: getattr(self, name) for name in FILTERS if getattr(self, name) and name in dimensions}

    def ignored(self, dimensions: tuple[str, ...], only: tuple[tuple[str, str], ...] = ()) -> list[str]:
        """The filters that it cannot; who is about one group only follows the choice of that group."""
        chosen = [(name, getattr(self, name)) for name in FILTERS if getattr(self, name)]
        return [name for name, value in chosen if name not in dimensions and (name, value) not in only]
