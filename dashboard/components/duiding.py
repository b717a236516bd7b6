"""What people wrote, as text: never as markup, whoever wrote it."""

from typing import Any

from dash import html

from dashboard.duiding import Duiding


def duiding_list(view: Duiding) -> html.Dl:
    """Label and paragraphs, in the order of reading."""
    items: list[Any] = []
    for label, lines in view.rows:
        items += [html.Dt(label), html.Dd([html.P(line) for line in lines])]
    return html.Dl(items, className="duiding-lijst")


def duiding_below(view: Duiding | None) -> list[html.Details]:
    """What belongs to a tile, for who asks."""
    return [html.Details([html.Summary("Duiding"), duiding_list(view)], className="duiding-tegel")] if view else []


def duiding_block(view: Duiding | None, title: str, publisher: str, summary: tuple[str, ...] = ()) -> list[html.Section]:
    """What was said of the month, or of an opened figure, and who answers for it."""
    if view is None and not summary:
        return []
    notes = [duiding_list(view)] if view else []
    told = [html.Details([html.Summary("De maand in twee minuten"), *map(html.P, summary)], open=view is None)] if summary else []
    source = [html.P(f"Duiding van de gemeente, gepubliceerd door {publisher}.", className="herkomst")] if publisher else []
    return [html.Section([html.H2(title), *notes, *told, *source], className="blok duiding")]
