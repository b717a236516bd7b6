"""The way to take a table or a chart along: plain links, and buttons for what the browser itself draws."""

from typing import Any

from dash import html

from dashboard.charts import Table
from dashboard.components import part
from dashboard.components.table import data_table
from dashboard.wording import low

KINDS = {"csv": "CSV", "xlsx": "Excel"}
DRAWN = {"svg": "SVG", "png": "PNG"}


def take_along(name: str, title: str, search: str, level: str = "", *, is_drawn: bool = False) -> html.P:
    """Links to the table as a file; for a drawn chart two buttons as well (assets/beeld.js)."""
    place = f"/download/{level}/{name}" if level else f"/download/{name}"
    of = html.Span(f" van {low(title)}", className="verborgen")
    ways: list[Any] = [html.A([text, of], href=f"{place}.{kind}{search}", download="") for kind, text in KINDS.items()]
    if is_drawn:
        ways += [html.Button([text, of], type="button", **{"data-beeld": kind}) for kind, text in DRAWN.items()]
    return html.P([html.Span("Download:"), *ways], className="download")


def offered(table: Table, name: str, search: str) -> html.Div:
    """A table that stands by itself, with the line below it."""
    return html.Div([data_table(table), part(f"{name}-download", take_along(name, table.caption, search))])
