"""Who builds an edition that an attack succeeds on reads which attack, on which figures, how far it came and what to do."""

from datetime import date

import duckdb
import pytest
from drawn import catalog

from etl.adding_up import AddedUp
from etl.attacks import Outcome
from etl.attacks.attacked import Attacked
from etl.attacks.places import places
from etl.attacks.suite import ATTACKS, judge
from etl.attacks.witness import Witness
from etl.attacks.words import LIMITS
from etl.depths import TimeTrial
from etl.errors import EditionError
from etl.release import Release
from queries.cells import Address, Count, Counted
from queries.policy import read_policy

ALL_OR_NONE = ATTACKS["iedereen of niemand"]
GOOD, BAD = "k19_welkomstgesprek", "k21_pip_op_tijd"
OLD, NEW = date(2024, 12, 31), date(2025, 12, 31)
TITLE = catalog().indicators[BAD].title
LOST = Outcome("A6", "Middelen over alle indelingen", False, {"exact": 0.7, "blind": 0.2})


def edition(*full: tuple[str, date]) -> Attacked:
    """Two shares in two years; of the ones named everybody did it."""
    con, seen = duckdb.connect(), Witness(None, "2026-10-31")
    names = ", ".join(f'"{name}" varchar' for name in catalog().dimensions)
    columns = f"indicator varchar, part varchar, grain varchar, period date, value double, denominator int, numerator int, {names}"
    con.execute(f"create temp table cell ({columns})")
    for place in [(name, year) for name in (GOOD, BAD) for year in (OLD, NEW)]:
        hits = 60 if place in full else 30
        seen.cells.append(Counted(Address(place[0], "jaar", place[1]), Count(60, 0), Count(hits, 0)))
        row = (place[0], "", "jaar", place[1], hits / 0.6, 60, hits)
        con.execute(f"insert into temp.cell values (?, ?, ?, ?, ?, ?, ?{', null' * len(catalog().dimensions)})", row)
    return Attacked(Release(con, catalog(), 900, seen, {}, TimeTrial(), AddedUp()), read_policy())


@pytest.mark.parametrize(
    ("full", "told"),
    [
        ([], ()),
        ([(BAD, NEW)], (f"{BAD} ‘{TITLE}’ (jaar tot en met 2025-12-31)",)),
        ([(BAD, OLD), (BAD, NEW)], (f"{BAD} ‘{TITLE}’ (jaar tot en met 2024-12-31, jaar tot en met 2025-12-31)",)),
    ],
    ids=["none", "one", "two"],
)
def test_the_figures_and_periods_that_give_way_are_found(full, told):
    assert places(edition(*full), ALL_OR_NONE) == told


def test_of_an_attack_that_succeeds_everywhere_each_figure_is_found():
    found = places(edition(*((name, year) for name in (GOOD, BAD) for year in (OLD, NEW))), ALL_OR_NONE)
    assert [one.split()[0] for one in found] == [GOOD, BAD]


def refusal(**changes: object) -> str:
    with pytest.raises(EditionError) as refused:
        judge([Outcome(LOST.attack, LOST.title, LOST.passed, LOST.figures, **changes)])
    return str(refused.value)


def test_what_was_found_stands_beside_the_limit():
    assert (
        "A6 vond over alle cellen samen: exact 0,7; blind geraden 0,2; de grens is: exact hooguit 15 punten meer dan" in refusal()
    )


def test_at_most_three_figures_are_named_and_the_rest_is_counted():
    assert "Het gaat om: k01, k02, k03." in refusal(where=("k01", "k02", "k03"))
    assert "Het gaat om: k01, k02, k03 en nog 2." in refusal(where=("k01", "k02", "k03", "k04", "k05"))


def test_where_no_figure_gives_way_by_itself_that_is_said():
    assert "Geen enkel cijfer is apart aan te wijzen." in refusal()


def test_what_to_do_stands_at_the_end():
    assert refusal().endswith("kruis minder kenmerken of bescherm meer, en bouw opnieuw.")


def test_every_attack_of_an_edition_has_a_limit_in_words(published):
    with duckdb.connect(str(published.file("beleid")), read_only=True) as con:
        made = {name for (name,) in con.execute("select attack from attack").fetchall()}
    assert made | {"A30"} == LIMITS.keys()
