"""What the time attack lays side by side: two looks at an indicator from what is shown, and who changed from the people's rows.

Two things can be found out of somebody: that he came or went, by how many there are, and that he became another, such as
no longer on benefit, by how many are what. A figure of a day is laid beside the day before it, a year that rolls on beside the one
it overlaps. Other flows count different people in each period; there is nothing to lay side by side.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import duckdb

from etl.attacks.time import Look, Pair, Ranked, rank
from queries import measure
from queries.catalog import Indicator
from queries.cells import Publishable

EVERYONE = ""
PERIODS = 7  # as many of the latest of a grain are laid side by side, two by two
MOST_PEOPLE = 5000  # of whom is asked whether they changed; in a larger town a part of them, always the same
Status = dict[str, tuple[str, tuple[str, ...]]]  # by person: what he is, and the categories he is in


@dataclass
class Moment:
    """One period of one indicator: what is shown of it, by what is counted, and what everyone in it is."""

    looks: dict[str, Look] = field(default_factory=dict)
    people: Status = field(default_factory=dict)


def attacked(con: duckdb.DuckDBPyConnection, indicator: Indicator, cells: Iterable[Publishable], grain: str) -> dict[str, Ranked]:
    """How well the latest periods of this grain tell who came or went, and who became another; needs the loaded rows."""
    found = {"gekomen of gegaan": Ranked(), "veranderd": Ranked()}
    moments = moments_of(con, indicator, cells, grain)
    for one, other in pairwise(moments):
        for name, pair in pairs_of(known_of(indicator), one, other):
            found[name] += rank(pair)
    return found


def grains_of(indicator: Indicator) -> tuple[str, ...]:
    """Where the same people stand in one period after another."""
    if indicator.is_open or indicator.measure == "duration":
        return ()
    return ("maand", "kwartaal", "jaar") if indicator.moment == "stand" else ("jaarlopend",)


def moments_of(con: duckdb.DuckDBPyConnection, indicator: Indicator, cells: Iterable[Publishable], grain: str) -> list[Moment]:
    """The latest periods in order, with what is shown and who is in them."""
    found = people_of(con, indicator, grain)
    for period, looks in looks_by_period(cells, indicator, grain).items():
        if period in found:
            found[period].looks = looks
    return [found[period] for period in sorted(found)]


def looks_by_period(cells: Iterable[Publishable], indicator: Indicator, grain: str) -> dict[date, dict[str, Look]]:
    """What is shown of each period of a grain."""
    found: dict[date, dict[str, Look]] = {}
    for cell in cells:
        if cell.address.grain == grain and not cell.address.part:
            looks = found.setdefault(cell.address.period, {})
            add_counts(looks, dict(cell.address.dimensions), cell.count, cell.hits, indicator)
    return found


def add_counts(looks: dict[str, Look], whole: dict[str, str], count: int | None, hits: int | None, indicator: Indicator) -> None:
    """One shown cell: everyone in it, and its hits or the people of its category of the distribution."""
    part = whole.pop(indicator.distribution, EVERYONE)
    group = frozenset(whole.items())
    if count is not None and part == EVERYONE:
        looks.setdefault(EVERYONE, {})[group] = count
    if hits is not None:
        looks.setdefault(part or "hit", {})[group] = hits


def people_of(con: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, whom: str = "") -> dict[date, Moment]:
    """Everyone in the latest periods, or those `whom` asks about: his categories, and whether he is a hit or in which part."""
    columns = "".join(f', min("{name}")' for name in known_of(indicator))
    sql = f"""
        with latest as (
            select * from temp.calendar where grain = $grain and moment = $moment order by period desc limit {PERIODS}
        )
        select c.period, s.subject, {status_of(indicator)}{columns}
        from temp.subject as s join latest as c on s.moment between c.van and c.tot
        where {whom or asked(con)}
        group by c.period, s.subject
        order by c.period, s.subject
    """
    found: dict[date, Moment] = {}
    rows = measure.run(con, sql, grain=grain, moment=indicator.moment).fetchall()
    for period, person, status, *categories in rows:
        found.setdefault(period, Moment()).people[person] = (status, tuple(categories))
    return found


def asked(*towns: duckdb.DuckDBPyConnection) -> str:
    """Who is asked about: everyone, or of the largest town about as many as `MOST_PEOPLE`, whose hash is low."""
    rows = [con.execute("select count(distinct subject) from temp.subject").fetchone() for con in towns]
    people = max(int(row[0]) if row else 0 for row in rows)
    return "true" if people <= MOST_PEOPLE else f"md5(s.subject) < '{MOST_PEOPLE * 16**8 // people:08x}'"


def known_of(indicator: Indicator) -> tuple[str, ...]:
    """What a neighbour knows of somebody: every dimension but the one that is asked."""
    return tuple(name for name in indicator.dimensions if name != indicator.distribution)


def status_of(indicator: Indicator) -> str:
    """What somebody is, as text; where nothing is divided he is only there."""
    if indicator.distribution:
        return f'min("{indicator.distribution}")'
    return "bool_or(hit)::varchar" if indicator.measure in ("share", "index") else "''"


def pairs_of(dimensions: tuple[str, ...], one: Moment, other: Moment) -> Iterator[tuple[str, Pair]]:
    """The two questions put to two moments; somebody's categories are the latest that are known of him."""
    known = sorted(one.people | other.people)
    moved = [(who in one.people) != (who in other.people) for who in known]
    latest = one.people | other.people
    yield "gekomen of gegaan", Pair(looks_of([EVERYONE], one, other), dimensions, [latest[who][1] for who in known], moved)
    stayed = sorted(one.people.keys() & other.people.keys())
    turned = [one.people[who][0] != other.people[who][0] for who in stayed]
    parts = sorted((one.looks.keys() | other.looks.keys()) - {EVERYONE})
    yield "veranderd", Pair(looks_of(parts, one, other), dimensions, [other.people[who][1] for who in stayed], turned)


def looks_of(parts: Iterable[str], one: Moment, other: Moment) -> list[tuple[Look, Look]]:
    """What is shown of each part at both moments."""
    return [(one.looks.get(part, {}), other.looks.get(part, {})) for part in parts]
