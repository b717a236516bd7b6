"""Ten questions of people who never saw the monitor: the way to each answer, and what the edition itself says it must be."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from told_by_file import EditionFile
from walker import Choice, File, Fold, Link, Step, Word

from dashboard.glossary import TERMS

Answer = Callable[[EditionFile], list[str]]


@dataclass(frozen=True)
class Question:
    """Who asks what, the way to the answer, where it then stands, and what it has to be."""

    who: str
    asked: str
    way: tuple[Step, ...]
    place: str  # empty: in the file that was taken along
    answer: Answer


def within_three_years(edition: EditionFile) -> list[str]:
    cell, norm = edition.cell("k08_binnen_drie_jaar", "jaarlopend"), edition.norm("k08_binnen_drie_jaar")
    verdict = "onder de" if cell.high < norm else "boven de" if cell.low > norm else "geen uitspraak"
    return [f"{cell.value:.0f} % Binnen 3 jaar", verdict, f"{cell.numerator} van {cell.denominator}"]


def a_month_earlier(edition: EditionFile) -> list[str]:
    return [f"Inburgeraars {edition.cell('k01_inburgeraars', 'maand', date(2026, 9, 30)).value:.0f}"]


def beside_the_country(edition: EditionFile) -> list[str]:
    cell = edition.cell("c02_brede_intake", "jaar", date(2023, 12, 31), doelgroep="asiel")
    theirs = edition.reference("swi_brede_intake", "asielmigranten", 2023)
    differs = cell.low > theirs or cell.high < theirs
    told = "meer dan toeval" if differs else "geen aantoonbaar verschil"
    return [f"2023 (SWI2023) {cell.value:.0f} % {cell.low:.0f}–{cell.high:.0f} % {theirs:.0f} %*", told]


def women_beside_men(edition: EditionFile) -> list[str]:
    shares = {name: edition.cell("k03_plaatsing", "kwartaal", leerroute="b1", geslacht=name) for name in ("vrouw", "man")}
    return [f"{shares['vrouw'].value:.0f} % (Vrouwen)", f"{shares['man'].value:.0f} % (Mannen)"]


def refused_rows(edition: EditionFile) -> list[str]:
    low, high = edition.bound("k21_pip_op_tijd")
    return [f"hooguit tussen {low:.0f} en {high:.0f} %"]


def shares_of_routes(edition: EditionFile) -> list[str]:
    names = {"b1": "B1-route", "onderwijs": "Onderwijsroute", "z": "Z-route"}
    cells = {name: edition.cell("k02_leerroute", "maand", leerroute=category) for category, name in names.items()}
    return [f"{name};{cell.value:.0f};{cell.numerator};{cell.denominator}" for name, cell in cells.items()]


def what_was_revised(edition: EditionFile) -> list[str]:
    """Each figure that was revised, as it was and as it is; what has decimals is rounded on the page and left out here."""
    wanted = []
    for name, old, new in edition.revised():
        if old.is_integer() and new.is_integer():
            one = edition.indicator(name)
            unit = " %" if one["unit"] == "percent" else ""
            wanted += [one["short"], f"{old:.0f}{unit} werd {new:.0f}{unit}"]
    return wanted


def meaning_of_a_word(_edition: EditionFile) -> list[str]:
    return [TERMS["leidraad"]]


def how_certain(edition: EditionFile) -> list[str]:
    cell = edition.cell("k03_plaatsing", "maand")
    counted = edition.indicator("k03_plaatsing")
    share = f"{cell.value:.0f} % ({cell.numerator} van {cell.denominator}; 95%-interval {cell.low:.0f}–{cell.high:.0f} %)"
    return [share, counted["numerator"], counted["denominator"]]


def why_nothing_is_shown(edition: EditionFile) -> list[str]:
    rule = tomllib.loads(edition.meta("policy"))["protection"]
    return [f"{rule['threshold']} tot en met {rule['threshold'] + rule['blur'] - 1}", "dan tonen we niets"]


QUESTIONS = (
    Question("wethouder", "Halen we ons doel om binnen drie jaar in te burgeren?",
             (Link("Binnen 3 jaar"),), ".kern", within_three_years),
    Question("wethouder", "Hoeveel inburgeraars waren er een maand eerder?",
             (Choice("Maand", "September 2026"),), "table.themas", a_month_earlier),
    Question("wethouder", "Doen we het bij de start anders dan Nederland?",
             (Link("Vergelijken"), Fold("Toon als tabel")), "table.cijfers", beside_the_country),
    Question("beleid", "Doen vrouwen in de B1-route even vaak mee als mannen?",
             (Link("Verkennen"), Choice("Cijfer", "K03 Plaatsing naar (vrijwilligers)werk"), Choice("Leerroute", "B1-route"),
              Choice("Splits uit naar", "Geslacht")), ".verkend .zin", women_beside_men),
    Question("beleid", "Hoeveel kan het cijfer over plannen schelen door gegevens die we afkeurden?",
             (Link("PIP op tijd"),), "section:has(> h2:text('Waar komt het vandaan?'))", refused_rows),
    Question("beleid", "Kan ik meenemen hoeveel mensen welke leerroute volgen?",
             (Link("Leerroutes"), File("CSV van naar leerroute, oktober 2026")), "", shares_of_routes),
    Question("adviesraad", "Welke eerdere cijfers zijn verbeterd?",
             (Link("Edities"), Link("oktober 2026")), "section:has(> h2:text('Wat is verbeterd?'))", what_was_revised),
    Question("adviesraad", "Wat is een leidraad?",
             (Word("leidraad"),), "[aria-label='Uitleg van leidraad']", meaning_of_a_word),
    Question("adviesraad", "Hoe zeker is het hoeveel mensen meedoen, en wie tellen we dan?",
             (Link("Vragen"), Link("Doet mee")), "#inhoud", how_certain),
    Question("adviesraad", "Waarom zie ik bij een kleine groep geen cijfer?",
             (Choice("Doelgroep", "Overige migranten"), Link("Zo werken we: rekenwijze, bescherming en normen")),
             ".toelichting", why_nothing_is_shown),
)  # fmt: skip
