"""The tables of the data package: what each column means, and its rows as this audience's file holds them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from dashboard.columns import heads
from dashboard.editions import Edition
from dashboard.wording import UNKNOWN

HIDDEN = "<10"
MISSING = ["", HIDDEN, UNKNOWN]
# The type of each column by its name; every other column is a string.
TYPES = {
    "periode": "date", "waarde": "number", "onder": "number", "boven": "number", "teller": "integer", "noemer": "integer",
    "van": "number", "tot": "number", "gevolgd": "integer", "aandeel": "number", "midden": "number", "mensen": "integer",
    "oud": "number", "nieuw": "number", "deelnemers": "integer", "verschil": "number", "onder_toeval": "number",
    "boven_toeval": "number", "aandeel_deelnemers": "number", "aandeel_anderen": "number", "geldig_vanaf": "date",
    "geldig_tot_en_met": "date", "ontvangen": "date",
}  # fmt: skip
WORDS = {
    "indicator": "Code van het cijfer; de betekenis staat in indicatoren.csv",
    "periodesoort": "maand, kwartaal, jaarlopend (twaalf maanden) of jaar",
    "periode": "Laatste dag van de periode",
    "stap": "Stap van een keten; leeg voor het cijfer zelf",
    "waarde": "Het cijfer, in de eenheid van indicatoren.csv",
    "onder": "Ondergrens van het 95%-interval",
    "boven": "Bovengrens van het 95%-interval",
    "teller": "Teller, afgerond op een vijftal",
    "noemer": "Noemer, afgerond op een vijftal",
    "merk": "niet_bereikt: de mediaan is nog niet bereikt; minder_dan_1 en meer_dan_99: de uiteinden van de schaal",
    "onder_toeval": "Onder deze grens ligt meer dan toeval",
    "boven_toeval": "Boven deze grens ligt meer dan toeval",
}
Value = str | int | float | date | None
Row = tuple[Value, ...]


@dataclass(frozen=True)
class Resource:
    """One table of the package."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: list[Row]
    key: str = ""
    refers: tuple[tuple[str, str], ...] = ()  # (column, table it points into)


def resources(edition: Edition) -> list[Resource]:
    """Every table of this edition as this audience may see it; those without rows stay out."""
    found = [figures(edition), curves(edition), chance(edition), partners(edition), effects(edition), revised(edition)]
    found += [others(edition), indicators(edition), categories(edition), norms(edition), deliveries(edition)]
    return [one for one in found if one.rows]


def shared(edition: Edition) -> list[str]:
    """The dimensions of this audience, in a fixed order."""
    return sorted(edition.audience_dimensions)


def quoted(names: Iterable[str]) -> str:
    return "".join(f', "{name}"' for name in names)


def figures(edition: Edition) -> Resource:
    """Every figure; a number that is hidden says so and is never empty."""
    dimensions = shared(edition)
    found = edition.rows(
        f"select indicator, grain, period, part{quoted(dimensions)}, value, low, high, numerator, denominator, mark "
        "from cell order by all"
    )
    divides = {name: "Teller" in heads(one) for name, one in edition.catalog.indicators.items()}
    is_open = {name: one.is_open for name, one in edition.catalog.indicators.items()}
    rows: list[Row] = []
    for *place, value, low, high, numerator, denominator, mark in found:
        if value is None and mark is None:
            value = UNKNOWN if is_open[place[0]] else HIDDEN
        if numerator is None and divides[place[0]]:
            numerator = HIDDEN
        rows.append((*place, value, low, high, numerator, denominator, mark))
    columns = ("indicator", "periodesoort", "periode", "stap", *dimensions, "waarde", "onder", "boven", "teller", "noemer", "merk")
    return Resource("cijfers", "Alle cijfers", columns, rows, refers=(("indicator", "indicatoren"),))


def curves(edition: Edition) -> Resource:
    """The share that reached an event after each step."""
    dimensions = shared(edition)
    sql = f"select indicator{quoted(dimensions)}, step_start, step_end, at_risk, incidence, low, high from curve order by all"
    columns = ("indicator", *dimensions, "van", "tot", "gevolgd", "aandeel", "onder", "boven")
    return Resource("curven", "Hoe lang het duurt", columns, edition.rows(sql), refers=(("indicator", "indicatoren"),))


