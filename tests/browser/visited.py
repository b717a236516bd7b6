"""Every page of the monitor and every state that one can be in, as the browser tests visit them."""

import re

from dashboard.app import PAGES as DECLARED
from dashboard.pages import Page
from queries.catalog import MEASURES, THEMES
from queries.definitions import read_catalog

THEME_PAGES = (*(f"/{theme}" for theme in THEMES), "/leerroutes/voorziening", "/partners/keten")


def one_of_each_measure() -> dict[str, str]:
    """A figure of every kind: they have other charts."""
    found = {one.measure: one.id for one in sorted(read_catalog().indicators.values(), key=lambda one: one.id, reverse=True)}
    return {measure: f"/indicator/{found[measure]}" for measure in sorted(MEASURES)}


def examples(page: Page) -> tuple[str, ...]:
    """The addresses by which a page is visited; of an address with names in it, those that stand for the rest."""
    if not re.compile(page.address).groups:
        return (page.address,)
    if "editie" in re.compile(page.address).groupindex:
        return ("/editie/{laatste}",)
    return tuple(path for path in (*THEME_PAGES, *one_of_each_measure().values()) if page.match(path) is not None)


PAGES = tuple(path for page in DECLARED for path in examples(page))
# Charts of which each value stands in the second column of the table, as a whole number with a known unit.
AMOUNTS = {"euro", "funnel", "hours", "index", "ratio", "score"}
COMPARED = tuple(path for path in PAGES if path not in {path for name, path in one_of_each_measure().items() if name in AMOUNTS})
# What a page can be in besides as it opens; {eerder} is an edition that is not the latest, {laatste} the one that is.
STATES = {
    "gekozen": "/?doelgroep=asiel&leerroute=b1&cohort=2023",
    "te weinig mensen": "/indicator/k02_leerroute?doelgroep=overig&leerroute=z&cohort=2026",
    "te vroeg": "/duur?cohort=2026",
    "nog niet lang genoeg": "/indicator/k08_binnen_drie_jaar?cohort=2025",
    "nog geen cijfers": "/indicator/k03_plaatsing?periode=2024-03&naar=geslacht",
    "gekozen bij vragen": "/vragen?doelgroep=gezin&leerroute=b1",
    "naast een jaar eerder": "/verkennen?cijfer=k03_plaatsing&naar=leerroute&naast=jaar",
    "twee uitsplitsingen": "/verkennen?cijfer=k03_plaatsing&naar=leeftijdsgroep&tegen=opleiding",
    "niet te verkennen": "/verkennen?cijfer=k21_pip_op_tijd&naar=aanbieder",
    "eerdere editie": "/?editie={eerder}",
    "geen pagina": "/onbekend",
    "geen cijfer": "/indicator/k99_niets",
}
# The reading room, as plain files.
ROOM = ("/", "/leerroutes", "/indicator/k06_duur_tot_voldaan", "/vragen", "/werkt-het", "/werkwijze")
