"""A published series of others: set apart, with its source."""

from dash import html

from dashboard.components.download import offered
from dashboard.references import ReferenceView


def reference_panel(view: ReferenceView, search: str) -> html.Section:
    """Title, what it is, the table, the source."""
    return html.Section(
        [
            html.H2([html.Span(view.title), html.Span("Cijfers van anderen, ter vergelijking", className="ondertitel")]),
            html.P(view.about),
            offered(view.table, view.id, search),
            html.P(f"Bron: {view.source}", className="herkomst"),
        ],
        className="blok vreemd",
    )
