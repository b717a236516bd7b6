"""The made-up town with an amount and a time for everyone, shown in two editions as the monitor would."""

import json
from dataclasses import replace
from datetime import date

import duckdb
import numpy as np
import pyarrow as pa
from drawn import Town, catalog
from status_town import DIMENSIONS, RULE, StatusTown

from etl.attacks.witness import Witness
from etl.earlier import Earlier
from etl.estimates import Protected, store
from etl.release import count
from queries import measure
from queries.catalog import Indicator
from queries.disclosure import Protection
from queries.policy import read_policy

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)
DEPTHS = {"maand": 1, "kwartaal": 1, "jaarlopend": 1, "jaar": 1}
CATEGORIES = {
    name: replace(catalog().dimensions["geslacht"], categories=dict.fromkeys(map(str, range(8)), "")) for name in DIMENSIONS
}
COURSE = replace(catalog().indicators["k06_duur_tot_voldaan"], id="t02_duur", dimensions=DIMENSIONS, sql="select * from rows")
SCORE = replace(catalog().indicators["k11_verbondenheid"], id="t03_cijfer", dimensions=DIMENSIONS, sql="select * from rows")
INDICATORS = {one.id: one for one in (COURSE, SCORE)}
TOWN = replace(catalog(), dimensions=CATEGORIES, indicators=INDICATORS)


class FollowedTown(StatusTown):
    """Each of its people has given a mark and is followed since some months ago; some are there already."""

    def __init__(self, people: int, seed: int = 1) -> None:
        super().__init__(people, seed)
        self.marks = self.dice.integers(3, 10, people)
        self.months = self.dice.integers(2, 37, people)

    def remarked(self, share: float) -> np.ndarray:
        """The marks, of which some were entered wrongly."""
        marks = self.marks.copy()
        wrong = self.dice.choice(len(marks), round(share * len(marks)), replace=False)
        marks[wrong] = 13 - marks[wrong]
        return marks

    def arrived(self, share: float) -> np.ndarray:
        """Who is there after a month in which so many of all people arrived."""
        there = self.status.copy()
        there[self.dice.choice(np.flatnonzero(~there), round(share * len(there)), replace=False)] = True
        return there

    def given(self, marks: np.ndarray) -> pa.Table:
        return self.rows({"moment": [SEPTEMBER] * len(marks), "amount": pa.array(marks, pa.float64())})

    def followed(self, there: np.ndarray, since: int = 0) -> pa.Table:
        """Who arrived had done so before; the others are followed for so many months more."""
        ended = np.where(self.status, self.months, self.months + since)
        return self.rows({
            "moment": [SEPTEMBER] * len(there), "entered": pa.array(np.zeros(len(there))), "ended": pa.array(ended, pa.float64()),
            "outcome": ["voldaan" if one else "lopend" for one in there],
        })  # fmt: skip

    def rows(self, columns: dict[str, object]) -> pa.Table:
        who = [f"p{number:03}" for number in range(len(self.people))]
        return pa.table({"subject": who, **columns, **dict(zip(DIMENSIONS, zip(*self.people, strict=True), strict=True))})

    def month(
        self, indicator: Indicator, rows: pa.Table, day: date, rule: Protection = RULE
    ) -> tuple[duckdb.DuckDBPyConnection, Protected]:
        """The loaded rows at the end of a month, and what may be shown of them."""
        con = Town().con
        con.register("month", rows)
        con.execute("create table rows as select * from month")
        measure.open_calendar(con, day)
        keys = dict(zip(rows.column("subject").to_pylist(), self.keys, strict=True))
        measure.load_subjects(con, indicator, day, keys.__getitem__)
        return con, count(con, indicator, DEPTHS, day, rule, Witness())


def edition(con: duckdb.DuckDBPyConnection, indicator: Indicator, shown: Protected, day: date) -> Earlier:
    """An edition that shows this, as the next one finds it."""
    store(con, TOWN, shown)
    con.execute("attach ':memory:' as earlier")
    for table in ("cell", "curve"):
        con.execute(f"create table earlier.{table} as from temp.{table}")
    con.execute("create table earlier.definition as select 'indicator' as kind, $1 as id, $2 as body", [
        indicator.id, json.dumps({"sql": indicator.sql}),
    ])  # fmt: skip
    return Earlier(con, day, DIMENSIONS, has_people=True, policy=read_policy())
