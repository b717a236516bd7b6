"""The month in one screen, for the alderman."""

from typing import Any

from dash import dcc, html

from dashboard.components import bullet_list, icon, part
from dashboard.components.changes import moved, movement
from dashboard.components.duiding import duiding_block
from dashboard.components.filters import filter_bar, filter_note
from dashboard.components.shell import papers
from dashboard.components.tile import tile
from dashboard.duiding import Duiding, every_duiding, paragraphs
from dashboard.overview import Line, Overview, Square, make_overview
from dashboard.pages import Content, Request
from dashboard.tiles import Tile
from dashboard.verdict import SHAPES
from dashboard.wording import capital, month_name
from queries.catalog import LEVELS, THEMES
from queries.desk.texts import MONTH


def arrange(request: Request) -> Content:
    """Sentences, table of themes and levels, what changed, and three tiles per theme."""
    view = make_overview(request.scope, request.library, request.viewer)
    indicators = [one for one in request.edition.catalog.indicators.values() if one.tile]
    notes = every_duiding(request.words, request.edition)
    body = [
        part("titel", f"Inburgering in {view.month}", html.H1, tabIndex=-1),
        part("melding", request.edition.meta.get("notice", ""), html.P, className="filternoot"),
        part("samenvatting", bullet_list([sentence(line) for line in view.sentences], "samenvatting")),
        *month_said(request, notes),
        part("papier", bullet_list(papers(request.edition.id), "papieren")),
        filter_bar(request.edition, request.selection, ("doelgroep", "leerroute", "cohort", "periode")),
        filter_note(request.edition, request.selection, indicators, request.path),
        html.Section([html.H2("Thema's en niveaus"), part("tabel", theme_table(view))], className="blok"),
        html.Section(part("veranderd", changes(view)), className="blok"),
        *(theme_row(theme, view.tiles[theme], request, notes) for theme in THEMES),
    ]
    return Content("Monitor", body)


def month_said(request: Request, notes: dict[str, Duiding]) -> list[html.Section]:
    """What people say of the month, and the whole of it in two minutes."""
    if request.words is None:
        return []
    told, title = paragraphs(request.words.summary, request.edition), f"Duiding bij {month_name(request.edition.peildatum)}"
    return duiding_block(notes.get(MONTH), title, request.words.publisher, told)


def sentence(line: Line) -> html.Div:
    """A label with its shape, and the sentence."""
    label = html.Strong([icon(SHAPES[line.kind]), line.label], className=f"etiket oordeel-{line.kind}")
    return html.Div([label, html.Span(line.text)], className="samenvatting-regel")


def theme_row(theme: str, tiles: list[Tile], request: Request, notes: dict[str, Duiding]) -> html.Section:
    """The three tiles of one theme."""
    more = dcc.Link(f"Alles over {THEMES[theme].lower()}", href=f"/{theme}{request.selection.to_search()}")
    return html.Section(
        [
            html.Div([html.H2(THEMES[theme]), part(f"meer-{theme}", more, html.Span, className="meer")], className="themakop"),
            part(f"tegels-{theme}", [tile(one, notes.get(one.id)) for one in tiles], className="tegels"),
        ],
        className="blok thema",
    )


def theme_table(view: Overview) -> html.Div:
    """Four themes by three levels, each cell with its figures and verdicts."""
    head = html.Thead(html.Tr([html.Th("Thema", scope="col"), *(html.Th(name, scope="col") for name in LEVELS.values())]))
    rows = [
        html.Tr([html.Th(title, scope="row"), *(table_cell(view.table[theme, level], LEVELS[level]) for level in LEVELS)])
        for theme, title in THEMES.items()
    ]
    content = html.Table(
        [html.Caption("Oordeel per thema en niveau", className="verborgen"), head, html.Tbody(rows)], className="themas"
    )
    return html.Div(content, className="tabel-rol")


def table_cell(found: Square, level: str) -> html.Td:
    """The figures of one theme at one level, and the way to the others."""
    lines = [cell_line(one) for one in found.tiles]
    if found.has_more:
        lines.append(html.Span(dcc.Link("meer cijfers", href=found.href), className="regel meer"))
    content = bullet_list(lines, "regels") if lines else html.Span("Nog geen cijfer", className="leeg")
    return html.Td(content, **{"data-niveau": level})


def cell_line(one: Tile) -> html.Span:
    """Name, value and verdict; the words of the verdict are for whoever hovers or listens."""
    words = html.Span(f", {one.verdict.words}", className="verborgen")
    parts = [icon(one.verdict.shape), dcc.Link(one.name, href=one.href), html.Strong([one.value, words])]
    return html.Span(parts, className=f"regel oordeel-{one.verdict.kind}", title=capital(one.verdict.words))


def changes(view: Overview) -> list[Any]:
    """What moved since the previous edition, and which earlier figures were revised."""
    title = html.Summary(f"{len(view.revised)} eerdere cijfers zijn herzien")
    revised = [html.Details([title, bullet_list([movement(one) for one in view.revised])])] if view.revised else []
    return [*moved(view), *revised]
