"""Can these figures be trusted: what came in, what was refused, what that can do, what is empty, who has yet to report."""

from typing import Any

from dash import dcc, html

from dashboard.charts import Table
from dashboard.completeness import field_table, gap_view
from dashboard.components.fact import fact_card
from dashboard.components.panel import panel
from dashboard.components.table import data_table
from dashboard.data_quality import CBS, DELIVERED, EMPTY, MARGIN, REFUSED, REPORTS, cbs_table, delivery_table, report_table, summary
from dashboard.margins import margin_table, margin_view
from dashboard.pages import Content, Request
from dashboard.refusals import refused_views

INTRO = "Hier ziet u waar de cijfers op rusten: wat er is geleverd, wat er is afgekeurd, en wat dat hooguit scheelt."


def arrange(request: Request) -> Content:
    """Four answers at a glance, then the five chapters behind them."""
    edition = request.edition
    came = html.Div(data_table(delivery_table(edition)), className="leveringen rol")
    method = dcc.Link("Hoe we rekenen en mensen beschermen", href=f"/werkwijze{request.selection.to_search()}")
    body = [
        html.H1("Zijn de gegevens op orde?", tabIndex=-1),
        html.P(INTRO, className="inleiding"),
        html.Div([fact_card(one) for one in summary(edition)], className="tegels feiten"),
        chapter("leveringen", "Wat is er geleverd?", DELIVERED, came),
        chapter("afgekeurd", "Wat is er afgekeurd?", REFUSED, panels(*refused_views(edition))),
        chapter("marges", "Wat kan dat hooguit schelen?", MARGIN, tall(margin_view(edition)), more(margin_table(edition))),
        chapter("ingevuld", "Wat is er niet ingevuld?", EMPTY, tall(gap_view(edition)), more(field_table(edition))),
        chapter("rapportages", "Welke partner moet nog rapporteren?", REPORTS, words(report_table(edition))),
        chapter("cbs", "Kreeg het CBS op tijd wat het moet krijgen?", CBS, words(cbs_table(edition))),
        html.P(method, className="blok"),
    ]
    return Content("Gegevens", body)


def chapter(name: str, title: str, about: str, *content: Any) -> html.Section:
    return html.Section([html.H2(title), html.P(about), *content], className="blok", id=name)


def panels(*views: Any) -> html.Div:
    return html.Div([panel(view) for view in views], className="panelen")


def tall(view: Any) -> html.Div:
    return html.Div(panel(view), className="hoog")


def more(table: Table) -> html.Details:
    """The whole list, for who asks."""
    return html.Details([html.Summary(table.caption), html.Div(data_table(table), className="rol")])


def words(table: Table) -> html.Div:
    return html.Div(data_table(table), className="woorden rol")
