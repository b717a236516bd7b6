"""How the monitor works, in plain Dutch: how figures are made and protected, what is measured and what is not, which norms hold."""

from dataclasses import dataclass

from dashboard.charts import Table
from dashboard.editions import Edition
from dashboard.verdict import KIND_NAMES, exactly
from dashboard.wording import NAMES, capital, day_name, number
from queries.catalog import THEMES, Norm

HOW = (
    ("Aandeel", "Wie iets haalde, gedeeld door iedereen die het kon halen, met het 95%-interval (Wilson)."),
    ("Duur", "We volgen ook wie nog bezig is (Aalen-Johansen). Een gemiddelde van wie al klaar is, zou veel te gunstig zijn."),
    ("Gemiddelde en mediaan", "We tellen mensen per klasse en rekenen daarmee. Zo is nooit het cijfer van één mens te zien."),
    ("Keten", "Per stap wie haar op tijd bereikte, en de dagen sinds de stap ervoor. Iedereen wordt even lang gevolgd."),
    ("Partners", "Een trechter toont wat toeval doet. We corrigeren voor wie er les krijgt, en maken geen ranglijst."),
    ("Toeval", "Maanden en kwartalen schommelen altijd. Pas buiten de gewone schommeling (XmR) noemen we het een verandering."),
    ("Oordeel", "We oordelen op het interval, niet op het cijfer alleen. Raakt het interval de norm, dan doen we geen uitspraak."),
)
PROTECTED = (
    "Aantallen onder de tien tonen we niet, en ook niet hoeveel daar net boven ligt: die grens verschuift per groep.",
    "Elk aantal is afgerond op een vijftal. Dezelfde mensen geven altijd hetzelfde getal, op elke pagina.",
    "Is van het aantal inburgeraars elke groep te zien, dan schuiven we zo nodig één vijftal: de groepen tellen dan precies op.",
    "Een percentage tonen we pas vanaf dertig mensen, en alleen als zowel het deel als de rest groot genoeg is.",
    "Percentages, medianen en curven komen uit de afgeronde aantallen. De precieze aantallen zitten niet in de monitor.",
    "Een paar correcties in een eerdere maand zouden laten zien om wie het gaat. We herzien zo’n maand pas als het er genoeg zijn.",
    "Waar geen mensen worden geteld, zoals bij rapportages of euro’s, tonen we het precieze cijfer. De reden staat bij dat cijfer.",
)
NOT_MEASURED = (
    (
        "Gezondheid in de brede intake (K29)",
        "Gegevens over gezondheid zijn extra beschermd (AVG art. 9; Wet inburgering 2021 art. 37). Ze komen niet in deze monitor.",
    ),
    ("Land van herkomst", "Met herkomst worden groepen al snel herkenbaar. Het CBS toont die landelijk."),
    ("Baan tijdens het verblijf in de opvang", "Het CBS kent die banen; de gemeente krijgt ze niet geleverd."),
    (
        "Boetes",
        "Asielstatushouders krijgen geen boete meer (Raad van State, juli 2025). Zonder hen blijven te weinig mensen over.",
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One figure in the catalogue."""

    id: str
    code: str
    title: str
    question: str


def catalogue(edition: Edition) -> dict[str, list[Entry]]:
    """Every figure of the edition, by the title of its theme."""
    found: dict[str, list[Entry]] = {title: [] for title in THEMES.values()}
    for one in sorted(edition.catalog.indicators.values(), key=lambda one: one.id):
        found[THEMES[one.theme]].append(Entry(one.id, one.code, one.title, one.question))
    return found


def norm_table(edition: Edition) -> Table:
    """The whole register, the law first."""
    units = {one.norm: one.unit for one in edition.catalog.indicators.values() if one.norm}
    units |= {norm.replaces: units[norm.id] for norm in edition.catalog.norms.values() if norm.replaces and norm.id in units}
    order = list(KIND_NAMES)
    norms = sorted(edition.catalog.norms.values(), key=lambda norm: (order.index(norm.kind), norm.label))
    groups = edition.catalog.dimensions["doelgroep"].categories
    rows = [
        (
            norm.label,
            capital(KIND_NAMES[norm.kind]),
            norm_value(norm, units.get(norm.id, norm.unit)),
            groups.get(norm.doelgroep, "Iedereen"),
            validity(norm),
            norm.source,
        )
        for norm in norms
    ]
    return Table("Normen en hun herkomst", ("Norm", "Soort", "Waarde", "Voor wie", "Geldig", "Bron"), rows)


def norm_value(norm: Norm, unit: str) -> str:
    return exactly(norm.value, unit) if unit else f"{number(norm.value)} {NAMES.get(norm.unit, norm.unit)}".strip()


def validity(norm: Norm) -> str:
    """Since when, and until when."""
    start = f"vanaf {day_name(norm.valid_from)}" if norm.valid_from else "altijd"
    return f"{start} tot en met {day_name(norm.valid_to)}" if norm.valid_to else start
