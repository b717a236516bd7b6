"""The made-up duiding of the demo: every month has it, and each text keeps to the rules that hold for everybody."""

import re
import tomllib

import pytest

from etl.demo import MONTHS
from etl.sample.duiding import TEXTS, texts_of
from queries.definitions import read_catalog
from queries.desk.drafts import SUMMARY, as_body
from queries.desk.texts import MONTH

KNOWN = frozenset(read_catalog().indicators)


@pytest.mark.parametrize("month", MONTHS)
def test_every_text_keeps_to_its_limits_and_names_figures_that_exist(month):
    texts = texts_of(tomllib.loads(TEXTS.read_text(encoding="utf-8"))[month])
    assert {SUMMARY, MONTH} < texts.keys()
    for about, fields in texts.items():
        assert as_body(about, fields, KNOWN)
        assert all(fields.values())


def test_no_text_holds_a_figure_of_its_own():
    raw = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    texts = [text for month in MONTHS for fields in texts_of(raw[month]).values() for text in fields.values()]
    digits = re.compile(r"\d")
    assert {word for text in texts for word in text.split() if digits.search(word) and "{" not in word} == {"8", "B1-route."}
