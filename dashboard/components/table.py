"""Figures as a table: caption, headings with a scope, numbers to the right."""

import json

from dash import html

from dashboard.charts import Table


def data_table(table: Table) -> html.Div:
    """The table as one component, whatever its length: assets/monitor.js makes the rows (hundreds of components are slow).

    Scrollable by keyboard where it is wider than the screen.
    """
    content = json.dumps([table.caption, table.columns, table.rows], ensure_ascii=False)
    return html.Div(className="tabel-rol", tabIndex=0, role="region", **{"aria-label": table.caption, "data-tabel": content})
