"""How people are protected, in plain Dutch: the policy of this edition, an example made with it, and what attacks came to."""

import json

from dashboard.attack_words import WORDS
from dashboard.charts import Table
from dashboard.editions import Edition
from dashboard.wording import capital, listed, low, number, percent
from queries.policy import Parameter, parameters, policy_of

GROUP, FOUND = 37, 12  # the made-up people of the example, and how many of them found work
TESTED = (
    "Vóór elke editie proberen we zelf te achterhalen wat verborgen moet blijven. Lukt dat met één van deze aanvallen, dan komt "
    "de editie er niet. Blind gokken betekent: raden zonder naar onze cijfers te kijken. Wie bijna niet vaker goed "
    "raadt, heeft weinig aan de cijfers."
)
NOT_PROMISED = (
    "Afronden geeft geen volledige zekerheid. Wie alle cijfers combineert, weet soms iets meer dan wie gokt.",
    "Wie veel mensen uit een groep kent, zoals een docent, kan hen van het aantal aftrekken. Dan beschermt alleen de afronding.",
    "Uitsplitsingen tellen niet altijd op tot het totaal. Bij veel kleine groepen kan het verschil groter zijn dan één afronding.",
    "Het aantal inburgeraars maken we wel kloppend waar elke groep te zien is. Zo’n aantal kan één afronding extra verschillen.",
    "Publiceert een ander hetzelfde aantal met een eigen afronding, dan weten lezers van beide samen iets meer.",
    "In een kleine gemeente vallen mensen eerder op. Daar combineren we minder kenmerken.",
    "De afronding werkt met een geheime sleutel. Wie die heeft, kan terugrekenen. We bewaren de sleutel als een persoonsgegeven.",
)


def example(edition: Edition) -> Table:
    """What is shown of a made-up group, by the policy of this edition."""
    rule = policy_of(edition.meta["policy"]).protection
    wholes, parts = around(GROUP, rule.base), around(FOUND, rule.base)
    last = rule.threshold + rule.blur - 1
    shares = sorted({100 * part / whole for part in parts for whole in wholes})
    rows = [
        (
            "Mensen in de groep",
            number(GROUP),
            either([number(one) for one in wholes]),
            f"We ronden af op een veelvoud van {number(rule.base)}. Het toeval kiest: omhoog of omlaag, meestal het dichtstbij.",
        ),
        (
            "Vonden werk",
            number(FOUND),
            either([*(number(one) for one in parts), *(["niets"] if last > FOUND else [])]),
            f"De drempel verschilt per groep: {number(rule.threshold)} tot en met {number(last)}. Ligt {number(FOUND)} "
            "eronder, dan tonen we niets.",
        ),
        (
            "Deel dat werk vond",
            percent(100 * FOUND / GROUP),
            either([percent(one) for one in shares]),
            "Het percentage komt uit de afgeronde aantallen. Is het aantal verborgen, dan het percentage ook.",
        ),
    ]
    return Table(f"Stel: {number(FOUND)} van {number(GROUP)} mensen vonden werk", ("", "Precies", "U ziet", "Waarom"), rows)


def around(people: int, base: int) -> list[int]:
    """The numbers that these people may be rounded to."""
    down = people - people % base
    return [down, down + base] if people % base else [people]


def either(words: list[str]) -> str:
    """a, b of c"""
    return " of ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def attack_table(edition: Edition) -> Table:
    """What came of every attack on this edition."""
    outcomes = edition.rows("select attack, passed, figures from attack")
    found = {name: (passed, json.loads(figures)) for name, passed, figures in outcomes}
    rows = [
        (words.name, words.tries, "houdt stand" if found[code][0] else "houdt geen stand", words.measured(found[code][1]), code)
        for code, words in WORDS.items()
        if code in found
    ]
    return Table(
        "De aanvallen op deze editie", ("Aanval", "Wat iemand probeert", "Uitkomst", "Gemeten in deze editie", "Code"), rows
    )


def policy_table(edition: Edition) -> Table:
    """Every value of the policy that was in force when this edition was made."""
    rows = [(one.name, value_of(one, edition), one.meaning, capital(one.owner)) for one in parameters(edition.meta["policy"])]
    return Table("De regels van deze editie", ("Regel", "Waarde", "Betekenis", "Eigenaar"), rows)


def value_of(one: Parameter, edition: Edition) -> str:
    """A value as a reader says it: a share as a percentage, dimensions by their names."""
    if isinstance(one.value, list):
        return listed([low(edition.catalog.dimensions[name].label) for name in one.value if name in edition.catalog.dimensions])
    if isinstance(one.value, float):
        return percent(100 * one.value)
    return one.value if isinstance(one.value, str) else number(one.value)
