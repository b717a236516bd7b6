"""The description of the API for programs (OpenAPI 3.1): every address, parameter and answer."""

from typing import Any

from dashboard.standing import CONCEPT, CORRECTED, STANDS, WITHDRAWN
from queries.cells import GRAINS

Json = dict[str, Any]
ABOUT_STATUS = "Of deze editie nog geldt. Gebruik cijfers van een verbeterde of ingetrokken editie niet meer."
TEXT: Json = {"type": "string"}
NUMBER: Json = {"type": ["number", "null"]}
STATUS: Json = {"enum": [STANDS, CORRECTED, WITHDRAWN, CONCEPT], "description": ABOUT_STATUS}
COUNT: Json = {"type": ["integer", "null"]}
WORDS: Json = {"type": "object", "additionalProperties": TEXT}
LIST: Json = {"type": "array", "items": TEXT}


def shape(required: Json, **optional: Json) -> Json:
    """An object with exactly these properties."""
    return {"type": "object", "required": [*required], "properties": {**required, **optional}, "additionalProperties": False}


def many(one: Json) -> Json:
    return {"type": "array", "items": one}


SHORT: Json = {"id": TEXT, "code": TEXT, "titel": TEXT, "vraag": TEXT, "thema": TEXT, "eenheid": TEXT}
NORM = {**shape({"titel": TEXT, "soort": TEXT, "waarde": {"type": "number"}, "bron": TEXT}), "type": ["object", "null"]}
DELIVERY = shape({"titel": TEXT, "afzender": TEXT, "stand_van": TEXT})
FIGURE = shape(
    {
        "periode": {"type": "string", "format": "date"}, "periode_tekst": TEXT, "waarde": NUMBER, "onder": NUMBER, "boven": NUMBER,
        "teller": COUNT, "noemer": COUNT, "tekst": TEXT, "merk": {"type": ["string", "null"]},
    }
)  # fmt: skip
STEP = shape({"van": NUMBER, "tot": NUMBER, "gevolgd": COUNT, "aandeel": NUMBER, "onder": NUMBER, "boven": NUMBER})
DIMENSION = shape({"label": TEXT, "categorieen": WORDS})
SCHEMAS: Json = {
    "Editie": shape(
        {
            "editie": TEXT, "status": STATUS, "vervangen_door": {"type": ["string", "null"]}, "gemeente": TEXT,
            "peildatum": {"type": "string", "format": "date"}, "peildatum_tekst": TEXT,
            "uitgave": TEXT, "synthetisch": {"type": "boolean"}, "let_op": LIST, "maanden": LIST,
            "kenmerken": {"type": "object", "additionalProperties": DIMENSION}, "merktekens": WORDS, "licentie": TEXT,
        }
    ),
    "Indicatoren": shape({"editie": TEXT, "status": STATUS, "indicatoren": many(shape(SHORT))}),
    "Indicator": shape(
        {
            "editie": TEXT, "status": STATUS, **SHORT,
            "thema_tekst": TEXT, "niveaus": WORDS, "maat": TEXT, "kenmerken": LIST, "stappen": WORDS,
            "wie_tellen_mee": TEXT, "teller": TEXT, "noemer": TEXT, "klok": TEXT, "rekenwijze": TEXT, "let_op": LIST, "norm": NORM,
            "bron": TEXT, "leveringen": many(DELIVERY),
        }
    ),
    "Cijfers": shape(
        {
            "editie": TEXT, "status": STATUS, "indicator": TEXT,
            "eenheid": TEXT, "grain": {"enum": list(GRAINS)}, "kenmerken": WORDS,
            "cijfers": many(FIGURE), "curve": many(STEP),
        },
        toelichting=TEXT,
    ),
    "Beschrijving": {"type": "object", "required": ["openapi", "info", "paths"]},
    "Fout": shape({"fout": TEXT}),
}  # fmt: skip


def parameter(name: str, about: str, values: Json = TEXT, place: str = "query", *, required: bool = False) -> Json:
    return {"name": name, "in": place, "description": about, "required": required, "schema": values}


EDITION = parameter("editie", "Id van een gepubliceerde editie; zonder deze parameter de nieuwste.")
CHOICES = [
    parameter("indicator", "Id van het cijfer.", required=True),
    parameter("grain", "Soort periode.", {"enum": list(GRAINS)}, required=True),
    parameter("periode", "Laatste maand van één periode, zoals 2026-09; zonder deze parameter alle periodes.",
              {"type": "string", "pattern": r"^20\d\d-(0[1-9]|1[0-2])$"}),
    parameter("stap", "Stap van een keten; zonder deze parameter het cijfer zelf."),
]  # fmt: skip


def answer(schema: str, about: str) -> Json:
    return {"description": about, "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}}


def operation(schema: str, about: str, *parameters: Json, **more: Json) -> Json:
    """One address that can be read, with everything it may answer."""
    answers = {"200": answer(schema, about), "304": {"description": "Niet veranderd."}}
    answers["400"] = answer("Fout", "Dit kan niet worden gevraagd; het antwoord zegt waarom.")
    return {"get": {"summary": about, "parameters": [*parameters, EDITION], "responses": {**answers, **more}}}


MISSING = {"404": answer("Fout", "Dit cijfer bestaat niet.")}
# Each dimension of /api/v1/editie is a parameter of its own with one category; which there are differs by audience.
DIMENSIONS = parameter("kenmerk", "Elk kenmerk uit /api/v1/editie is een parameter, met één categorie.", WORDS)
DESCRIPTION: Json = {
    "openapi": "3.1.0",
    "info": {
        "title": "Monitor Inburgering",
        "version": "1",
        "description": "De cijfers van een gepubliceerde editie, zoals de lezer ze op de pagina’s ziet. Alleen lezen. "
        "Wat niet getoond mag worden en wat er niet is, geven hetzelfde antwoord.",
        "license": {"name": "CC-BY-4.0", "identifier": "CC-BY-4.0"},
    },
    "servers": [{"url": "/"}],
    "paths": {
        "/api/v1/editie": operation("Editie", "Welke editie dit is, met kenmerken, maanden en merktekens."),
        "/api/v1/indicatoren": operation("Indicatoren", "Alle cijfers van de editie."),
        "/api/v1/indicatoren/{id}": operation(
            "Indicator",
            "De definitie van één cijfer.",
            parameter("id", "Id van het cijfer.", place="path", required=True),
            **MISSING,
        ),
        "/api/v1/cijfers": operation(
            "Cijfers", "De waarden van één cijfer.", *CHOICES, {**DIMENSIONS, "style": "form", "explode": True}
        ),
        "/api/v1/openapi.json": operation("Beschrijving", "Deze beschrijving."),
    },
    "components": {"schemas": SCHEMAS},
}
