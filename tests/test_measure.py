"""The engine: from the rows of any indicator to exact cells. The rules of the figures themselves are in indicators/."""

from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import pytest
from counted import count_cells, count_curves, subjects, toy_key
from drawn import Town, catalog

from queries import counting, lives, measure
from queries.cells import Count
from queries.measure import MeasureError

DEPTHS = {"maand": 1, "kwartaal": 2, "jaarlopend": 2, "jaar": 3}


def town_of(*people: str) -> Town:
    """Rows `person, day, a, b, c, hit` of a mart about nothing in particular."""
    town = Town()
    town.con.execute("create table marts.toy (subject varchar, moment date, a varchar, b varchar, c varchar, hit boolean)")
    for person in people:
        places = [place.strip() or None for place in person.split(",")]
        town.con.execute("insert into marts.toy values (?, ?::date, ?, ?, ?, ?::boolean)", places)
    return town


def toy(**changes):
    """An indicator about nothing in particular."""
    sql = "select subject, moment, a, b, c, hit from marts.toy where moment <= $peildatum"
    ours = {"id": "t00_toy", "dimensions": ("a", "b", "c"), "sql": sql}
    return replace(catalog().indicators["k21_pip_op_tijd"], **(ours | changes))


COUNT_SQL = "select subject, moment, a, b, c from marts.toy"


def test_people_are_counted_and_not_rows():
    town = town_of("amira, 2026-03-02, x, p, u, false", "amira, 2026-03-09, y, p, u, true", "bilal, 2026-03-09, x, p, u, false")
    cells = count_cells(town, toy())
    assert (cells["maand", "2026-03-31"].n, cells["maand", "2026-03-31"].hits) == (2, 1)
    assert (cells["maand", "2026-03-31", "a=x"].n, cells["maand", "2026-03-31", "a=x"].hits) == (2, 0)


def test_two_people_with_one_record_key_are_still_two_people():
    town = town_of("amira, 2026-03-02, x, p, u, true", "amira, 2026-03-03, x, p, u, true", "bilal, 2026-03-09, x, p, u, true")
    measure.open_calendar(town.con, town.peildatum)
    measure.load_subjects(town.con, toy(), town.peildatum, lambda person: 7)
    total = next(cell.total for cell in counting.count_cells(town.con, toy(), DEPTHS) if cell.address.grain == "kwartaal")
    assert total == Count(2, 14)


def test_the_key_of_a_cell_is_the_sum_of_the_keys_of_its_people():
    town = town_of("amira, 2026-03-02, x, p, u, true", "bilal, 2026-03-09, x, p, u, false")
    cells = count_cells(town, toy()).found
    march = cells["maand", "2026-03-31"]
    assert march.total.key == (toy_key("amira") + toy_key("bilal")) % 2**32
    assert march.hits.key == toy_key("amira")


def test_the_same_people_have_the_same_key_in_every_cell_that_holds_exactly_them():
    town = town_of("amira, 2026-03-02, x, p, u, true", "bilal, 2026-03-09, x, q, v, false")
    cells = count_cells(town, toy()).found
    alike = [("maand", "2026-03-31"), ("maand", "2026-03-31", "a=x"), ("jaarlopend", "2026-06-30")]
    assert len({cells[place].total for place in alike}) == 1


def test_no_more_dimensions_are_crossed_than_the_grain_allows():
    town = town_of("amira, 2025-03-02, x, p, u, true")
    subjects(town, toy())
    depths: dict[str, set[int]] = {}
    for cell in counting.count_cells(town.con, toy(), DEPTHS):
        depths.setdefault(cell.address.grain, set()).add(cell.address.depth)
    assert depths == {"maand": {0, 1}, "kwartaal": {0, 1, 2}, "jaarlopend": {0, 1, 2}, "jaar": {0, 1, 2, 3}}


def test_every_combination_of_dimensions_up_to_the_depth_is_there():
    town = town_of("amira, 2025-03-02, x, p, u, true")
    subjects(town, toy())
    addresses = [cell.address for cell in counting.count_cells(town.con, toy(), DEPTHS) if cell.address.grain == "kwartaal"]
    found = {tuple(name for name, _ in address.dimensions) for address in addresses}
    assert found == {combo for size in range(3) for combo in combinations("abc", size)}


