"""The read-only API: closed questions in, JSON out, a Dutch reason for what cannot be asked."""

import hashlib
from collections.abc import Callable
from datetime import date, timedelta

import orjson
from flask import Response
from flask import request as sent

from dashboard.editions import Edition
from dashboard.exports.answers import Asked, Json, edition_answer, figures_answer, indicator_answer, list_answer
from dashboard.exports.openapi import DESCRIPTION
from dashboard.pages import Request
from dashboard.standing import status
from queries.cells import GRAINS

ABOUT = "Alles wat kan staat in /api/v1/openapi.json."
FIXED = ("indicator", "grain", "periode", "stap", "editie")


class UnaskableError(Exception):
    """A question that is not part of the closed language; the message says why, in Dutch."""


def api_edition(request: Request) -> Response:
    return answered(request, (), lambda edition: edition_answer(edition, request.library.replaced_by(edition.id)))


def api_indicators(request: Request) -> Response:
    return answered(request, (), lambda edition: list_answer(edition))


def api_indicator(request: Request) -> Response:
    """One definition; 404 where there is none."""
    one = request.edition.catalog.indicators.get(request.found["id"])
    if one is None:
        return as_json({"fout": f"Dit cijfer bestaat niet in deze editie. Kies er een uit /api/v1/indicatoren. {ABOUT}"}, 404)
    return answered(request, (), lambda edition: indicator_answer(edition, one))


def api_figures(request: Request) -> Response:
    """The figures of one indicator with at most one category of each dimension."""
    names = (*FIXED[:-1], *sorted(request.edition.audience_dimensions))
    return answered(request, names, lambda edition: figures_answer(edition, asked_of(edition, parameters())))


def api_description(request: Request) -> Response:
    return answered(request, (), lambda edition: DESCRIPTION)


def answered(request: Request, names: tuple[str, ...], make: Callable[[Edition], Json]) -> Response:
    """The answer, or the reason why this cannot be asked."""
    try:
        check_names({*names, "editie"})
        check_edition(request.edition)
        return as_json(headed(make(request.edition), request))
    except UnaskableError as error:
        return as_json({"fout": f"{error} {ABOUT}"}, 400)


def headed(answer: Json, request: Request) -> Json:
    """What is said of an edition begins with whether it still stands."""
    if "editie" not in answer:
        return answer
    return {"editie": answer["editie"], "status": status(request.edition.id, request.library), **answer}


def check_names(known: set[str]) -> None:
    """Every parameter is known and asked once."""
    for name, values in sent.args.lists():
        if name not in known:
            raise UnaskableError(f"Een van de parameters is onbekend. Bekend zijn: {', '.join(sorted(known))}.")
        if len(values) > 1:
            raise UnaskableError(f"De parameter {name} staat er meer dan een keer. Kies een waarde.")


def check_edition(edition: Edition) -> None:
    """Nobody gets another edition than the one that was asked for."""
    if sent.args.get("editie", edition.id) != edition.id:
        raise UnaskableError("Deze editie is er niet. Laat de parameter editie weg voor de nieuwste.")


def parameters() -> dict[str, str]:
    return sent.args.to_dict()


def asked_of(edition: Edition, given: dict[str, str]) -> Asked:
    """The question, checked value by value against what this edition knows."""
    one = edition.catalog.indicators.get(given.get("indicator", ""))
    if one is None:
        raise UnaskableError("De indicator ontbreekt of bestaat niet. Kies er een uit /api/v1/indicatoren.")
    if given.get("grain") not in GRAINS:
        raise UnaskableError(f"De parameter grain ontbreekt of bestaat niet. Kies uit: {', '.join(GRAINS)}.")
    if given.get("stap", "") not in {"", *dict(one.steps)}:
        raise UnaskableError("Deze stap heeft dit cijfer niet. De stappen staan bij de indicator.")
    categories = {name: value for name, value in given.items() if name not in FIXED}
    for name, value in categories.items():
        if value not in edition.catalog.dimensions[name].categories:
            raise UnaskableError(f"Deze categorie van {name} bestaat niet. Kies er een uit /api/v1/editie.")
    return Asked(one, given["grain"], categories, month_of(given.get("periode")), given.get("stap", ""))


def month_of(text: str | None) -> date | None:
    """The last day of a month that is written as jjjj-mm."""
    if text is None:
        return None
    try:
        first = date.fromisoformat(f"{text}-01") if len(text) == 7 else None
    except ValueError:
        first = None
    if first is None or not 2000 <= first.year <= 2100:
        raise UnaskableError("De periode is geen maand. Schrijf jaar en maand, zoals 2026-10.")
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def as_json(content: Json, code: int = 200) -> Response:
    """The answer with a tag by which a reader may ask whether it changed."""
    raw = orjson.dumps(content, option=orjson.OPT_INDENT_2)
    response = Response(raw, code, mimetype="application/json")
    response.set_etag(hashlib.sha256(raw).hexdigest()[:32])
    return response.make_conditional(sent) if code == 200 else response
