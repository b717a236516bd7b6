"""From definition files to the catalogue.

Strict: an unknown key, theme, norm or dimension is refused with file, find and remedy.
"""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

from queries import HOME
from queries.catalog import (
    BETTER,
    LEVELS,
    MEASURES,
    MOMENTS,
    THEMES,
    UNITS,
    WHOSE,
    Catalog,
    Dimension,
    Effect,
    Indicator,
    Norm,
    Reference,
)
from queries.header import HeaderError, read, refuse_unknown, require_keys
from queries.norms import read_norms
from queries.questions import read_questions

NEEDED = {
    "title", "short", "question", "theme", "levels", "measure", "moment", "unit", "better",
    "dimensions", "population", "clock", "reference", "caveats", "method",
}  # fmt: skip
OPTIONAL = {
    "numerator", "denominator", "norm", "tile", "distribution", "headline", "cross", "follow_up", "step", "event", "competing",
    "only", "bands", "steps", "compare", "case_mix", "response", "protect", "protect_reason", "adds_up",
}  # fmt: skip
EFFECT_KEYS = {
    "title", "intervention", "question", "goal", "outcome", "eligible", "clock", "landmark", "follow_up", "better", "reference",
    "caveats", "method", "related",
}  # fmt: skip
REFERENCE_KEYS = {"title", "about", "source", "unit", "theme", "level", "table", "whose"}
MATCH_KEYS = {"indicator", "groups", "differs", "unmatched"}
OPEN_MEASURES = {"stock", "flow", "share", "ratio"}
DIMENSION_KEYS = {"label", "level", "filter", "categories"}
KINDS_OF_VALUE: dict[str, tuple[type, str]] = {
    **dict.fromkeys(("levels", "dimensions", "caveats", "cross", "bands", "case_mix", "adds_up"), (list, "lijst")),
    **dict.fromkeys(("related", "differs"), (list, "lijst")),
    **dict.fromkeys(("tile", "follow_up", "landmark", "step"), (int, "heel getal")),
    **dict.fromkeys(("only", "steps", "groups"), (dict, "tabel")),
}


def read_catalog(home: Path = HOME, local: Path | None = None) -> Catalog:
    """Every definition file below `home`, with the municipality's own promises from `local`."""
    dimensions, zeros = read_dimensions(home / "dimensions.toml")
    norms = read_norms(home / "norms.toml", local)
    paths = sorted((home / "indicators").glob("*.sql"))
    indicators = {path.stem: read_indicator(path, dimensions, norms) for path in paths}
    references = {path.stem: read_reference(path) for path in sorted((home / "references").glob("*.sql"))}
    for reference in references.values():
        check_match(home / "references" / f"{reference.id}.sql", reference, indicators, dimensions)
    for indicator in indicators.values():
        refuse_unknown(home / "indicators" / f"{indicator.id}.sql", "response", filter(None, [indicator.response]), indicators)
    effects = {path.stem: read_effect(path, indicators) for path in sorted((home / "effects").glob("*.sql"))}
    for zero in zeros:
        check_zero(home / "dimensions.toml", zero, indicators, dimensions)
    questions = read_questions(home / "questions.toml", indicators)
    return Catalog(indicators, dimensions, norms, references, zeros, questions, effects)