def chance(edition: Edition) -> Resource:
    """What chance alone can make of a series."""
    dimensions = shared(edition)
    sql = f"select indicator, grain, period{quoted(dimensions)}, centre, low, high, signal from signal order by all"
    columns = ("indicator", "periodesoort", "periode", *dimensions, "midden", "onder_toeval", "boven_toeval", "signaal")
    return Resource("schommeling", "Gewone schommeling", columns, edition.rows(sql), refers=(("indicator", "indicatoren"),))


def partners(edition: Edition) -> Resource:
    """Partners beside each other, for who gets to see them."""
    sql = """
        select indicator, period, dimension, category, denominator, value, low95, high95
        from comparison
        order by all
    """
    columns = ("indicator", "periode", "kenmerk", "categorie", "mensen", "waarde", "onder_toeval", "boven_toeval")
    return Resource("partners", "Partners vergeleken", columns, edition.rows(sql), refers=(("indicator", "indicatoren"),))


def effects(edition: Edition) -> Resource:
    """What works."""
    titles = {name: one.title for name, one in edition.catalog.effects.items()}
    sql = "select id, eligible, participants, p1, p0, difference, low, high from effect order by id"
    rows = [(name, titles.get(name, name), *row) for name, *row in edition.rows(sql)]
    columns = (
        "id", "titel", "mensen", "deelnemers", "aandeel_deelnemers", "aandeel_anderen", "verschil", "onder", "boven",
    )  # fmt: skip
    return Resource("wat_werkt", "Wat werkt", columns, rows, "id")


def revised(edition: Edition) -> Resource:
    """Earlier figures that were given another value."""
    sql = "select indicator, grain, period, old_value, new_value from revision order by all"
    columns = ("indicator", "periodesoort", "periode", "oud", "nieuw")
    return Resource("herzien", "Herzien sinds de vorige editie", columns, edition.rows(sql), refers=(("indicator", "indicatoren"),))


def others(edition: Edition) -> Resource:
    """Published series of others."""
    sql = "select reference, series, label, value, status from reference_value order by reference, sort, series"
    about = edition.catalog.references
    rows = [(about[name].title, *row, about[name].source) for name, *row in edition.rows(sql)]
    columns = ("reeks", "wie", "wanneer", "waarde", "stand", "bron")
    return Resource("anderen", "Cijfers van anderen, ter vergelijking", columns, rows)


def indicators(edition: Edition) -> Resource:
    """The definition that goes with each figure."""
    rows = [
        (
            one.id, one.code, one.title, one.question, one.theme, one.measure, one.unit, one.population, one.numerator,
            one.denominator, one.clock, one.method, " ".join(one.caveats), one.norm, one.reference,
        )
        for one in sorted(edition.catalog.indicators.values(), key=lambda one: one.id)
    ]  # fmt: skip
    columns = (
        "id", "nummer", "titel", "vraag", "thema", "maat", "eenheid", "wie_tellen_mee", "omschrijving_teller",
        "omschrijving_noemer", "klok", "rekenwijze", "let_op", "norm", "bron",
    )  # fmt: skip
    return Resource("indicatoren", "Wat de cijfers betekenen", columns, rows, "id")


def categories(edition: Edition) -> Resource:
    """What the codes of the dimensions mean."""
    kept = [edition.catalog.dimensions[name] for name in shared(edition) if name in edition.catalog.dimensions]
    rows = [(one.id, one.label, code, label) for one in kept for code, label in one.categories.items()]
    return Resource("kenmerken", "Waar de cijfers naar zijn uitgesplitst", ("kenmerk", "naam", "code", "betekenis"), rows)


def norms(edition: Edition) -> Resource:
    """The register of norms."""
    found = sorted(edition.catalog.norms.values(), key=lambda one: one.id)
    rows = [(one.id, one.label, one.kind, one.value, one.doelgroep, one.valid_from, one.valid_to, one.source) for one in found]
    columns = ("id", "titel", "soort", "waarde", "doelgroep", "geldig_vanaf", "geldig_tot_en_met", "bron")
    return Resource("normen", "Normen en hun herkomst", columns, rows, "id")


def deliveries(edition: Edition) -> Resource:
    """What this edition rests on."""
    found = edition.rows("select name, title, sender, period, received from source order by all")
    rows = [(name, title, sender, period, day_of(received)) for name, title, sender, period, received in found]
    return Resource("leveringen", "Leveringen", ("id", "titel", "afzender", "stand_van", "ontvangen"), rows)


def day_of(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
