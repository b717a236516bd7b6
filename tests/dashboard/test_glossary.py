"""Which terms a text uses."""

import pytest

from dashboard.glossary import TERMS, terms_in


@pytest.mark.parametrize(
    ("text", "terms"),
    [("Twee leerroutes", ["leerroute"]), ("Het PIP is op tijd", ["PIP"]), ("De pipet", []), ("pip", []),
     ("Nieuwe plekken", ["plek"]), ("De Wettelijke norm", ["wettelijke norm"]),
     ("Inburgeraars bij het COA", ["COA", "inburgeraar"]), ("", [])],
)  # fmt: skip
def test_a_term_is_found_as_a_word_in_any_number(text, terms):
    assert [term for term, _ in terms_in([text])] == terms


def test_terms_stand_in_the_order_of_the_alphabet():
    assert list(TERMS) == sorted(TERMS, key=str.lower)


def test_every_meaning_is_a_sentence():
    assert [term for term, meaning in TERMS.items() if not (meaning[0].isupper() and meaning.endswith("."))] == []
