"""The papers as files that a browser saves under a Dutch name."""

import re
import unicodedata

from flask import Response

from dashboard.pages import Request
from dashboard.paper.month import make_month
from dashboard.paper.press import press
from dashboard.paper.summary import make_summary

PAPERS = {"monitor": make_month, "samenvatting": make_summary}


def month_file(request: Request) -> Response:
    """The monthly monitor."""
    return as_file(request, "monitor")


def summary_file(request: Request) -> Response:
    """The summary for the adviesraad."""
    return as_file(request, "samenvatting")


def paper(request: Request, kind: str) -> bytes:
    """The paper of this kind with the words that were published, dated on the peildatum."""
    words = request.library.words(request.edition.id)
    return press(kind, PAPERS[kind](request.scope, request.library, request.viewer, words), request.edition.peildatum)


def as_file(request: Request, kind: str) -> Response:
    """The paper as something to save."""
    edition = request.edition
    name = f"{kind}-inburgering-{plain(edition.meta['municipality'])}-{edition.peildatum:%Y-%m}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(paper(request, kind), mimetype="application/pdf", headers=headers)


def plain(name: str) -> str:
    """A name as every file system takes it: ’s-Hertogenbosch becomes s-hertogenbosch."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
