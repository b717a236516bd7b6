"""Figures as a table: caption, headings with a scope, numbers to the right."""

import json

from dash import html

from dashboard.charts import Table


def data_table(table: Table) -> html.Div:
    """The table as one component, whatever its length: assets/monitor.js makes the rows (hundreds of components are slow)."""
    content = json.dumps([table.caption, table.columns, table.rows], ensure_ascii=False)
    return scrollable(None, table.caption, **{"data-tabel": content})


def scrollable(content: html.Table | None, name: str, **more: str) -> html.Div:
    """A place as wide as the page in which a wider table scrolls, by keyboard too."""
    return html.Div(content, className="tabel-rol", tabIndex=0, role="region", **{"aria-label": name, **more})
