"""On which figures an attack succeeds: found by making it again on one of them by itself."""

from collections.abc import Callable

from etl.attacks import Outcome
from etl.attacks.attacked import Attacked
from etl.attacks.witness import Span
from queries.catalog import Indicator

MOST_PERIODS = 3  # more of them say no more than the figure itself


def places(attacked: Attacked, attack: Callable[[Attacked], Outcome]) -> tuple[str, ...]:
    """The figures and periods, in words; none where the attack needs several figures together."""
    lost = [one for one in attacked.catalog.indicators.values() if not attack(attacked.only(one.id)).passed]
    return tuple(place_words(one, periods(attacked, one, attack)) for one in lost)


def periods(attacked: Attacked, indicator: Indicator, attack: Callable[[Attacked], Outcome]) -> list[Span]:
    """The periods of a figure of which each is enough for the attack."""
    known = sorted(
        {(cell.address.grain, cell.address.period) for cell in attacked.seen.cells if cell.address.indicator == indicator.id}
    )
    return [one for one in known if not attack(attacked.only(indicator.id, one)).passed]


def place_words(indicator: Indicator, when: list[Span]) -> str:
    """The figure, and its periods where those are few; never the groups, which say about whom it is."""
    told = ", ".join(f"{grain} tot en met {day}" for grain, day in when) if len(when) <= MOST_PERIODS else ""
    return f"{indicator.id} ‘{indicator.title}’" + (f" ({told})" if told else "")
