"""The frozen words of an edition: what was written comes back, and other files are refused."""

import pytest

from queries.desk.texts import MONTH, Exchange, Note, Texts, from_json, to_json

WORDS = Texts(
    "2026-09.r1.abc",
    2,
    "2026-10-12T08:00:00+00:00",
    "Redactie",
    "Meer mensen kregen hun plan op tijd.",
    (Note(MONTH, see="Het plan komt in {l01_pip} van de gevallen op tijd."),),
    (Exchange("l01_pip", "Waarom nu?", "2026-10-13", "Er is een klantregisseur bij.", "2026-10-20"),),
)


def test_frozen_words_come_back_as_they_were():
    assert from_json(to_json(WORDS)) == WORDS


def test_the_same_words_are_the_same_bytes():
    assert to_json(WORDS) == to_json(from_json(to_json(WORDS)))


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b'{"notes": [], "exchanges": [], "verzonnen": 1}'])
def test_another_file_is_no_frozen_words(raw):
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        from_json(raw)
