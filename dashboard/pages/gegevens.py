"""Can these figures be trusted: what came in, what was refused, what that can do, what is empty, who has yet to report."""

from typing import Any

from dash import dcc, html

from dashboard.charts import Table, View
from dashboard.completeness import field_table, gap_view
from dashboard.components.download import offered
from dashboard.components.fact import fact_card
from dashboard.components.panel import panel
from dashboard.data_quality import CBS, DELIVERED, EMPTY, MARGIN, REFUSED, REPORTS, cbs_table, delivery_table, report_table, summary
from dashboard.editions import Edition
from dashboard.margins import margin_table, margin_view
from dashboard.pages import Content, Request
from dashboard.refusals import refused_views

INTRO = "Hier ziet u waar de cijfers op rusten: wat er is geleverd, wat er is afgekeurd, en wat dat hooguit scheelt."


def arrange(request: Request) -> Content:
    """Four answers at a glance, then the five chapters behind them."""
    edition = request.edition
    search = request.selection.to_search()
    came = html.Div(offered(delivery_table(edition), "leveringen", search), className="leveringen rol")
    method = dcc.Link("Hoe we rekenen en mensen beschermen", href=f"/werkwijze{search}")
    body = [
        html.H1("Zijn de gegevens op orde?", tabIndex=-1),
        html.P(INTRO, className="inleiding"),
        html.Div([fact_card(one) for one in summary(edition)], className="tegels feiten"),
        chapter("leveringen", "Wat is er geleverd?", DELIVERED, came),
        chapter("afgekeurd", "Wat is er afgekeurd?", REFUSED, panels(refused_views(edition), search)),
        chapter("marges", "Wat kan dat hooguit schelen?", MARGIN, *bounds(edition, search)),
        chapter("ingevuld", "Wat is er niet ingevuld?", EMPTY, *gaps(edition, search)),
        chapter("rapportages", "Welke partner moet nog rapporteren?", REPORTS, words(report_table(edition), "rapportages", search)),
        chapter("cbs", "Kreeg het CBS op tijd wat het moet krijgen?", CBS, words(cbs_table(edition), "cbs-leveringen", search)),
        html.P(method, className="blok"),
    ]
    return Content("Gegevens", body)


def chapter(name: str, title: str, about: str, *content: Any) -> html.Section:
    return html.Section([html.H2(title), html.P(about), *content], className="blok", id=name)


def bounds(edition: Edition, search: str) -> list[Any]:
    return [tall(margin_view(edition), search), more(margin_table(edition), "marges-alle", search)]


def gaps(edition: Edition, search: str) -> list[Any]:
    return [tall(gap_view(edition), search), more(field_table(edition), "velden", search)]


def panels(views: list[View], search: str) -> html.Div:
    return html.Div([panel(view, search) for view in views], className="panelen")


def tall(view: View, search: str) -> html.Div:
    return html.Div(panel(view, search), className="hoog")


def more(table: Table, name: str, search: str) -> html.Details:
    """The whole list, for who asks."""
    return html.Details([html.Summary(table.caption), html.Div(offered(table, name, search), className="rol")])


def words(table: Table, name: str, search: str) -> html.Div:
    return html.Div(offered(table, name, search), className="woorden rol")
