"""One answer on the data, at a glance; the title leads to the chapter behind it."""

from dash import html

from dashboard.components.tile import verdict_line
from dashboard.data_quality import Fact


def fact_card(view: Fact) -> html.Article:
    """Title, value, verdict."""
    value = [html.Span(view.value, className="waarde"), html.Span(view.name, className="waarde-naam")]
    return html.Article(
        [
            html.H2(html.A(view.title, href=view.href), className="tegel-titel"),
            html.P(value, className="waarde-regel"),
            verdict_line(view.verdict),
        ],
        className="tegel",
    )
