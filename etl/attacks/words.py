"""What came of the attacks, for the screen."""

from collections.abc import Iterable

from rich.table import Table as Screen

from etl.attacks import Outcome
from etl.attacks.intervals import RARE
from etl.attacks.least_squares import LEAST_ERROR
from etl.attacks.margins import LEEWAY
from etl.attacks.nests import LEAST, NARROW
from etl.attacks.time import MOST_AUC, MOST_GAIN

NAMED = 3

WORDS = {
    "at_most_two": "hooguit twee breed",
    "at_risk": "minste mensen over",
    "attacked": "aangevallen",
    "auc": "AUC",
    "auc_low_worst": "slechtste AUC, ondergrens",
    "blind": "blind geraden",
    "cells": "cellen",
    "changed": "veranderd",
    "deep": "te diep",
    "exact": "exact",
    "exact_of_attacked": "exact van de aangevallen",
    "families": "families",
    "few": "te klein",
    "full": "alles of niets",
    "gain": "winst",
    "gain_low_worst": "slechtste winst, ondergrens",
    "hidden": "verborgen",
    "kept": "ongewijzigd gelaten",
    "means": "gemiddelden",
    "median": "middelste",
    "narrow": "te smal",
    "narrow_low": "te smal, ondergrens",
    "narrow_with_people": "te smal met mensen",
    "other": "anders",
    "pairs": "paren",
    "percentages": "percentages",
    "rankings": "ranglijsten",
    "revised": "herzien",
    "reversed": "omgekeerd afgerond",
    "rmse": "spreiding erna",
    "rows": "rijen",
    "rows_beleid": "rijen beleid",
    "rows_bestuur": "rijen bestuur",
    "rows_extra": "rijen te veel",
    "rows_publiek": "rijen publiek",
    "sd": "spreiding vooraf",
    "shallow": "minder diep getoond",
    "shares": "aandelen",
    "smallest": "smalste",
    "solutions": "minste oplossingen",
    "spread": "spreiding vooraf",
    "steps": "treden",
    "strange": "onbekend",
    "sure": "zeker geraden",
    "sure_and_right": "zeker en goed geraden",
}

CLOSE = f"hooguit {100 * LEEWAY:.0f} punten meer dan blind geraden"
RANKED = f"AUC hooguit {MOST_AUC:g} en winst hooguit {MOST_GAIN:g}, aan de ondergrens"
LIMITS = {
    "A1": "0 anders",
    "A2": f"exact hooguit blind geraden, en van de aangevallen {CLOSE}",
    "A3": f"0 te smal, en de smalste minstens {LEAST}",
    "A4": "0 onbekend en 0 te diep",
    "A6": f"exact {CLOSE}, en hooguit één op de duizend zeker geraden",
    "A7": f"exact {CLOSE}, en spreiding erna minstens {LEAST_ERROR:g}",
    "A8": f"0 te smal met mensen, en te smal aan de ondergrens hooguit {RARE:g}",
    "A9": f"0 te smal met mensen, en te smal aan de ondergrens hooguit {RARE:g}",
    "A10": RANKED,
    "A13": RANKED,
    "A14": "0 alles of niets en 0 te klein",
    "A15": f"de smalste minstens {NARROW}, en 0 te klein",
    "A16": f"minstens 2 oplossingen, en exact {CLOSE}",
    "A17": "0 anders en 0 te klein",
    "A18": "0 te klein, en niet vaker exact dan afronden doet",
    "A30": "0 rijen te veel",
}


def lost_words(one: Outcome) -> str:
    """How far an attack came that should have failed, the limit, and on which figures."""
    where = f" Het gaat om: {', '.join(one.where[:NAMED])}" if one.where else " Geen enkel cijfer is apart aan te wijzen"
    more = f" en nog {len(one.where) - NAMED}" if len(one.where) > NAMED else ""
    limit = LIMITS[one.attack].replace(".", ",")
    return f"{one.attack} vond over alle cellen samen: {figures_words(one)}; de grens is: {limit}.{where}{more}."


def outcome_table(outcomes: Iterable[Outcome]) -> Screen:
    """One row for each attack."""
    table = Screen("aanval", "wat", "uitkomst", "cijfers")
    for one in outcomes:
        table.add_row(one.attack, one.title, "doorstaan" if one.passed else "[red]niet doorstaan[/]", figures_words(one))
    return table


def figures_words(one: Outcome) -> str:
    return "; ".join(f"{WORDS.get(name, name)} {value:g}".replace(".", ",") for name, value in one.figures.items())
