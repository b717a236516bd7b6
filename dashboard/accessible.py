"""What is known of how accessible the monitor is: what the tests counted, what they cannot see, and what is not in order yet.

The rules are those of the Besluit digitale toegankelijkheid overheid: EN 301 549 V3.2.1, which asks WCAG 2.1 A and AA.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.wording import day_name, number

# Written by the tests that count (tests/browser/test_accessible.py) and held to what they count in every run.
TESTED = Path(__file__).with_name("tested.json")
# When people last read these words and judged whether they still hold.
REVIEWED = date(2026, 11, 23)

STATUS = "Status C: eerste maatregelen genomen"
WHY = (
    "De computer test de monitor bij elke wijziging. Een onderzoek door mensen, volgens WCAG-EM, is er nog niet. "
    "Zolang dat er niet is, zeggen we niet dat alles voldoet."
)
RULES = (
    "Een website van de overheid moet voor iedereen te gebruiken zijn. Dat staat in het Besluit digitale toegankelijkheid "
    "overheid. De eisen komen uit de norm EN 301 549: WCAG 2.1, niveau A en AA. We testen ook de nieuwe eisen van WCAG 2.2."
)
REGISTER = (
    "De gemeente legt haar verklaring vast in het register op toegankelijkheidsverklaring.nl, en werkt haar elk jaar bij. "
    "Wat hier staat, kan zij daarvoor gebruiken. Bijgewerkt op {day}."
)
BY_PEOPLE = (
    "Of een tekst begrijpelijk is.",
    "Of de monitor prettig werkt met een schermlezer, zoals NVDA of VoiceOver, of met spraakbesturing.",
    "Of de zin bij een grafiek zegt wat u erin ziet. Wel zorgt de monitor dat grafiek, zin en tabel dezelfde cijfers hebben.",
)
GAPS = (
    "In kleine grafieken kunnen letters op een heel smal scherm buiten beeld vallen. Onder elke grafiek staat een tabel.",
    "Een stroomgrafiek staat niet in de leeskamer, de monitor als losse bestanden. De tabel met dezelfde cijfers staat er wel.",
    "De PDF’s zijn gemaakt als PDF/UA-1, voor schermlezers. Een tweede programma heeft dat nog niet nagekeken.",
)
HELP = (
    "Werkt er iets niet voor u, of wilt u een cijfer op een andere manier krijgen? {where} "
    "Helpt het antwoord u niet, dan kunt u een klacht indienen bij de gemeente. Komt u er samen niet uit, dan kan de "
    "Nationale ombudsman helpen."
)
NO_CONTACT = "De gemeente heeft hier nog geen adres ingevuld. Neem contact op zoals u dat anders met de gemeente doet."


@dataclass(frozen=True)
class Findings:
    """What the browser tests of this version counted."""

    pages: int
    states: int
    doors: int  # sheets around signing in
    room: int  # pages of the reading room
    widths: list[int]
    axe: str
    rules: int
    violations: int
    stops: int  # of the Tab key
    unseen: int  # stops of which one does not see that one is there
    missed: int  # stops that are skipped, come twice or come out of order
    pictures: int
    unnamed: int
    cut: int  # texts that are cut off at 200 and 400 % or with more space
    sideways: int  # pages that scroll sideways at 390 or 320 pixels
    colours: int  # pages of which something is lost in the reader's own colours
    moving: int  # things that move for who asked that nothing does
    paper: int  # things that paper lacks


def read_findings(path: Path = TESTED) -> Findings:
    return Findings(**json.loads(path.read_text(encoding="utf-8")))


def lines(one: Findings) -> list[tuple[str, str]]:
    """What was tested, and what came out."""
    looked = one.pages + one.states + one.doors + one.room
    widths = " en ".join(str(width) for width in one.widths)
    return [
        (
            "Alle regels van WCAG die een computer kent",
            f"{number(looked)} pagina’s en toestanden, {widths} beeldpunten breed, {one.rules} regels van axe-core {one.axe}: "
            + outcome(one.violations, "geen fouten", "{} fouten"),
        ),
        (
            "Alleen met het toetsenbord",
            f"meer dan {number(one.stops)} stappen met de Tab-toets: "
            + outcome(one.missed, "geen overgeslagen of in de verkeerde volgorde", "{} overgeslagen of in de verkeerde volgorde")
            + outcome(one.unseen, ", en steeds te zien waar u bent", ", en {} keer niet te zien waar u bent"),
        ),
        (
            "Grafieken voor wie ze niet ziet",
            f"{number(one.pictures)} grafieken en tekens, {outcome(one.unnamed, 'alle met een naam', 'waarvan {} zonder naam')}; "
            "bij elke grafiek staan een zin en een tabel",
        ),
        ("Twee of vier keer zo groot, of met meer ruimte", outcome(one.cut, "geen tekst valt weg", "{} teksten vallen deels weg")),
        ("Op een telefoon", outcome(one.sideways, "nergens hoeft u opzij te schuiven", "op {} pagina’s moet u opzij schuiven")),
        ("In uw eigen kleuren", outcome(one.colours, "niets valt weg", "op {} pagina’s valt iets weg")),
        ("Zonder beweging", outcome(one.moving, "niets beweegt", "{} dingen bewegen toch")),
        ("Op papier", outcome(one.paper, "alle tekst en alle tabellen staan erop", "{} dingen ontbreken of zijn te breed")),
    ]


def outcome(count: int, none: str, some: str) -> str:
    return some.format(number(count)) if count else none


def register(day: date = REVIEWED) -> str:
    return REGISTER.format(day=day_name(day))
