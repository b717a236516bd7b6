"""The papers as files that a browser saves under a Dutch name."""

import re
import unicodedata
from typing import Any

from flask import Response

from dashboard.pages import Request
from dashboard.paper.month import make_month
from dashboard.paper.press import press
from dashboard.paper.summary import make_summary


def month_file(request: Request) -> Response:
    """The monthly monitor."""
    words = request.library.words(request.edition.id)
    return as_file(request, "monitor", make_month(request.scope, request.library, request.viewer, words))


def summary_file(request: Request) -> Response:
    """The summary for the adviesraad."""
    words = request.library.words(request.edition.id)
    return as_file(request, "samenvatting", make_summary(request.scope, request.library, request.viewer, words))


def as_file(request: Request, kind: str, content: Any) -> Response:
    """The paper of this kind, dated on the peildatum."""
    edition = request.edition
    name = f"{kind}-inburgering-{plain(edition.meta['municipality'])}-{edition.peildatum:%Y-%m}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(press(kind, content, edition.peildatum), mimetype="application/pdf", headers=headers)


def plain(name: str) -> str:
    """A name as every file system takes it: ’s-Hertogenbosch becomes s-hertogenbosch."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
