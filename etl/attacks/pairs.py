"""What the time attack lays side by side: two looks at an indicator from what is shown, and who changed from the people's rows.

Two things can be found out of somebody: that he came or went, by how many there are, and that he became another, such as
no longer on benefit, by how many are what; of a mean or a median that another amount is his, of a curve that he reached its event.
A figure of a day is laid beside the day before it, a year that rolls on beside the one it overlaps. Other flows count different
people in each period; there is nothing to lay side by side. An edition holds one curve of everyone, as known on its last day: that
is laid beside the curve of the edition before (errata.py).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import duckdb

from etl.attacks import Group
from etl.attacks.time import Figure, Look, Pair, Ranked, rank
from etl.estimates import Protected
from queries import measure
from queries.catalog import Indicator
from queries.cells import Address, Course, Estimated, Publishable

EVERYONE = ""
AMOUNT = "bedrag"
PERIODS = 7  # as many of the latest of a grain are laid side by side, two by two
MOST_PEOPLE = 5000  # of whom is asked whether they changed; in a larger town a part of them, always the same
Status = dict[str, tuple[str, tuple[str, ...]]]  # by person: what he is, and the categories he is in


@dataclass
class Moment:
    """One period of one indicator: what is shown of it, by what is counted, and what everyone in it is."""

    looks: dict[str, Look] = field(default_factory=dict)
    people: Status = field(default_factory=dict)


def attacked(moments: Iterable[Moment], indicator: Indicator) -> dict[str, Ranked]:
    """How well moments that follow each other tell who came or went, and who became another."""
    found = {"gekomen of gegaan": Ranked(), "veranderd": Ranked()}
    for one, other in pairwise(moments):
        for name, pair in pairs_of(known_of(indicator), one, other):
            found[name] += rank(pair)
    return found


def grains_of(indicator: Indicator) -> tuple[str, ...]:
    """Where the same people stand in one period after another."""
    if indicator.is_open:
        return ()
    if indicator.measure == "duration":
        return ("maand",)
    return ("maand", "kwartaal", "jaar") if indicator.moment == "stand" else ("jaarlopend",)


def moments_of(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, shown: Protected, grain: str, whom: str = ""
) -> dict[date, Moment]:
    """The latest periods in order, with what is shown and who is in them; needs the loaded rows."""
    found = people_of(con, indicator, grain, whom)
    for period, looks in looks_by_period(shown, indicator, grain).items():
        if period in found:
            found[period].looks = looks
    return found


def looks_by_period(shown: Protected, indicator: Indicator, grain: str) -> dict[date, dict[str, Look]]:
    """What is shown of each period of a grain."""
    found: dict[date, dict[str, dict[Group, Figure]]] = {}
    for one in shown.figures:
        if one.address.grain == grain:
            looks = found.setdefault(one.address.period, {})
            for part, group, figure in looks_at(one, indicator):
                looks.setdefault(part, {})[group] = figure
    return {period: dict(looks) for period, looks in found.items()}


def looks_at(one: Publishable | Estimated | Course, indicator: Indicator) -> Iterator[tuple[str, Group, Figure]]:
    """What one figure tells: of everyone in a group, and of those who are something or of their amounts."""
    category, group = group_of(one.address, indicator.distribution)
    match one:
        case Publishable(_, count, hits):
            if count is not None and not category:
                yield EVERYONE, group, Figure(count, count)
            if hits is not None:
                yield category or one.address.part or "hit", group, Figure(hits, hits)
        case Estimated(at, count, value, low, high):
            if not at.part:
                yield EVERYONE, group, Figure(count, count)
            yield AMOUNT + at.part, group, Figure((value, low, high), count)
        case Course(_, steps):
            for step in steps:
                yield f"{step.start:g}-{step.end:g}", group, Figure(step.events, step.events)


def group_of(at: Address, distribution: str) -> tuple[str, Group]:
    """The category of what is divided, if the figure is of one, and the group that is looked at."""
    places = dict(at.dimensions)
    return places.pop(distribution, EVERYONE), frozenset(places.items())


def people_of(con: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, whom: str = "") -> dict[date, Moment]:
    """Everyone in the latest periods, or those `whom` asks about: his categories, and whether he is a hit or in which part."""
    columns = "".join(f', min("{name}")' for name in known_of(indicator))
    # Of who is followed the edition says what is known on its last day, whenever they began.
    when = "s.moment between c.van and c.tot" if indicator.measure != "duration" else "true"
    sql = f"""
        with latest as (
            select * from temp.calendar where grain = $grain and moment = $moment order by period desc limit $periods
        )
        select c.period, s.subject, {status_of(indicator)}{columns}
        from temp.subject as s join latest as c on {when}
        where {whom or asked(con)}
        group by c.period, s.subject
        order by c.period, s.subject
    """
    found: dict[date, Moment] = {}
    periods = PERIODS if indicator.measure != "duration" else 1
    rows = measure.run(con, sql, grain=grain, moment=indicator.moment, periods=periods).fetchall()
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
    match indicator.measure:
        case "share" | "index":
            return "bool_or(hit)::varchar"
        case "duration":
            return f"bool_or(outcome = '{indicator.event}')::varchar"
        case "score" | "hours":
            return "round(sum(amount), 3)::varchar" + (" || '/' || round(sum(base), 3)" if indicator.divides_own else "")
        case "funnel":
            return " || ' ' || ".join(f"""coalesce(min("{step}")::varchar, '-')""" for step, _ in indicator.steps)
    return "''"


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
