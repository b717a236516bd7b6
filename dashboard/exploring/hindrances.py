"""Why something cannot be shown: each reason by name, in a sentence for who asked."""

from collections.abc import Iterator

from dashboard.exploring.wish import Wish
from dashboard.obstacles import ONLY_LATEST, Obstacle, too_early
from dashboard.reading import STAND, STROOM, depth_of, first_month, outdated
from dashboard.selection import FILTERS
from dashboard.wording import listed, low
from queries.catalog import Indicator

PER = {"maand": "per maand", "kwartaal": "per kwartaal", "jaarlopend": "per twaalf maanden", "jaar": "per kalenderjaar"}
WORDS = ("geen kenmerk", "één kenmerk", "twee kenmerken", "drie kenmerken", "vier kenmerken")
ONE_GROUP = "Dit cijfer gaat alleen over één groep: {group}."
SUMMED = "Dit cijfer is een stand op één dag. Daarvan bestaat geen totaal over twaalf maanden."
WHOLE = "Een duur meten we over alle mensen samen tot en met de laatste maand, niet {per}."
UNCROSSED = "Bij dit cijfer verandert er {per} zo weinig dat te zien zou zijn om wie het gaat. Daarom tonen we het {per} {most}."
CALENDAR = (
    "U combineert {wanted}: {names}. {Per} tonen we er hooguit {most} tegelijk. Hoe korter de periode, hoe kleiner de groepen: "
    "zo beschermen we mensen."
)
SMALL = "U combineert {wanted}: {names}. Meer dan {most} tegelijk tonen we niet: dan worden groepen te klein."
NUMBERS = ("geen", "één", "twee", "drie")


def hindrance_of(wish: Wish) -> Obstacle | None:
    """The first thing that stands in the way."""
    sentence = next((found for found in reasons(wish) if found), "")
    if sentence:
        return Obstacle("niet beschikbaar", sentence)
    if wish.indicator.measure == "duration" and wish.scope.day != wish.scope.edition.peildatum:
        return ONLY_LATEST
    old = outdated(wish.scope, wish.indicator)
    if old:
        return old
    early = first_month(wish.indicator, wish.fixed.get("cohort", ""), wish.scope.day)
    return too_early(early) if early and not wish.is_shown else None


def reasons(wish: Wish) -> Iterator[str]:
    """Group, breakdown, period and depth, in that order; empty where it is no hindrance."""
    yield from (filter_reason(wish, name, category) for name, category in wish.chosen.items())
    yield from (breakdown_reason(wish, name) for name in wish.by)
    yield from (taken_reason(wish, name) for name in wish.by)
    yield grain_reason(wish)
    yield depth_reason(wish)


def filter_reason(wish: Wish, name: str, category: str) -> str:
    """A filter that the figure cannot follow."""
    indicator, dimension = wish.indicator, wish.scope.edition.catalog.dimensions[name]
    only = dict(indicator.only)
    if only.get(name) == category or name in indicator.dimensions:
        return ""
    if name in only:
        return f"{ONE_GROUP.format(group=low(dimension.categories[only[name]]))} U koos een andere groep."
    return f"Bij dit cijfer is {dimension.label} niet bekend. Daarom kunt u er niet op filteren."


def breakdown_reason(wish: Wish, name: str) -> str:
    """A breakdown that the figure does not have."""
    indicator, dimensions = wish.indicator, wish.scope.edition.catalog.dimensions
    if name in indicator.dimensions:
        return ""
    label, only = dimensions[name].label, dict(indicator.only)
    if name in only:
        return f"{ONE_GROUP.format(group=low(dimensions[name].categories[only[name]]))} Er is niets naast te zetten."
    if not indicator.dimensions:
        return f"Dit cijfer heeft geen groepen: u kunt het niet uitsplitsen, ook niet naar {label}."
    known = listed([dimensions[one].label for one in indicator.dimensions])
    return f"Bij dit cijfer is {label} niet bekend. U kunt wel uitsplitsen naar {known}."


def taken_reason(wish: Wish, name: str) -> str:
    """A breakdown of which one category was already chosen."""
    if name not in wish.chosen:
        return ""
    dimension = wish.scope.edition.catalog.dimensions[name]
    return f"U koos al één groep: {low(dimension.categories[wish.chosen[name]])}. Naast elkaar zetten kan dan niet meer."


def grain_reason(wish: Wish) -> str:
    """A grain that does not exist for what is measured."""
    if wish.indicator.measure == "duration":
        return WHOLE.format(per=PER[wish.grain]) if wish.grain not in ("", "maand") else ""
    return SUMMED if wish.indicator.moment == "stand" and wish.grain == "jaarlopend" else ""


def depth_reason(wish: Wish) -> str:
    """More crossed than the calendar, the size of the municipality or the audience allows."""
    edition, indicator = wish.scope.edition, wish.indicator
    most = min(edition.audience_depth, depth_of(edition, indicator, wish.grain) if wish.grain else deepest(wish))
    if wish.depth <= most:
        return ""
    told = {"wanted": WORDS[min(wish.depth, 4)], "names": names_of(wish), "most": NUMBERS[most]}
    if not wish.grain or wish.depth > deepest(wish):
        return SMALL.format(**told)
    per = PER[wish.grain]
    if most < edition.depths[wish.grain]:
        return UNCROSSED.format(per=per, most=f"met hooguit {WORDS[most]}" if most else "alleen voor iedereen samen")
    return CALENDAR.format(**told, Per=per[:1].upper() + per[1:])


def grains_of(indicator: Indicator) -> tuple[str, ...]:
    """Every grain at which a figure like this is measured, the finest first."""
    if indicator.measure == "duration":
        return ("maand",)
    return STAND if indicator.moment == "stand" else ("maand", "kwartaal", *STROOM)


def deepest(wish: Wish) -> int:
    """How many dimensions can be crossed at any grain."""
    edition = wish.scope.edition
    return min(edition.audience_depth, max(depth_of(edition, wish.indicator, grain) for grain in grains_of(wish.indicator)))


def names_of(wish: Wish) -> str:
    """What is crossed, in the words of the page; a distribution counts as well."""
    dimensions = wish.scope.edition.catalog.dimensions
    ordered = sorted({*wish.fixed, *wish.by}, key=lambda name: (name not in FILTERS, list(dimensions).index(name)))
    return listed([dimensions[name].label for name in ordered])
