"""The checks on the warehouse: each finds its offender, and leaves a good town alone."""

import pytest

from queries import HOME
from queries.header import read
from queries.measure import run

CHECKS = sorted(path.stem for path in (HOME / "checks").glob("*.sql"))

OFFENDERS = {
    "een_rij_per_persoon": ("persoon", "person_key\namira\namira"),
    "leerroutes_overlappen_niet": (
        "leerroute",
        """
        person_key | volgnummer | van        | tot
        amira      | 1          | 2024-01-01 | 2025-01-02
        amira      | 2          | 2025-01-01 | 9999-12-31
        """,
    ),
    "situaties_overlappen_niet": (
        "situatie",
        """
        person_key | van        | tot
        amira      | 2024-01-01 | 2024-03-02
        amira      | 2024-03-01 | 9999-12-31
        """,
    ),
}
GOOD = {
    "een_rij_per_persoon": ("persoon", "person_key\namira\nbilal"),
    "leerroutes_overlappen_niet": (
        "leerroute",
        """
        person_key | volgnummer | van        | tot
        amira      | 1          | 2024-01-01 | 2025-01-01
        amira      | 2          | 2025-01-01 | 9999-12-31
        """,
    ),
    "situaties_overlappen_niet": (
        "situatie",
        """
        person_key | van        | tot
        amira      | 2024-01-01 | 2024-03-01
        amira      | 2024-03-01 | 9999-12-31
        """,
    ),
}


def offenders(town, check, drawing):
    mart, text = drawing
    town.draw(f"marts.{mart}", text)
    return run(town.con, read(HOME / "checks" / f"{check}.sql")[1], peildatum=town.peildatum).fetchall()


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_returns_the_offender(town, check):
    assert offenders(town, check, OFFENDERS[check])


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_leaves_what_is_right_alone(town, check):
    assert offenders(town, check, GOOD[check]) == []
