"""A difference on the page to explore with is that of the two figures in its own row, and nothing else."""

import json

import pytest
from explored import PATH, distances
from harvest import components
from numbers_in import NUMBER


def number(text: str) -> float | None:
    """The figure that a cell of a table shows."""
    found = NUMBER.search(text)
    hidden = text.startswith("<") or found is None
    return None if hidden or found is None else float(found.group().replace(".", "").replace(",", "."))


@pytest.fixture(scope="module")
def compared(reader, shelf) -> list[tuple[str, str, str]]:
    """The figure, the other and the difference of every row that was compared."""
    asked, release = reader("beleid"), shelf("beleid").releases[0]
    ids, found = asked.open(PATH).ids, []
    for turn, (name, body) in enumerate(release.indicators.items()):
        by = f"&naar={body['dimensions'][0]}" if body["dimensions"] and turn % 2 else ""
        search = f"?cijfer={name}{by}&naast={('jaar', 'vorige', 'grootste')[turn % 3 if by else turn % 2]}"
        found += rows_with_a_difference(asked.fill(PATH, search, ids).places)
    return found


def rows_with_a_difference(places) -> list[tuple[str, str, str]]:
    found = []
    for props in components(places):
        _, columns, rows = json.loads(props.get("data-tabel", '["", [], []]'))
        if "Verschil" in columns:
            own = next(place for place, name in enumerate(columns) if name in VALUES)
            found += [(row[own], row[-2], row[-1]) for row in rows]
    return found


# What the column with the figure itself is called, by kind of figure.
VALUES = ("Aandeel", "Aantal", "Mediaan", "Gemiddelde", "Bedrag", "Waarde", "Index")


def test_a_difference_is_that_of_the_two_figures_in_its_row(compared):
    said = [(number(own), number(other), distances(words)) for own, other, words in compared if distances(words)]
    assert len(said) > 20
    assert [row for row in said if row[0] is None or row[1] is None or row[2] != {round(abs(row[0] - row[1]), 1)}] == []


def test_where_one_of_two_is_hidden_there_is_no_difference(compared):
    hidden = [words for own, other, words in compared if "<\u00a010" in (own, other)]
    assert len(hidden) > 20
    assert set(hidden) <= {"niet te vergelijken", "–"}