def test_what_happened_counts_in_the_period_of_its_day():
    cells = count_cells(town_of("amira, 2026-03-31, x, p, u, true", "bilal, 2026-04-01, x, p, u, true"), toy())
    assert cells["maand", "2026-03-31"].n == 1
    assert cells["kwartaal", "2026-06-30"].n == 1


def test_a_rolling_year_holds_twelve_months_and_not_a_day_more():
    cells = count_cells(town_of("amira, 2025-03-31, x, p, u, true", "bilal, 2025-04-01, x, p, u, true"), toy())
    assert cells["jaarlopend", "2026-03-31"].n == 1


def test_a_stand_has_no_rolling_year():
    cells = count_cells(town_of("amira, 2026-03-31, x, p, u, true"), toy(moment="stand"))
    assert {key[0] for key in cells} == {"maand", "kwartaal"}


def test_a_stand_counts_only_on_the_last_day_of_a_period():
    cells = count_cells(town_of("amira, 2026-03-30, x, p, u, true"), toy(moment="stand"))
    assert list(cells) == []


def test_a_period_that_is_not_over_is_absent():
    cells = count_cells(town_of("amira, 2026-10-02, x, p, u, true"), toy())
    assert ("maand", "2026-10-31") in cells
    assert ("kwartaal", "2026-12-31") not in cells
    assert ("jaar", "2026-12-31") not in cells


def test_an_ordinary_number_has_no_numerator():
    cells = count_cells(town_of("amira, 2026-03-31, x, p, u, true"), toy(measure="flow", sql=COUNT_SQL))
    assert cells["maand", "2026-03-31"].hits is None


def test_a_distribution_divides_each_category_by_all_of_them_together():
    town = town_of("amira, 2026-03-31, x, p, u,", "bilal, 2026-03-31, y, p, u,", "chen, 2026-03-31, y, q, u,")
    cells = count_cells(town, toy(distribution="a", headline="x", sql=COUNT_SQL))
    share = cells["maand", "2026-03-31", "a=y"]
    assert (share.hits, share.n) == (2, 3)
    within = cells["kwartaal", "2026-03-31", "a=y", "b=p"]
    assert (within.hits, within.n) == (1, 2)


def test_the_numerator_of_every_cell_is_part_of_its_denominator():
    town = town_of("amira, 2026-03-02, x, p, u, true", "amira, 2026-03-09, y, p, u, false", "bilal, 2026-03-09, x, q, u, true")
    assert all(0 <= cell.hits.n <= cell.total.n for cell in count_cells(town, toy()).found.values())


@pytest.mark.parametrize(
    ("sql", "find"),
    [
        ("select subject, moment, a, b, c from marts.toy", "hit"),
        ("select subject, moment, a, b, c, hit, hit as extra from marts.toy", "extra"),
        ("select subject, moment, a, b, hit from marts.toy", "c"),
    ],
)
def test_other_columns_than_the_header_promises_are_refused(sql, find):
    with pytest.raises(MeasureError, match=rf"^t00_toy\.sql: .*\({find}\)\. Maak ze gelijk\.$"):
        subjects(town_of("amira, 2026-03-02, x, p, u, true"), toy(sql=sql))


@pytest.mark.parametrize(
    ("row", "column"),
    [(", 2026-03-02, x, p, u, true", "subject"), ("amira, 2026-03-02, , p, u, true", "a"), ("amira, 2026-03-02, x, p, u, ", "hit")],
)
def test_an_empty_place_in_a_column_is_refused_without_saying_whose(row, column):
    with pytest.raises(MeasureError, match=rf"^t00_toy\.sql: 1 rijen zonder {column}\. Vul de kolom of sluit de rijen uit\.$"):
        subjects(town_of(row), toy())


