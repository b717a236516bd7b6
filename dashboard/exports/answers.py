"""What the API says: the figures of one edition as plain values, with the Dutch words that belong to them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.columns import heads
from dashboard.editions import Edition
from dashboard.exports.columns import words
from dashboard.exports.package import LICENCE
from dashboard.facts import Cell, Step
from dashboard.phrases import value_text
from dashboard.wording import LEGEND, ROUNDING, SYNTHETIC, capital, day_name, period_name
from queries.catalog import LEVELS, THEMES, Indicator

Json = dict[str, Any]
NOTHING = "Er is geen cijfer om te tonen: te weinig mensen, of het is er niet met deze keuze."


@dataclass(frozen=True)
class Asked:
    """One closed question: at most one category of each dimension."""

    indicator: Indicator
    grain: str
    categories: dict[str, str]
    month: date | None = None  # one period; else all of them
    part: str = ""


def edition_answer(edition: Edition, better: str) -> Json:
    """Which edition this is, how to read it, and which one is better where this one was corrected."""
    return {
        "editie": edition.id,
        "vervangen_door": better or None,
        "gemeente": edition.meta["municipality"],
        "peildatum": edition.peildatum.isoformat(),
        "peildatum_tekst": day_name(edition.peildatum),
        "uitgave": edition.meta["audience"],
        "synthetisch": edition.is_synthetic,
        "let_op": [ROUNDING, *([SYNTHETIC] if edition.is_synthetic else [])],
        "maanden": [f"{month:%Y-%m}" for month in edition.months],
        "kenmerken": {
            name: {"label": one.label, "categorieen": one.categories}
            for name, one in sorted(edition.catalog.dimensions.items())
            if name in edition.audience_dimensions
        },
        "merktekens": {words(mark): meaning for mark, meaning in LEGEND.items()},
        "licentie": LICENCE["name"],
    }


def list_answer(edition: Edition) -> Json:
    """Every figure of this edition, in short."""
    found = sorted(edition.catalog.indicators.values(), key=lambda one: one.id)
    return {"editie": edition.id, "indicatoren": [in_short(one) for one in found]}


def in_short(one: Indicator) -> Json:
    return {"id": one.id, "code": one.code, "titel": one.title, "vraag": one.question, "thema": one.theme, "eenheid": one.unit}


def indicator_answer(edition: Edition, one: Indicator) -> Json:
    """One definition with its norm and its sources."""
    norm = edition.catalog.norms.get(one.norm)
    return {
        "editie": edition.id,
        **in_short(one),
        "thema_tekst": THEMES[one.theme],
        "niveaus": {level: LEVELS[level] for level in one.levels},
        "maat": one.measure,
        "kenmerken": [name for name in one.dimensions if name in edition.audience_dimensions],
        "stappen": dict(one.steps),
        "wie_tellen_mee": one.population,
        "teller": one.numerator,
        "noemer": one.denominator,
        "klok": one.clock,
        "rekenwijze": one.method,
        "let_op": list(one.caveats),
        "norm": {"titel": norm.label, "soort": norm.kind, "waarde": norm.value, "bron": norm.source} if norm else None,
        "bron": one.reference,
        "leveringen": [
            {"titel": title, "afzender": sender, "stand_van": period} for title, sender, period, _ in edition.sources(one.id)
        ],
    }


def figures_answer(edition: Edition, asked: Asked) -> Json:
    """The figures of one closed question; what is hidden and what is not there give the same answer."""
    cells = edition.cells(asked.indicator, asked.grain, asked.categories, part=asked.part)
    kept = [cell for cell in cells if asked.month in (None, cell.period)]
    has_curve = asked.indicator.measure == "duration" and asked.grain == "maand" and asked.month in (None, edition.peildatum)
    steps = edition.curve(asked.indicator, asked.categories) if has_curve else []
    return {
        "editie": edition.id,
        "indicator": asked.indicator.id,
        "eenheid": asked.indicator.unit,
        "grain": asked.grain,
        "kenmerken": dict(sorted(asked.categories.items())),
        "cijfers": [figure(asked, cell) for cell in kept],
        "curve": [step_answer(one) for one in steps],
        **({} if kept or steps else {"toelichting": NOTHING}),
    }


def figure(asked: Asked, cell: Cell) -> Json:
    """One figure as numbers and as a reader says it; `null` with a mark, never zero."""
    has_numerator = "Teller" in heads(asked.indicator)
    text = words(value_text(asked.indicator, cell))
    return {
        "periode": cell.period.isoformat(),
        "periode_tekst": capital(period_name(asked.grain, cell.period)),
        "waarde": cell.value,
        "onder": cell.low,
        "boven": cell.high,
        "teller": cell.numerator if has_numerator else None,
        "noemer": cell.denominator,
        "tekst": text,
        "merk": text if cell.value is None else None,
    }


def step_answer(step: Step) -> Json:
    return {
        "van": step.start, "tot": step.end, "gevolgd": step.at_risk,
        "aandeel": step.incidence, "onder": step.low, "boven": step.high,
    }  # fmt: skip
