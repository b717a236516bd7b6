"""Rows of a person with two dossiers, or of two people in one dossier, end up where the mapping table says."""

import random
from itertools import permutations
from pathlib import Path

import pytest
import tally
from deliveries import LES, Town
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.errors import DeliveryError
from etl.merging import ALL, destination
from queries import HOME

MAPPING = (HOME / "staging" / "persoonskoppeling.sql").read_text(encoding="utf-8")
PERSONAL = (
    LES.format(delivery="momentopname", required="false")
    .replace("les     =", 'inburgeraar_id = { type = "id", required = true }\nles     =')
    .replace("    les, dag,", "    inburgeraar_id, les, dag,")
)
KEYS = {"les": '["inburgeraar_id", "les"]', "mens": '["inburgeraar_id"]', "kaart": '["les"]'}


def with_mapping(folder: Path) -> Town:
    """A town with the real mapping table and tables in which the person is part, all, none or one third of the key."""
    town = Town(folder)
    for name, key in KEYS.items():
        town.define(f"staging/{name}.sql", PERSONAL.replace('["les"]', key))
    dated = PERSONAL.replace('["les"]', '["inburgeraar_id", "les", "dag"]').replace(
        '{ type = "date" }', '{ type = "date", required = true }'
    )
    town.define("staging/dag.sql", dated)
    town.define("staging/persoonskoppeling.sql", MAPPING)
    return town


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return with_mapping(tmp_path)


def link(town: Town, *links: str) -> None:
    """Each link is old and new dossier, table and key; a merger of whole dossiers when those are left out."""
    rows = [line if line.count("|") > 1 else f"{line} | alle | alle" for line in links]
    town.land("persoonskoppeling_2026-10.csv", "\n".join(["oud_id | nieuw_id | tabel | sleutel", *rows]))


def people(town: Town, table: str = "les") -> list[tuple]:
    return town.ask(f"select inburgeraar_id, les, uren from staging.{table} order by all")


def test_rows_of_a_merged_dossier_move(town):
    town.land("les_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1\n b | 2 | 1\n c | 3 | 1")
    link(town, "a | b")
    assert people(town) == [("b", "1", 1), ("b", "2", 1), ("c", "3", 1)]


def test_without_a_mapping_everything_stays(town):
    town.land("les_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1")
    assert people(town) == [("a", "1", 1)]


def test_of_two_rows_with_one_key_the_one_that_was_there_stays(town):
    town.land("les_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1\n b | 1 | 2")
    link(town, "a | b")
    assert people(town) == [("b", "1", 2)]


def test_a_person_with_two_dossiers_counts_once(town):
    town.land("mens_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1\n b | 1 | 2")
    link(town, "a | b")
    assert people(town, "mens") == [("b", "1", 2)]


def test_what_a_merger_leaves_out_is_counted_as_superseded(town):
    town.land("mens_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1\n b | 1 | 2")
    link(town, "a | b")
    book = "select rows_in, loaded, quarantined, duplicate, superseded from staging.levering where table_name = 'mens'"
    assert town.ask(book) == [(2, 2, 0, 0, 1)]


def test_of_two_dossiers_that_go_into_a_third_the_first_by_name_stays(town):
    town.land("mens_2026-10.csv", "inburgeraar_id | les | uren\n b | 1 | 2\n a | 1 | 1")
    link(town, "a | c", "b | c")
    assert people(town, "mens") == [("c", "1", 1)]


def test_a_chain_of_mergers_is_followed_to_its_end(town):
    town.land("les_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1\n b | 2 | 1")
    link(town, "a | b", "b | c", "c | d")
    assert people(town) == [("d", "1", 1), ("d", "2", 1)]


def test_where_the_person_is_not_in_the_key_the_row_moves_as_well(town):
    town.land("kaart_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1\n b | 2 | 1")
    link(town, "a | b")
    assert people(town, "kaart") == [("b", "1", 1), ("b", "2", 1)]


def test_one_row_of_a_dossier_of_two_people_can_move(town):
    town.land("les_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1\n a | 2 | 1")
    link(town, "a | b | les | 2")
    assert people(town) == [("a", "1", 1), ("b", "2", 1)]


