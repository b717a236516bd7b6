"""What a figure means, in the words of the edition: its definition, what that said before, and the questions it answers."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from pygments.lexers.sql import SqlLexer
from pygments.token import Comment, Keyword, Number, String

from dashboard.editions import Edition
from dashboard.verdict import KIND_NAMES, exactly
from dashboard.wording import listed, month_name, month_of
from queries.catalog import LEVELS, Indicator, Norm

# The parts of a definition of which the edition remembers how they were, as the reader knows them.
LABELS = {
    "population": "Wie tellen mee",
    "numerator": "Teller",
    "denominator": "Noemer",
    "clock": "Klok",
    "method": "Hoe we rekenen",
}
COUNTED_OTHERWISE = "de telling zelf (SQL)"
COLOURED = {Keyword: "woord", String: "tekst", Comment: "uitleg", Number: "getal"}


@dataclass(frozen=True)
class Redefinition:
    """Something of a definition that an earlier edition said otherwise."""

    since: str  # the month of the first edition that says it as it is now
    what: str
    before: str  # empty where the words are not for readers


def facts(edition: Edition, indicator: Indicator) -> list[tuple[str, str | tuple[str, ...]]]:
    """The definition as it held for this edition, term by term; without what does not apply."""
    norm = edition.catalog.norms.get(indicator.norm)
    found: list[tuple[str, str | tuple[str, ...]]] = [(label, getattr(indicator, name)) for name, label in LABELS.items()]
    found += [
        ("Norm", norm_told(norm, indicator)),
        ("Let op", indicator.caveats),
        ("Waarom precies", indicator.protect_reason),
        ("Niveaus", listed([LEVELS[level].lower() for level in indicator.levels])),
        ("Bron van de definitie", indicator.reference),
    ]
    return [(term, text) for term, text in found if text]


def norm_told(norm: Norm | None, indicator: Indicator) -> str:
    """A norm with its kind, its value and who set it."""
    if norm is None:
        return "geen norm afgesproken"
    return f"{norm.label} ({KIND_NAMES[norm.kind]}, {exactly(norm.value, indicator.unit)}; {norm.source})"


def redefinitions(edition: Edition, indicator: str) -> list[Redefinition]:
    """What was defined otherwise before, the latest first."""
    return [
        Redefinition(
            month_name(month_of(since)),
            f"‘{LABELS[field]}’" if field in LABELS else COUNTED_OTHERWISE,
            before if field in LABELS else "",
        )
        for since, field, before in edition.redefined.get(indicator, ())
    ]


def questions_about(edition: Edition, indicator: str) -> list[tuple[str, str]]:
    """The questions of the adviesraad that this figure answers, with the group that each belongs to."""
    return [(one.question, one.group) for one in edition.catalog.questions.values() if indicator in one.indicators]


@lru_cache(maxsize=512)
def coloured(sql: str) -> list[tuple[str, str]]:
    """The select in pieces that look alike, each with its kind; empty for what has no colour of its own."""
    kinds = [(kind_of(token), text) for token, text in SqlLexer().get_tokens(sql)]
    return [(kind, "".join(text for _, text in pieces)) for kind, pieces in groupby(kinds, key=itemgetter(0))]


def kind_of(token: object) -> str:
    return next((name for kind, name in COLOURED.items() if token in kind), "")
