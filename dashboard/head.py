"""What a page needs before anything is painted: by day or by night, and the look of the municipality."""

import hashlib
from pathlib import Path

from flask import Flask, Response

THEME = "/assets/kop/thema.css"
NIGHT = "/assets/kop/weergave.js"
ASSETS = Path(__file__).parent / "assets"


def head(theme: str) -> str:
    """The lines of the head; each address changes when its content does."""
    script = (ASSETS / NIGHT.removeprefix("/assets/")).read_text(encoding="utf-8")
    return f'<script src="{NIGHT}?m={mark(script)}"></script>\n<link rel="stylesheet" href="{THEME}?m={mark(theme)}">'


def mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def add_theme(server: Flask, theme: str) -> None:
    """Serve the look of the municipality from our own address; empty where it has none."""

    @server.get(THEME)
    def thema() -> Response:
        return Response(theme, mimetype="text/css")
