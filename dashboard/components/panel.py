"""One chart with its sentence and its table twin."""

from dash import dcc, html

from dashboard.charts import View
from dashboard.components import Child, bullet_list, part
from dashboard.components.download import take_along
from dashboard.components.table import data_table
from dashboard.figures import CONFIG, draw


def panel(view: View, search: str, level: str = "") -> html.Figure:
    """Title, chart, the sentence that says the same, and the table that holds the same numbers; without a title it stays empty."""
    label = f"zin-{view.id}"
    along = take_along(view.id, view.title, search, level, is_drawn=not view.chart.empty) if view.title else ""
    graph = dcc.Graph(id={"figuur": view.id}, figure=draw(view.chart), config=CONFIG, className="grafiek", responsive=True)
    return html.Figure(
        [
            part(f"{view.id}-titel", view.title, html.H3, className="paneel-titel"),
            html.Div(graph, role="img", className="grafiek-kader", **{"aria-labelledby": label}),
            html.Figcaption(part(f"{view.id}-zin", sentence(view), html.P, className="zin"), id=label),
            part(f"{view.id}-noot", bullet_list(view.notes, "noten") if view.notes else ""),
            html.Details([html.Summary("Toon als tabel"), part(f"{view.id}-tabel", data_table(view.table) if view.title else "")]),
            part(f"{view.id}-download", along),
        ],
        className="paneel",
    )


def sentence(view: View) -> Child:
    """Beside a chart; where there is none its place says the same, and only who does not see it needs it twice."""
    return html.Span(view.sentence, className="verborgen") if view.chart.empty else view.sentence
