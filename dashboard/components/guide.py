"""A tour of two minutes for who comes for the first time: beside the page, never over it (assets/rondleiding.js shows it)."""

from dash import html

STEPS = (
    ("De maand in het kort", "Bovenaan de eerste pagina staat kort wat opvalt. Daaronder leest u wat de gemeente ervan vindt."),
    (
        "Vier onderwerpen",
        "De tabel laat per onderwerp zien hoe het gaat. Driehoek omhoog: het gaat goed. Driehoek omlaag: dit vraagt aandacht. "
        "Vierkant: we kunnen het nog niet zeggen. Rondje: er is geen norm.",
    ),
    (
        "Open een cijfer",
        "Klik op een naam. U ziet dan hoe het cijfer liep, voor wie het geldt en of een verschil toeval kan zijn.",
    ),
    (
        "Kies een groep",
        "Met de keuzes boven de tabel bekijkt u één groep. Kleine groepen tonen we niet: zo beschermen we mensen.",
    ),
    (
        "Neem het mee",
        "U kunt de maand afdrukken, een tabel opslaan of het adres van de pagina delen. Een ander ziet dan dezelfde cijfers.",
    ),
)  # fmt: skip
BUTTONS = {"vorige": "Vorige", "volgende": "Volgende", "sluit": "Overslaan"}


def guide(*, by_itself: bool) -> html.Aside:
    """Every step; the script shows one at a time, and shows none to who has seen them."""
    steps = [html.Li([html.H3(title, tabIndex=-1), html.P(text)]) for title, text in STEPS]
    buttons = [html.Button(text, type="button", **{"data-stap": name}) for name, text in BUTTONS.items()]
    return html.Aside(
        [
            html.H2("Nieuw hier? Een rondleiding van twee minuten", id="rondleiding-titel", tabIndex=-1),
            html.Ol(steps),
            html.P(buttons, className="knoppen"),
        ],
        id="rondleiding",
        hidden=True,
        **{"aria-labelledby": "rondleiding-titel", "data-vanzelf": "ja" if by_itself else "nee"},
    )
