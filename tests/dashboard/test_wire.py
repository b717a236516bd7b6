"""Components on their way to the browser are what Dash itself would send."""

import dash_bootstrap_components as dbc
import orjson
import pytest
from dash import dcc, html

from dashboard.wire import plain, wired

KINDS = [
    html.Div([html.P("Woorden", className="zin"), None, 3], id={"deel": "kern"}, tabIndex=-1),
    html.Div("Woorden", **{"data-tabel": "[]", "aria-label": "Cijfers"}),
    html.Main(id="inhoud", hidden=True),
    dcc.Graph(id={"figuur": "verloop"}, figure={"data": []}, config={"locale": "nl"}),
    dcc.Link("Verder", href="/duur"),
    dcc.Store(id="titel"),
    dbc.Select(id={"filter": "cohort"}, options=[{"label": "Alle", "value": "-"}], value="-"),
]


@pytest.mark.parametrize("component", KINDS, ids=lambda one: type(one).__name__)
def test_a_component_is_written_as_dash_writes_it(component):
    assert plain(component) == component.to_plotly_json()


def test_what_is_set_afterwards_goes_along():
    component = html.P("Eerst")
    component.children = "Daarna"
    assert orjson.loads(orjson.dumps(wired(component)))["props"] == {"children": "Daarna"}


def test_what_is_no_component_is_refused():
    with pytest.raises(TypeError):
        wired(html.P(object()))
