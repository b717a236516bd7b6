"""What came of the attacks, for the screen."""

from collections.abc import Iterable

from rich.table import Table as Screen

from etl.attacks import Outcome

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


def outcome_table(outcomes: Iterable[Outcome]) -> Screen:
    """One row for each attack."""
    table = Screen("aanval", "wat", "uitkomst", "cijfers")
    for one in outcomes:
        table.add_row(one.attack, one.title, "doorstaan" if one.passed else "[red]niet doorstaan[/]", figures_words(one))
    return table


def figures_words(one: Outcome) -> str:
    return "; ".join(f"{WORDS.get(name, name)} {value:g}".replace(".", ",") for name, value in one.figures.items())