def read_indicator(path: Path, dimensions: dict[str, Dimension], norms: dict[str, Norm]) -> Indicator:
    """One indicator, with all its words known."""
    header, sql = read(path)
    require_keys(path, header, NEEDED, OPTIONAL)
    check_kinds(path, header)
    if not re.fullmatch(r"[a-z]\d\d_[a-z0-9_]+", path.stem):
        raise HeaderError(f"{path.name}: noem het bestand naar zijn code, zoals k21_pip_op_tijd.sql.")
    indicator = Indicator(id=path.stem, sql=sql, **{key: frozen(value) for key, value in header.items()})  # type: ignore[arg-type]
    for key, allowed in (("theme", THEMES), ("measure", MEASURES), ("moment", MOMENTS), ("unit", UNITS), ("better", BETTER)):
        refuse_unknown(path, key, [getattr(indicator, key)], allowed)
    refuse_unknown(path, "levels", indicator.levels, LEVELS)
    refuse_unknown(path, "dimensions", indicator.dimensions, dimensions)
    for key in ("cross", "case_mix", "adds_up"):
        refuse_unknown(path, key, getattr(indicator, key), indicator.dimensions)
    refuse_unknown(path, "compare", filter(None, [indicator.compare]), indicator.dimensions)
    for name, category in indicator.only:
        refuse_unknown(path, "only", [name], dimensions)
        refuse_unknown(path, "only", [category], dimensions[name].categories)
    refuse_unknown(path, "norm", [indicator.norm] if indicator.norm else [], norms)
    return checked_measure(path, indicator)


def checked_measure(path: Path, indicator: Indicator) -> Indicator:
    """Each measure says what it needs: what it divides, where it starts, in which bands or steps it counts."""
    divides = (indicator.numerator and indicator.denominator, "heeft een teller en een noemer", "numerator en denominator")
    rules = {
        "share": (divides[0], f"een aandeel {divides[1]}", divides[2]),
        "index": (divides[0], f"een index {divides[1]}", divides[2]),
        "ratio": (indicator.is_open, "een verhouding van bedragen telt geen mensen", 'protect = "none"'),
        "duration": (
            indicator.step and indicator.event and indicator.clock,
            "een duur heeft een klok, een stap en een gebeurtenis",
            "clock, step en event",
        ),
        "score": (is_rising(indicator.bands), "een gemiddelde wordt per band geteld", "bands toe, van laag naar hoog,"),
        "hours": (is_rising(indicator.bands), "een mediaan wordt per band geteld", "bands toe, van laag naar hoog,"),
        "funnel": (
            is_rising(indicator.bands) and len(indicator.steps) > 2,
            "een trechter heeft drie stappen of meer en banden voor de dagen",
            "steps en bands",
        ),
    }
    is_met, rule, remedy = rules.get(indicator.measure, (True, "", ""))
    if not is_met:
        raise HeaderError(f"{path.name}: {rule}. Voeg {remedy} toe.")
    if indicator.distribution:
        refuse_unknown(path, "distribution", [indicator.distribution], indicator.dimensions)
    if bool(indicator.distribution) != bool(indicator.headline):
        raise HeaderError(f"{path.name}: distribution en headline horen bij elkaar. Noem ze allebei of geen van beide.")
    if indicator.adds_up and (indicator.measure not in ("stock", "flow") or indicator.is_open):
        raise HeaderError(f"{path.name}: alleen aantallen mensen kunnen optellen tot het geheel. Haal adds_up weg.")
    check_protect(path, indicator)
    return indicator


def is_rising(edges: tuple[float, ...]) -> bool:
    """Whether these are the edges of at least three bands."""
    return len(edges) > 3 and all(low < high for low, high in pairwise(edges))


def check_protect(path: Path, indicator: Indicator) -> None:
    """Only where nobody is counted may protection be left out, and the header says why."""
    refuse_unknown(path, "protect", [indicator.protect], {"people", "none"})
    if indicator.is_open != bool(indicator.protect_reason):
        raise HeaderError(f"{path.name}: protect en protect_reason horen bij elkaar. Schrijf waarom hier niemand wordt geteld.")
    if indicator.is_open and indicator.measure not in OPEN_MEASURES:
        raise HeaderError(f"{path.name}: {indicator.measure} telt mensen en wordt altijd beschermd. Haal protect weg.")


def check_kinds(path: Path, header: dict[str, object]) -> None:
    """A list, a whole number or a table where one is due, text elsewhere."""
    for key, value in header.items():
        kind, word = KINDS_OF_VALUE.get(key, (str, "tekst"))
        if type(value) is not kind:
            raise HeaderError(f"{path.name}: {key} is geen {word}. Schrijf {key} zoals in de andere definities.")


