"""What works: the interventions that the policy wants evaluated, each beside people who did not take part."""

from dash import html

from dashboard.components.effect import effect_card
from dashboard.effects import effect_views
from dashboard.pages import Content, Request
from dashboard.wording import day_name

INTRO = (
    "Sommige inburgeraars krijgen extra hulp, zoals bemiddeling of een training. "
    "Hier ziet u of het hun daarna anders vergaat dan mensen die ook konden meedoen, maar dat niet deden."
)
HOW = (
    "Op één vast moment kijken we wie al meedoet. Vanaf dat moment volgen we iedereen even lang. "
    "De cijfers gaan over iedereen die lang genoeg is gevolgd, tot en met"
)


def arrange(request: Request) -> Content:
    """Every effect of this edition as a card."""
    search = request.selection.to_search()
    body = [
        html.H1("Wat werkt?", tabIndex=-1),
        html.P(INTRO, className="inleiding"),
        html.P(f"{HOW} {day_name(request.edition.peildatum)}. Filters veranderen deze pagina niet."),
        *(effect_card(view, search) for view in effect_views(request.edition, search)),
    ]
    return Content("Wat werkt?", body)
