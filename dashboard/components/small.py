"""Drawings as small as a word: the course of a figure, and a figure against its norm."""

import base64

from dash import html

from dashboard.tiles import Bullet, Tile

# An image cannot see the properties of the page, but it knows whether the page is dark.
NIGHT = (
    "<style>@media(prefers-color-scheme:dark){.g{stroke:#364555}.b{stroke:#8cbcea}.p{fill:#8cbcea}"
    ".i{stroke:#aab7c4}.n{stroke:#f08fc2}}</style>"
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
    return as_source(
        f"0 0 {width} {height}",
        f'<path class="g" d="M{edge} {height - edge}H{width - edge}" stroke="#C9CFD6" stroke-width="1"/>'
        f'<path class="b" d="{path}" fill="none" stroke="#12436D" stroke-width="2.2" stroke-linejoin="round"/>'
        f'<circle class="p" cx="{x:.1f}" cy="{y:.1f}" r="3.2" fill="#12436D"/>',
    )


def bullet(view: Tile) -> html.Img | html.Span:
    """The figure as a bar against its norm, with its interval; the verdict says the same in words, so it has no text of its own."""
    if view.bullet is None:
        return html.Span()
    return html.Img(src=bullet_source(view.bullet), alt="", className="kogel", width=240, height=16)


def bullet_source(marks: Bullet) -> str:
    """A bar on a track, a thin line for the interval, an upright line at the norm."""
    width, middle = 240, 8
    value, norm, low, high = (width * min(one / marks.top, 1) for one in (marks.value, marks.norm, marks.low, marks.high))
    return as_source(
        f"0 0 {width} 16",
        f'<path class="g" d="M0 {middle}H{width}" stroke="#E3E8EE" stroke-width="10"/>'
        f'<path class="b" d="M0 {middle}H{value:.1f}" stroke="#12436D" stroke-width="6"/>'
        f'<path class="i" d="M{low:.1f} {middle}H{high:.1f}" stroke="#7A8794" stroke-width="2"/>'
        f'<path class="n" d="M{min(norm, width - 1.5):.1f} 0V16" stroke="#801650" stroke-width="3"/>',
    )


def as_source(box: str, paths: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" preserveAspectRatio="none">{NIGHT}{paths}</svg>'
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
