"""Everything that can be taken along: its address, who may have it, and the function that makes it."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import Flask, Response, g, request

from dashboard.access import check_may_open
from dashboard.editions import NoEditionError
from dashboard.exports.api import api_description, api_edition, api_figures, api_indicator, api_indicators
from dashboard.exports.package import package_file
from dashboard.exports.tables import table_file
from dashboard.library import Library
from dashboard.pages import EVERYONE, Request, request_for
from dashboard.paper.files import month_file, summary_file
from dashboard.selection import Selection


@dataclass(frozen=True)
class Download:
    """One kind of file; `<edition>` in the address names the edition, else the reader's choices do."""

    address: str  # as Flask writes it
    make: Callable[[Request], Response | None]  # None where there is no such file
    roles: frozenset[str] = EVERYONE


DOWNLOADS = (
    Download("/editie/<edition>/monitor.pdf", month_file),
    Download("/editie/<edition>/samenvatting.pdf", summary_file),
    Download("/download/<name>.<any(csv, xlsx):kind>", table_file),
    Download("/download/<any(client, voorziening, keten):level>/<name>.<any(csv, xlsx):kind>", table_file),
    Download("/editie/<edition>/datapakket.zip", package_file),
    Download("/api/v1/editie", api_edition),
    Download("/api/v1/indicatoren", api_indicators),
    Download("/api/v1/indicatoren/<id>", api_indicator),
    Download("/api/v1/cijfers", api_figures),
    Download("/api/v1/openapi.json", api_description),
)
NOT_HERE = "Dit bestand bestaat niet in deze editie. Ga terug naar de monitor en kies daar wat u wilt downloaden."


def add_downloads(server: Flask, library: Library) -> None:
    """Every download as a route of its own."""
    for one in DOWNLOADS:
        server.add_url_rule(one.address, f"download {one.address}", answering(one, library), methods=["GET"])


def answering(one: Download, library: Library) -> Callable[..., Response]:
    """The view that checks the role, opens the edition and makes the file."""

    def answer(**found: str) -> Response:
        viewer = g.get("viewer")
        check_may_open(viewer, one.roles)
        try:
            asked = request_for(request.path, search_of(found), library, viewer, found)
            made = one.make(asked) if is_asked_for(asked, found) else None
        except NoEditionError as error:
            return refusal(str(error), 503)
        return made or refusal(NOT_HERE, 404)

    return answer


def search_of(found: dict[str, str]) -> str:
    """The reader's choices; an edition in the address goes before one among the choices."""
    search = request.query_string.decode("ascii", "replace")
    return Selection.from_search(f"editie={found['edition']}").to_search() if "edition" in found else search


def is_asked_for(asked: Request, found: dict[str, str]) -> bool:
    """An address that names an edition gives that one or nothing."""
    return found.get("edition", asked.edition.id) == asked.edition.id


def refusal(reason: str, code: int) -> Response:
    return Response(reason, code, mimetype="text/plain")
