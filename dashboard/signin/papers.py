"""Pages for who is not known yet: plain HTML in the look of the monitor, without a script and without a figure."""

from flask import Response, render_template_string

SHEET = """<!DOCTYPE html>
<html lang="nl" data-weergave="apparaat">
<head>
<meta charset="utf-8">
<title>{{ title }} · Monitor Inburgering</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
{% if onward %}<meta http-equiv="refresh" content="0; url={{ onward }}">{% endif %}
{% for name in styles %}<link rel="stylesheet" href="/assets/{{ name }}">
{% endfor %}</head>
<body>
<a class="overslaan" href="#inhoud">Naar de inhoud</a>
{% if banner %}<div class="synthetisch" role="note"><p>{{ banner }}</p></div>{% endif %}
<header class="kop"><div class="kop-binnen"><p class="merk">Monitor Inburgering</p></div></header>
<main id="inhoud" class="inhoud" tabindex="-1">
<h1>{{ title }}</h1>
{% for line in lines %}<p class="inleiding">{{ line }}</p>
{% endfor %}
{% if link %}<p><a class="knop" href="{{ link[1] }}">{{ link[0] }}</a></p>{% endif %}
{% if readers %}<form method="post" action="/aanmelden?naar={{ page|urlencode }}"><ul class="lezers">
{% for one in readers %}<li><button class="lezer" name="lezer" value="{{ one.role }}"
{% if one.role == now %}aria-current="true"{% endif %}>
<strong>{{ one.title }}</strong><span>{{ one.comes_for }}</span>
{% if one.role == now %}<em>Zo leest u nu</em>{% endif %}</button></li>
{% endfor %}</ul></form>{% endif %}
</main>
</body>
</html>"""
STYLES = ("00-reboot.css", "10-monitor.css", "20-aanmelden.css", "kop/thema.css")
AGAIN = ("Opnieuw aanmelden", "/aanmelden")


def sheet(title: str, *lines: str, code: int = 200, **more: object) -> Response:
    """One page."""
    body = render_template_string(SHEET, title=title, lines=lines, styles=STYLES, **more)
    return Response(body, code, mimetype="text/html")


def is_part_of_a_sheet(path: str) -> bool:
    """Our own styles and typeface: they hold no figure, and a page for who is not known needs them."""
    names = {f"/assets/{name}" for name in STYLES}
    return path in names or (path.startswith("/assets/fonts/") and path.endswith(".woff2"))
