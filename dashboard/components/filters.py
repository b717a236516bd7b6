"""The choices of the reader, as native selects with a label each."""

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboard.components import part
from dashboard.earlier import comparable, default_of
from dashboard.editions import Edition
from dashboard.selection import FILTERS, Selection
from dashboard.wording import capital, month_name
from queries.catalog import Indicator

# A select needs a value to show its first option; the address leaves this one out (assets/vooruit.js).
NO_CHOICE = "-"
SLOWER = "Met meer filters worden groepen kleiner. Daarom ziet u dan cijfers per kwartaal of per jaar: zo blijven mensen beschermd."
EVERYBODY = "Toon weer iedereen"
AS_IT_OPENS = "U ziet iedereen. "
HINT = "Kiest u een groep, dan verandert het adres mee: stuur de link door en een ander ziet hetzelfde."


def filter_bar(edition: Edition, selection: Selection, names: tuple[str, ...]) -> html.Section:
    """One row of selects; each writes itself into the address."""
    controls = [choice(name, *options(edition, name), getattr(selection, name)) for name in names if options(edition, name)[1]]
    return html.Section(controls, className="filters", **{"aria-label": "Filters"})


def choice(name: str, label: str, values: dict[str, str], chosen: str) -> html.Div:
    """A labelled select; empty means everyone or the latest."""
    target = {"filter": name}
    listed = [{"label": text, "value": value or NO_CHOICE} for value, text in values.items()]
    key = f"filter-{name}"
    return html.Div(
        [
            html.Label(
                [html.Span(label), dbc.Select(id=target, options=listed, value=chosen or NO_CHOICE, className="keuze")],
                className="filter-label",
            )
        ],
        className=f"filter {key}",
    )


def options(edition: Edition, name: str) -> tuple[str, dict[str, str]]:
    """Label and values of one filter."""
    if name == "periode":
        latest, *older = edition.months or [edition.peildatum]
        return "Maand", {"": capital(month_name(latest)), **{f"{day:%Y-%m}": capital(month_name(day)) for day in older}}
    if name == "naar":
        dimensions = edition.catalog.dimensions.values()
        fitting = {d.id: capital(d.label) for d in dimensions if d.level == "client" and d.id in edition.audience_dimensions}
        return "Vergelijk naar", {"": "Standaard", **fitting}
    if name == "cijfer":
        found = comparable(edition)
        first = default_of(found)
        return "Cijfer", {"": first.title if first else "", **{one.id: one.title for one in found.values() if one is not first}}
    dimension = edition.catalog.dimensions[name]
    if name not in FILTERS or name not in edition.audience_dimensions:
        return "", {}
    return capital(dimension.label), {"": "Iedereen" if name == "doelgroep" else "Alle", **dimension.categories}


def filter_note(edition: Edition, selection: Selection, indicators: list[Indicator], path: str) -> html.P:
    """What the filters do beside choosing: slower periods, figures that cannot follow; and the way back to everybody.

    Before anything is chosen it says who is shown; the link in the address is of no use on paper.
    """
    chosen = [name for name in FILTERS if getattr(selection, name)]
    if not chosen:
        return part("filternoot", [AS_IT_OPENS, html.Span(HINT, className="wenk")], html.P, className="filternoot")
    found = [SLOWER] if len(chosen) > 1 else []
    for name in FILTERS:
        deaf = [one.short for one in indicators if name not in dict(one.only) and name in selection.ignored(one.dimensions)]
        if deaf:
            found.append(f"{capital(edition.catalog.dimensions[name].label)} is niet bekend bij: {', '.join(deaf)}.")
    back = dcc.Link(EVERYBODY, href=path + selection.unfiltered().to_search())
    return part("filternoot", [*(f"{text} " for text in found), back], html.P, className="filternoot")
