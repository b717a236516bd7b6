"""The attacks on an edition in plain words: what somebody tries, and the figure that shows how far he comes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.wording import number, percent

Figures = Mapping[str, float]
NOTHING = "niets om aan te vallen"


@dataclass(frozen=True)
class Attack:
    """One attack as readers meet it."""

    name: str
    tries: str
    measured: Callable[[Figures], str]


def guessed(many: str, right: str = "exact") -> Callable[[Figures], str]:
    """How often he is right, beside somebody who always names the most common number."""

    def words(found: Figures) -> str:
        if not found[many]:
            return NOTHING
        return f"precies geraden: {percent(100 * found[right])} (blind gokken: {percent(100 * found['blind'])})"

    return words


def left_over(many: str, fewest: str = "smallest") -> Callable[[Figures], str]:
    """How many numbers are still possible where he comes closest."""
    return lambda found: f"minstens {number(found[fewest])} mogelijke aantallen" if found[many] else NOTHING


def odd_ones(whole: str, *odd: str) -> Callable[[Figures], str]:
    """How many of all figures give away what they should not."""
    return lambda found: f"gevonden: {number(sum(found[name] for name in odd))} van de {number(found[whole])} cijfers"


def ranked(found: Figures) -> str:
    return f"goed aangewezen: {percent(100 * found['auc'])} (blind gokken: {percent(50)})"


def corrected(found: Figures) -> str:
    return ranked(found) if found["changed"] else NOTHING


def step(found: Figures) -> str:
    return f"kleinste stap: {number(found['smallest'])} mensen" if found["steps"] else NOTHING


WORDS = {
    "A2": Attack("Aftrekken", "Iemand trekt de getoonde groepen af van het totaal.", guessed("attacked", "exact_of_attacked")),
    "A6": Attack("Middelen", "Iemand telt dezelfde groep op veel manieren op en neemt het gemiddelde.", guessed("attacked")),
    "A7": Attack("Alles tegelijk", "Iemand laat een computer alle cijfers tegelijk naast elkaar leggen.", guessed("cells")),
    "A8": Attack("Insluiten", "Iemand zoekt hoe klein en hoe groot een verborgen groep kan zijn.", left_over("cells")),
    "A9": Attack(
        "Insluiten met meer tabellen", "Iemand doet hetzelfde met meer tabellen over dezelfde mensen.", left_over("cells")
    ),
    "A3": Attack("Groep in een groep", "Iemand vergelijkt een groep met een groep die bijna even groot is.", left_over("pairs")),
    "A10": Attack("Maanden vergelijken", "Iemand legt twee maanden naast elkaar, om te zien wie veranderde.", ranked),
    "A13": Attack("Edities vergelijken", "Iemand legt deze editie naast de vorige, om te zien wie er is gecorrigeerd.", corrected),
    "A14": Attack(
        "Iedereen of niemand", "Iemand zoekt een groep waarvan iedereen of niemand iets deed.", odd_ones("shares", "full", "few")
    ),
    "A15": Attack("Terugrekenen", "Iemand rekent van een percentage terug naar het aantal mensen.", left_over("percentages")),
    "A16": Attack(
        "Gemiddelden", "Iemand vergelijkt de gemiddelden van twee groepen die bijna gelijk zijn.", left_over("means", "solutions")
    ),
    "A17": Attack(
        "Medianen", "Iemand zoekt een gemiddelde of mediaan die op te weinig mensen rust.", odd_ones("rows", "other", "few")
    ),
    "A18": Attack("Curven", "Iemand leest uit een curve af wie wanneer een stap zette.", step),
    "A1": Attack(
        "Afgeleide cijfers",
        "Iemand zoekt in vergelijkingen, effecten en leveringen wat de cijfers zelf niet zeggen.",
        odd_ones("rows", "other"),
    ),
    "A4": Attack(
        "Eigen groepen maken", "Iemand zoekt een cijfer over een groep die hij zelf kiest.", odd_ones("cells", "strange", "deep")
    ),
}
