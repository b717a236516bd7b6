"""What goes along with a table: what it means, where it comes from, for whom, and how people are protected."""

from dashboard.editions import Edition
from dashboard.exports.columns import words
from dashboard.exports.found import Sheet
from dashboard.method import PROTECTED
from dashboard.panels import origin_table
from dashboard.protection import policy_table
from dashboard.reading import Reading, Scope
from dashboard.selection import FILTERS
from dashboard.verdict import norm_words
from dashboard.wording import LEGEND, ROUNDING, SYNTHETIC, capital, day_name, month_name

EVERYONE = "geen: iedereen samen"
# By the title of a chapter its lines: a term and its text.
Told = dict[str, list[tuple[str, str]]]


def tell(sheet: Sheet, scope: Scope) -> Told:
    """Everything a reader needs who has only this file."""
    edition, reading = scope.edition, sheet.reading
    found = {
        "Wat staat er?": [("Tabel", sheet.table.caption), ("In woorden", sheet.sentence), *(("", note) for note in sheet.notes)],
        "Definitie": definition(reading) if reading else [],
        "Herkomst": [*origin(edition), *filters(scope), *sources(sheet)],
        "Merktekens": [(words(mark), meaning) for mark, meaning in LEGEND.items()],
        "Bescherming": [("", ROUNDING), *(("", text) for text in PROTECTED), *rules(edition)],
    }
    return {title: [(term, words(text)) for term, text in lines if text] for title, lines in found.items() if lines}


def definition(reading: Reading) -> list[tuple[str, str]]:
    """The definition that went with the figures."""
    one = reading.indicator
    return [
        ("Cijfer", f"{one.code} {one.title}"),
        ("Vraag", one.question),
        ("Eenheid", one.unit),
        ("Wie tellen mee", one.population),
        ("Teller", one.numerator),
        ("Noemer", one.denominator),
        ("Klok", one.clock),
        ("Hoe we rekenen", one.method),
        ("Norm", norm_words(one, reading.norm)),
        *(("Let op", text) for text in one.caveats),
        ("Bron van de definitie", one.reference),
    ]


def origin(edition: Edition) -> list[tuple[str, str]]:
    """Which monitor, and which month of it."""
    return [
        ("Monitor", f"Monitor Inburgering, gemeente {edition.meta['municipality']}"),
        ("Editie", edition.id),
        ("Peildatum", day_name(edition.peildatum)),
        ("Let op", SYNTHETIC if edition.is_synthetic else ""),
    ]


def filters(scope: Scope) -> list[tuple[str, str]]:
    """The choices of the reader, in words."""
    chosen, dimensions = scope.selection, scope.edition.catalog.dimensions
    kept = [(name, getattr(chosen, name)) for name in FILTERS if getattr(chosen, name)] + ([chosen.unit] if chosen.eenheid else [])
    lines = [(f"Filter {dimensions[name].label}", dimensions[name].categories[value]) for name, value in kept]
    return [("Maand", capital(month_name(scope.day))), *(lines or [("Filters", EVERYONE)])]


def sources(sheet: Sheet) -> list[tuple[str, str]]:
    """The deliveries below the figure, or the source that a series names itself."""
    if sheet.source:
        return [("Bron", sheet.source)]
    rows = origin_table(sheet.reading).rows if sheet.reading else []
    return [("Levering", f"{title}, van {sender}, stand van {period}") for title, sender, period, _ in rows]


def rules(edition: Edition) -> list[tuple[str, str]]:
    """The values of the policy that was in force."""
    return [(name, f"{value}. {meaning}") for name, value, meaning, _ in policy_table(edition).rows]
