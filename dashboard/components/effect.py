"""One intervention as a card: what it is for, who took part, what came of it, and how far that goes."""

from dash import dcc, html

from dashboard.components import bullet_list
from dashboard.components.panel import panel
from dashboard.components.tile import verdict_line
from dashboard.effects import EffectView


def effect_card(view: EffectView, search: str) -> html.Section:
    """The card of one effect."""
    return html.Section(
        [
            html.H2([html.Span(view.question), html.Span(view.title, className="ondertitel")]),
            html.P(view.goal),
            html.Dl([html.Dt("Deelnemers"), html.Dd(view.reach)], className="bereik"),
            verdict_line(view.verdict),
            html.Div([*([panel(view.view, search)] if view.view else []), explanation(view)], className="panelen"),
        ],
        className="blok indicator effect",
        id=view.id,
    )


def explanation(view: EffectView) -> html.Div:
    """What may be concluded, how it was measured, and which figures go with it."""
    facts = [item for term, text in view.facts for item in (html.Dt(term), html.Dd(text))]
    caveats = [html.Dt("Let op"), html.Dd(bullet_list(view.caveats))]
    links = [dcc.Link(title, href=href) for title, href in view.related]
    return html.Div(
        [
            html.H3("Wat zegt dit?"),
            html.P(view.meaning),
            html.Details([html.Summary("Hoe we dit meten"), html.Dl([*facts, *caveats], className="uitleg")]),
            html.H3("Cijfers die hierbij horen"),
            bullet_list(links, "verder"),
        ],
        className="toelichting",
    )
