"""What a page needs before anything is painted: by day or by night, and the look of the municipality."""

import hashlib
import re
from pathlib import Path

from dash import Dash
from flask import Flask, Response

THEME = "/assets/kop/thema.css"
NIGHT = "/assets/kop/weergave.js"
ASSETS = Path(__file__).parent / "assets"
INDEX = """<!DOCTYPE html>
<html lang="nl">
<head>
{%metas%}
<title>Monitor Inburgering</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
{%favicon%}
{%css%}
<!--kop-->
</head>
<body>
<a class="overslaan" href="#inhoud">Naar de inhoud</a>
{%app_entry%}
<div class="wacht"><p role="status">De cijfers komen eraan.</p><i></i><i></i><i></i><i></i></div>
<noscript>Deze monitor heeft JavaScript nodig.</noscript>
{%config%}{%scripts%}{%renderer%}
</body>
</html>"""


POLYFILL = re.compile(r'<script src="[^"]*/polyfill@[^"]*"></script>')


class Monitor(Dash):
    """Dash without its polyfills for browsers from before 2020: they take a tenth of a second to start, and slow down every chart.

    The one thing in them that Dash itself needs, `regeneratorRuntime`, also comes with dash-bootstrap-components.
    """

    def interpolate_index(self, **parts: str) -> str:
        return str(super().interpolate_index(**{**parts, "scripts": POLYFILL.sub("", parts["scripts"])}))


def index(theme: str) -> str:
    """The page in which every other page is shown."""
    return INDEX.replace("<!--kop-->", head(theme))


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
