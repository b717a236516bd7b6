"""What came of the attacks, for the screen."""

from collections.abc import Iterable

from rich.table import Table as Screen

from etl.attacks import Outcome

WORDS = {
    "attacked": "aangevallen",
    "blind": "blind geraden",
    "exact": "exact",
    "exact_of_attacked": "exact van de aangevallen",
    "few": "te kleine groepen",
    "full": "alles of niets",
    "hidden": "verborgen",
    "narrow": "te smal",
    "other": "anders",
    "pairs": "paren",
    "percentages": "percentages",
    "reversed": "omgekeerd afgerond",
    "rows": "rijen",
    "rows_beleid": "rijen beleid",
    "rows_bestuur": "rijen bestuur",
    "rows_extra": "rijen te veel",
    "rows_publiek": "rijen publiek",
    "sd": "spreiding vooraf",
    "shares": "aandelen",
    "smallest": "smalste",
    "sure": "zeker geraden",
    "rmse": "spreiding erna",
}


def outcome_table(outcomes: Iterable[Outcome]) -> Screen:
    """One row for each attack."""
    table = Screen("aanval", "wat", "uitkomst", "cijfers")
    for one in outcomes:
        table.add_row(one.attack, one.title, "doorstaan" if one.passed else "[red]niet doorstaan[/]", figures_words(one))
    return table


def figures_words(one: Outcome) -> str:
    return "; ".join(f"{WORDS.get(name, name)} {value:g}".replace(".", ",") for name, value in one.figures.items())
