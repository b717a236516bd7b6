"""A figure at a glance: value, verdict in words, what it rests on, how it went."""

import base64

from dash import dcc, html

from dashboard.components import icon
from dashboard.tiles import Tile
from dashboard.verdict import Verdict
from dashboard.wording import capital


def verdict_line(verdict: Verdict) -> html.P:
    """Shape, colour and words together."""
    return html.P([icon(verdict.shape), verdict.words], className=f"oordeel oordeel-{verdict.kind}")


def tile(view: Tile) -> html.Article:
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
            verdict_line(view.verdict),
            *(html.P(capital(text), className="tegel-norm") for text in (view.norm, view.change) if text),
            html.P(" · ".join(text for text in (view.period, view.basis) if text), className="tegel-basis"),
        ],
        className="tegel",
    )


def spark(view: Tile) -> html.Img | html.Span:
    """The course as a small line; its text says the same."""
    known = [point for point in view.points if point is not None]
    if len(known) < 2:
        return html.Span()
    return html.Img(src=spark_source(view.points, max(known)), alt=view.points_text, className="vonk", width=132, height=44)


def spark_source(points: tuple[float | None, ...], top: float) -> str:
    """The line as an SVG image, scaled from zero to the highest shown value."""
    width, height, edge = 132, 44, 4
    step = (width - 2 * edge) / max(len(points) - 1, 1)
    places = [
        (edge + step * i, height - edge - (height - 2 * edge) * point / (top or 1))
        for i, point in enumerate(points)
        if point is not None
    ]
    path = " ".join(f"{'M' if i == 0 else 'L'}{x:.1f} {y:.1f}" for i, (x, y) in enumerate(places))
    x, y = places[-1]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<path d="M{edge} {height - edge}H{width - edge}" stroke="#C9CFD6" stroke-width="1"/>'
        f'<path d="{path}" fill="none" stroke="#12436D" stroke-width="2.2" stroke-linejoin="round"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.2" fill="#12436D"/></svg>'
    )
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
