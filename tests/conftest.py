"""What the tests share: a town that is drawn, and one that is published."""

from collections import Counter
from collections.abc import Callable
from datetime import date

import asked
import hypothesis
import pytest
from counted import Cells, Curves, Funnel, Spread, compare_arms, count_bands, count_cells, count_curves, count_funnel, given
from drawn import PEILDATUM, Town, catalog, shapes
from made import PublishedTown, publish_town, town_in
from once import made_once
from sample_deliveries import october, sample

__all__ = ["october", "sample"]  # fixtures
pytest_plugins = ["said", "tally"]
LONGEST = "test_crawl.py"
# These have many tests and take long all the same: begun last, they would keep one process busy when the others are done.
LONG = {"test_accessible.py"}

# What holds for every example says nothing of how fast: a busy machine is no fault.
hypothesis.settings.register_profile("calm", deadline=None)
hypothesis.settings.load_profile("calm")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Two processes are done together when what is long comes first, and that is what has few tests in a file.

    The longest file starts with the published town; meanwhile the other process does what needs no town.
    """
    many = Counter(item.path for item in items)
    in_town = {item.path for item in items if "published" in getattr(item, "fixturenames", ())}
    items.sort(key=lambda item: (item.path.name != LONGEST, item.path in in_town, item.path.name not in LONG, many[item.path]))


def drawn_town(peildatum: date | str, tables: dict[str, str]) -> Town:
    town = Town(date.fromisoformat(str(peildatum)))
    for mart, drawing in tables.items():
        town.draw(f"marts.{mart}" if f"marts.{mart}" in shapes() else f"staging.{mart}", drawing)
    return town


@pytest.fixture
def count() -> Callable[..., Cells]:
    """Draw marts, count an indicator: exact cells, before any protection."""

    def count(indicator: str, peildatum: date | str = PEILDATUM, **tables: str) -> Cells:
        return count_cells(drawn_town(peildatum, tables), catalog().indicators[indicator])

    return count


@pytest.fixture
def follow() -> Callable[..., Curves]:
    """Draw marts, follow people: exact life tables, before any protection."""

    def follow(indicator: str, peildatum: date | str = PEILDATUM, **tables: str) -> Curves:
        return count_curves(drawn_town(peildatum, tables), catalog().indicators[indicator])

    return follow


@pytest.fixture
def spread() -> Callable[..., Spread]:
    """Draw tables, count amounts: people per band, before any protection."""

    def spread(indicator: str, peildatum: date | str = PEILDATUM, **tables: str) -> Spread:
        return count_bands(drawn_town(peildatum, tables), catalog().indicators[indicator])

    return spread


@pytest.fixture
def funnel() -> Callable[..., Funnel]:
    """Draw tables, follow a funnel: who reached each step and how fast, before any protection."""

    def funnel(indicator: str, peildatum: date | str = PEILDATUM, **tables: str) -> Funnel:
        return count_funnel(drawn_town(peildatum, tables), catalog().indicators[indicator])

    return funnel


@pytest.fixture
def amounts() -> Callable[..., dict[tuple[str, str], float]]:
    """Draw tables, read the amount that comes with each period."""

    def amounts(indicator: str, peildatum: date | str = PEILDATUM, **tables: str) -> dict[tuple[str, str], float]:
        return given(drawn_town(peildatum, tables), catalog().indicators[indicator])

    return amounts


@pytest.fixture
def compare() -> Callable[..., dict[str, tuple[bool, bool]]]:
    """Draw tables, compare people: who takes part in the help of an effect and who scores, before any protection."""

    def compare(effect: str, peildatum: date | str = PEILDATUM, **tables: str) -> dict[str, tuple[bool, bool]]:
        return compare_arms(drawn_town(peildatum, tables), catalog().effects[effect])

    return compare


@pytest.fixture
def town() -> Town:
    """An empty warehouse to draw staging tables in."""
    return Town()


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> PublishedTown:
    """Made once for all tests that only read it; a test that spoils something works on a copy."""
    return town_in(made_once(tmp_path_factory, "zuiderwaard", publish_town))


@pytest.fixture(scope="session")
def answers() -> dict:
    """What statistical packages say to the questions in asked.py."""
    if not asked.INTERPRETER:
        pytest.skip("pytest alone has no lifelines, scipy and statsmodels; make test brings them (MONITOR_ORAKELS)")
    return asked.answers()