def check_zero(path: Path, zero: dict[str, str], indicators: dict[str, Indicator], dimensions: dict[str, Dimension]) -> None:
    """What cannot occur is said of an indicator and categories that exist."""
    refuse_unknown(path, "structural_zero", [zero.get("indicator", "")], indicators)
    for name, category in zero.items():
        if name != "indicator":
            refuse_unknown(path, "structural_zero", [name], indicators[zero["indicator"]].dimensions)
            refuse_unknown(path, f"structural_zero.{name}", [category], dimensions[name].categories)


def read_dimensions(path: Path) -> tuple[dict[str, Dimension], tuple[dict[str, str], ...]]:
    """At most 12 dimensions of at most 8 categories: what can be asked stays finite."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    zeros = tuple(raw.pop("structural_zero", []))
    if len(raw) > 12:
        raise HeaderError(f"{path.name}: {len(raw)} dimensies. Meer dan 12 kan niet; schrap er een.")
    dimensions: dict[str, Dimension] = {}
    for name, entry in raw.items():
        if not DIMENSION_KEYS <= entry.keys() <= DIMENSION_KEYS | {"from"}:
            raise HeaderError(f"{path.name}: [{name}] heeft label, level, filter en categories nodig, en verder alleen from.")
        refuse_unknown(path, "level", [entry["level"]], LEVELS)
        if not entry["categories"] or len(entry["categories"]) > 8:
            number = len(entry["categories"])
            raise HeaderError(f"{path.name}: [{name}] heeft {number} categorieën. Kies er 1 tot en met 8, elk met een label.")
        dimensions[name] = Dimension(name, mart=entry.get("from", ""), **{key: entry[key] for key in DIMENSION_KEYS})
    return dimensions, zeros


def read_reference(path: Path) -> Reference:
    """One published series of others."""
    header, sql = read(path)
    require_keys(path, header, REFERENCE_KEYS, MATCH_KEYS)
    check_kinds(path, header)
    refuse_unknown(path, "theme", [str(header["theme"])], THEMES)
    refuse_unknown(path, "level", [str(header["level"])], LEVELS)
    refuse_unknown(path, "whose", [str(header["whose"])], WHOSE)
    return Reference(id=path.stem, sql=sql, **{key: frozen(value) for key, value in header.items()})  # type: ignore[arg-type]


def check_match(path: Path, reference: Reference, indicators: dict[str, Indicator], dimensions: dict[str, Dimension]) -> None:
    """A series stands beside an own share, with what differs; or it is said why it stands alone."""
    if bool(reference.indicator) == bool(reference.unmatched):
        raise HeaderError(f"{path.name}: noem het eigen cijfer in indicator, of in unmatched waarom er geen naast past.")
    if not reference.indicator:
        return
    refuse_unknown(path, "indicator", [reference.indicator], indicators)
    refuse_unknown(path, "groups", [group for group, _ in reference.groups], dimensions["doelgroep"].categories)
    if indicators[reference.indicator].measure != "share" or not reference.groups or not reference.differs:
        raise HeaderError(f"{path.name}: naast elkaar staan alleen aandelen, per groep. Voeg groups en differs toe.")


def read_effect(path: Path, indicators: dict[str, Indicator]) -> Effect:
    """One intervention with the people it is compared on; both its periods last at least a month."""
    header, sql = read(path)
    require_keys(path, header, EFFECT_KEYS, set())
    check_kinds(path, header)
    effect = Effect(id=path.stem, sql=sql, **{key: frozen(value) for key, value in header.items()})  # type: ignore[arg-type]
    refuse_unknown(path, "better", [effect.better], BETTER - {"none"})
    refuse_unknown(path, "related", effect.related, indicators)
    if min(effect.landmark, effect.follow_up) < 1:
        raise HeaderError(f"{path.name}: landmark en follow_up duren elk minstens een maand. Geef hele maanden vanaf 1.")
    return effect


def frozen(value: object) -> object:
    """Lists of a header become tuples, tables become tuples of pairs."""
    return tuple(value.items()) if isinstance(value, dict) else tuple(value) if isinstance(value, list) else value