def test_a_category_without_a_label_is_refused_without_repeating_it():
    town = town_of("amira, 2026-03-02, x, p, u, true", "bilal, 2026-03-02, geheim, p, u, true")
    subjects(town, toy())
    dimensions = {name: replace(catalog().dimensions["geslacht"], categories={"x": "X", "p": "P", "u": "U"}) for name in "abc"}
    with pytest.raises(MeasureError, match=r"^t00_toy\.sql: 1 categorie\(ën\) van a zonder label\. Voeg ze toe"):
        measure.check_categories(town.con, toy(), dimensions)


def test_a_combination_that_is_declared_impossible_may_not_occur():
    town = town_of("amira, 2026-03-02, x, p, u, true")
    subjects(town, toy())
    measure.check_impossible(town.con, toy(), [{"indicator": "t00_toy", "a": "x", "b": "q"}, {"indicator": "other", "a": "x"}])
    with pytest.raises(MeasureError, match=r"^t00_toy\.sql: 1 rijen met x en p, en dat heet onmogelijk\. Haal"):
        measure.check_impossible(town.con, toy(), [{"indicator": "t00_toy", "a": "x", "b": "p"}])


def curve_of(*lives: tuple[float, float, str]):
    """The life table of people with these beginnings, ends and outcomes."""
    sql = " union all ".join(
        f"select '{number}' as subject, date '2026-01-01' as moment, 'x' as a, 'p' as b, 'u' as c, "
        f"{entered}::double as entered, {ended}::double as ended, '{outcome}' as outcome"
        for number, (entered, ended, outcome) in enumerate(lives)
    )
    return count_curves(town_of(), toy(measure="duration", step=3, event="klaar", competing="weg", sql=sql))[""]


def numbers(step):
    return (step.at_risk.n, step.events.n, step.competing.n, step.left.n, step.joined.n)


def test_an_end_on_the_edge_of_a_step_falls_in_the_step_that_ends_there():
    curve = curve_of((0, 3.0, "klaar"), (0, 3.1, "klaar"))
    assert [numbers(step) for step in curve.steps] == [(2, 1, 0, 0, 0), (1, 1, 0, 0, 0)]


def test_who_enters_on_the_edge_of_a_step_is_at_risk_from_its_start():
    curve = curve_of((0, 8, "klaar"), (3.0, 8, "klaar"))
    assert [numbers(step) for step in curve.steps] == [(1, 0, 0, 0, 0), (2, 0, 0, 0, 0), (2, 2, 0, 0, 0)]


def test_everyone_who_was_ever_followed_is_in_the_total():
    curve = curve_of((0, 8, "klaar"), (3.0, 8, "klaar"), (4.5, 5, "weg"), (1, 2, "lopend"))
    assert curve.total == Count(4, sum(toy_key(str(number)) for number in range(4)) % 2**32)


def test_each_exit_is_counted_where_it_belongs():
    curve = curve_of((0, 1, "klaar"), (0, 1, "weg"), (0, 1, "lopend"), (1, 2, "lopend"))
    assert numbers(curve.steps[0]) == (3, 1, 1, 2, 1)


def test_nobody_is_lost_between_two_steps():
    lives = [(0, 1.5 * number + 1, ("klaar", "weg", "lopend")[number % 3]) for number in range(12)]
    for one, following in pairwise(curve_of(*lives, (4, 9, "klaar"), (7.5, 8, "weg")).steps):
        at_risk, events, competing, left, joined = numbers(one)
        assert following.at_risk.n == at_risk + joined - events - competing - left


def test_curves_cross_at_most_one_dimension():
    town = town_of("amira, 2026-01-01, x, p, u,")
    rows = "select subject, moment, a, b, c, 0.0 as entered, 1.0 as ended, 'k' as outcome from marts.toy"
    indicator = toy(measure="duration", step=3, event="k", sql=rows)
    subjects(town, indicator)
    depths = [curve.address.depth for curve in lives.count_curves(town.con, indicator, date(2026, 10, 31), 1)]
    assert depths == [0, 1, 1, 1]
    assert [curve.address.depth for curve in lives.count_curves(town.con, indicator, date(2026, 10, 31), 0)] == [0]
