"""All attacks on the figures of one month, and the judgement: one that succeeds stops the edition."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from etl.attacks import Outcome
from etl.attacks.attacked import Attacked
from etl.attacks.closed import closed
from etl.attacks.deliveries import deliveries
from etl.attacks.derived import derived, effects
from etl.attacks.derived import outcome as remade
from etl.attacks.intervals import intervals, linked_intervals
from etl.attacks.least_squares import least_squares
from etl.attacks.margins import averaging, single
from etl.attacks.nests import inversion, nested, shares
from etl.attacks.places import places
from etl.attacks.shapes import curves, means, medians
from etl.attacks.words import lost_words
from etl.errors import EditionError
from etl.journal import each

ATTACKS: dict[str, Callable[[Attacked], Outcome]] = {
    "afgesproken kenmerken": lambda all_: closed(all_.con, all_.catalog, all_.release.depths, all_.cells),
    "afgeleide cijfers": lambda all_: remade(
        {
            "vergelijkingen": derived(all_.con, all_.catalog, all_.source),
            "effecten": effects(all_.con, all_.seen, all_.rule, all_.source),
            "gegevens": deliveries(all_.counter, all_.catalog),
        }
    ),
    "verschillen": lambda all_: single(all_.puzzles),
    "groepen in groepen": lambda all_: nested(all_.puzzles),
    "middelen": lambda all_: averaging(all_.puzzles),
    "kleinste kwadraten": lambda all_: least_squares(all_.tables, all_.rule, all_.seed),
    "grenzen": lambda all_: intervals(all_.tables, all_.rule, all_.seed, all_.sample),
    "gekoppelde tabellen": lambda all_: linked_intervals(all_.tables, all_.rule, all_.seed, all_.sample),
    "tijd": lambda all_: all_.release.trial.outcome(),
    "correcties": lambda all_: all_.release.trial.outcome_of_corrections(),
    "iedereen of niemand": lambda all_: shares(all_.con, all_.catalog, all_.puzzles, all_.cells),
    "percentages": lambda all_: inversion(all_.con, all_.catalog, all_.puzzles, all_.rule, all_.cells),
    "gemiddelden": lambda all_: means(all_.con, all_.catalog, all_.seen, all_.cells),
    "medianen": lambda all_: medians(all_.con, all_.catalog, all_.seen, all_.rule, all_.cells),
    "curves": lambda all_: curves(all_.con, all_.seen, all_.rule, all_.curves),
}


def attack(attacked: Attacked) -> list[Outcome]:
    """What came of every attack; of one that succeeds also on which figures."""
    found = []
    for name in each("aanvallen", ATTACKS):
        one = ATTACKS[name](attacked)
        found.append(one if one.passed or one.where else replace(one, where=places(attacked, ATTACKS[name])))
    return found


def judge(outcomes: Sequence[Outcome]) -> None:
    """Refuse what an attack succeeds on: which, how far it came, on which figures, and what to do."""
    lost = [one for one in outcomes if not one.passed]
    if lost:
        names = ", ".join(f"{one.attack} ({one.title.lower()})" for one in lost)
        raise EditionError(
            f"De editie is afgekeurd: aanval {names} slaagt. {' '.join(map(lost_words, lost))} Er is niets gepubliceerd. "
            "Meld dit aan de beheerder en de privacy officer; kruis minder kenmerken of bescherm meer, en bouw opnieuw."
        )
