"""A figure at a glance: value, verdict in words, what it rests on, how it went."""

from dash import dcc, html

from dashboard.components import icon
from dashboard.components.duiding import duiding_below
from dashboard.components.small import bullet, spark
from dashboard.duiding import Duiding
from dashboard.tiles import Tile
from dashboard.verdict import Verdict
from dashboard.wording import capital


def verdict_line(verdict: Verdict) -> html.P:
    """Shape, colour and words together."""
    return html.P([icon(verdict.shape), verdict.words], className=f"oordeel oordeel-{verdict.kind}")


def tile(view: Tile, note: Duiding | None = None) -> html.Article:
    """One tile; the whole title is the link to the open figure."""
    return html.Article(
        [
            html.H3(dcc.Link(view.title, href=view.href), className="tegel-titel"),
            html.Div(
                [
                    html.P(
                        [html.Span(view.value, className="waarde"), html.Span(view.name, className="waarde-naam")],
                        className="waarde-regel",
                    ),
                    spark(view),
                ],
                className="tegel-midden",
            ),
            bullet(view),
            verdict_line(view.verdict),
            *(html.P(capital(text), className="tegel-norm") for text in (view.norm, view.change, view.age) if text),
            html.P(" · ".join(text for text in (view.period, view.basis) if text), className="tegel-basis"),
            *duiding_below(note),
        ],
        className="tegel",
    )