def test_a_row_with_a_key_of_three_parts_can_move(town):
    town.land("dag_2026-10.csv", "inburgeraar_id | les | dag | uren\n a | 1 | 01-10-2026 | 1\n a | 1 | 02-10-2026 | 2")
    town.land("persoonskoppeling_2026-10.csv", b"oud_id;nieuw_id;tabel;sleutel\na;b;dag;1|2026-10-02\n")
    assert people(town, "dag") == [("a", "1", 1), ("b", "1", 2)]


def test_a_split_touches_no_other_table(town):
    town.land("les_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1")
    town.land("kaart_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1")
    link(town, "a | b | les | 1")
    assert (people(town), people(town, "kaart")) == ([("b", "1", 1)], [("a", "1", 1)])


def test_a_row_of_its_own_goes_before_the_dossier(town):
    town.land("les_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1\n a | 2 | 1")
    link(town, "a | b", "a | c | les | 2")
    assert people(town) == [("b", "1", 1), ("c", "2", 1)]


def test_a_row_that_arrives_in_a_dossier_goes_on_with_it(town):
    town.land("les_2026-10.csv", "inburgeraar_id | les | uren\n a | 1 | 1\n a | 2 | 1")
    link(town, "a | b", "b | c | les | 2")
    assert people(town) == [("b", "1", 1), ("c", "2", 1)]


@pytest.mark.parametrize(
    "links", [("geheim | b", "b | geheim"), ("a | b", "b | geheim", "geheim | b"), ("geheim | b | les | 1", "b | geheim | les | 1")]
)
def test_dossiers_that_go_round_in_a_circle_stop_the_build_without_naming_them(town, links):
    link(town, *links)
    with pytest.raises(DeliveryError, match="in een kring") as stop:
        town.build()
    assert "geheim" not in str(stop.value)


def test_a_table_that_does_not_exist_stops_the_build(town):
    link(town, "a | b | lessen | 1")
    with pytest.raises(DeliveryError, match="een tabel in kolom 'tabel' bestaat niet"):
        town.build()


@pytest.mark.parametrize(
    ("line", "rule"),
    [("a | a", "een dossier gaat over in een ander dossier"), ("a | b | alle | 1", "een sleutel hoort bij één tabel")],
)
def test_a_link_that_says_nothing_is_quarantined(town, line, rule):
    link(town, "x | y", line)
    assert [found for _, _, found in town.rules()] == [rule]


LINKS = {
    ("a", ALL, ALL): "b",
    ("b", ALL, ALL): "c",
    ("b", "les", "1"): "d",
    ("d", "les", ALL): "e",
    ("f", ALL, ALL): "c",
}
ROWS = [(dossier, table, rest) for dossier in "abcdef" for table in ("les", "kaart") for rest in "12"]


def test_the_order_of_the_links_makes_no_difference():
    expected = [destination(LINKS, row) for row in ROWS]
    for links in permutations(LINKS.items()):
        assert [destination(dict(links), row) for row in ROWS] == expected
    tally.add("volgordes", 120)


LINK = st.tuples(st.sampled_from("abcde"), st.sampled_from(["les", "kaart", ALL]), st.sampled_from(["1", "2", ALL]))


@given(st.dictionaries(LINK, st.sampled_from("abcdef"), max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None)
def test_moving_twice_is_moving_once_and_a_circle_is_always_seen(links, chance):
    mixed = dict(chance.sample(list(links.items()), len(links)))
    for row in ROWS:
        try:
            home = destination(links, row)
        except DeliveryError:
            with pytest.raises(DeliveryError):
                destination(mixed, row)
        else:
            assert destination(mixed, row) == home == destination(links, (home, *row[1:]))


def test_the_order_of_rows_and_links_makes_no_difference_in_the_warehouse(tmp_path):
    found = []
    for seed in range(3):
        folder = tmp_path / str(seed)
        folder.mkdir()
        chance, town = random.Random(seed), with_mapping(folder)
        rows = [f"{person} | {les} | {ord(person)}" for person in "abcd" for les in "12"]
        town.land("les_2026-10.csv", "\n".join(["inburgeraar_id | les | uren", *chance.sample(rows, len(rows))]))
        link(town, *chance.sample(["a | b", "c | b", "d | a | les | 2"], 3))
        found.append(people(town))
    assert found[0] == found[1] == found[2]
