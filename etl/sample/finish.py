"""Meeting the obligation: the term, exams, MAP, PVT and how the obligation ends."""

from dataclasses import dataclass

import numpy as np

from etl.sample import world
from etl.sample.draw import (
    MONTH,
    NEVER,
    Array,
    Dice,
    Rng,
    around,
    between,
    chance,
    only,
    per,
    words,
    workday,
    years_later,
)
from etl.sample.people import Person, Settling
from etl.sample.plan import Plan
from etl.sample.snapshot import Earlier, Grows, Table, corrected, entered

REASON = {
    "overlijden": "Overlijden",
    "vertrek": "Vertrek uit Nederland langer dan een jaar",
    "verblijfsdoel": "Verblijfsdoel gewijzigd",
    "MED": "Volledige ontheffing",
    "BIO": "Volledige ontheffing",
    "vrijstelling": "Volledige vrijstelling",
    "tijdelijk": "Tijdelijke vrijstelling",
    "overig": "Overig",
}


@dataclass(frozen=True)
class Finish:
    """The day the obligation would be met, is met if nothing comes between, and the end of the inburgering here."""

    aimed: Array
    done: Array
    until: Array


def make_finish(dice: Dice, people: Person, settling: Settling, plan: Plan, setback: Array) -> Finish:
    rng, n = dice("finish"), len(people)
    group = np.where(people.is_asiel, world.DONE_ASIEL, world.DONE_GEZIN)
    factor = per(world.DONE_ROUTE, plan.last_route) * group * setback
    months = world.DONE_MEDIAN * factor * np.exp(world.DONE_SPREAD * rng.standard_normal(n))
    done = plan.first + 1 + np.floor(np.maximum(months, world.DONE_MINIMUM) * MONTH).astype(np.int64)
    done = np.where(plan.change < NEVER, np.maximum(done, plan.change + 150), done)
    done = np.maximum(done, settling.brp + 60)
    aimed = only(plan.first < NEVER, workday(done))
    done = only(aimed < settling.stop, aimed)
    return Finish(aimed, done, np.minimum(done, settling.stop))


def finish_tables(dice: Dice, people: Person, settling: Settling, plan: Plan, finish: Finish) -> list[Table]:
    scaled_down = (plan.change < NEVER) & (plan.changed_to == "A2")
    rng = dice("a2")
    scaled_down |= (plan.last_route == "B") & chance(rng, world.A2_WITHOUT_CHANGE, len(people))
    return [
        inburgeringsplicht(dice, people, settling, plan, finish, scaled_down),
        inburgeringstermijn(dice, people, plan, finish),
        examenonderdeel(dice, people, plan, finish, scaled_down),
        ontheffing(people, settling, finish),
        module(dice, people, plan, finish),
        declaration(dice, people, plan, finish),
    ]


def inburgeringsplicht(dice: Dice, people: Person, settling: Settling, plan: Plan, finish: Finish, scaled_down: Array) -> Table:
    """Ended by meeting it, by what DUO decided, or after a year abroad; who moved within the country goes on."""
    rng = dice("inburgeringsplicht")
    fate_end = np.where(settling.fate == "vertrek", settling.fate_day + 365, settling.fate_day)
    fate_end = only((settling.fate != "verhuizing") & (settling.fate != ""), fate_end)
    is_done = finish.done < NEVER
    end = np.where(is_done, finish.done, fate_end)
    fates, place = np.unique(settling.fate, return_inverse=True)
    reason = np.where(is_done, "Inburgeringsplicht voldaan", words([REASON.get(fate, "") for fate in fates])[place])
    columns = {
        "inburgeraar_id": people.number,
        "datum_start": people.start,
        "datum_kennisgeving": settling.kennisgeving,
        "datum_eind": end,
        "reden_geen_plicht": reason,
        "wijze_voldaan": np.where(is_done, ways_met(plan, scaled_down), ""),
    }
    follows = {"reden_geen_plicht": end, "wijze_voldaan": end}
    earlier = {"datum_kennisgeving": corrected(rng, settling.kennisgeving, 9)}
    return Table("inburgeringsplicht", people.known, columns, follows, earlier)


def ways_met(plan: Plan, scaled_down: Array) -> Array:
    """The diploma or certificate that belongs to the last route."""
    ways = np.where(plan.last_route == "O", "Diploma onderwijsroute", "Certificaat Z-route")
    diploma = np.where(scaled_down, "Diploma met A2-onderdelen", "Diploma B1")
    return np.where(plan.last_route == "B", diploma, ways).astype(object)


def inburgeringstermijn(dice: Dice, people: Person, plan: Plan, finish: Finish) -> Table:
    """Three years from the day after the first plan; an extension is decided in the last half year."""
    rng, n = dice("inburgeringstermijn"), len(people)
    begin = plan.first + 1
    end = years_later(np.minimum(begin, NEVER // 10), 3)
    decided = workday(end - between(rng, 10, 180, n))
    extended = chance(rng, world.EXTENDED, n) & (decided < finish.until)
    longer = end + np.array([90, 112, 182, 182, 365, 730])[between(rng, 0, 5, n)]
    columns = {"inburgeraar_id": people.number, "datum_aanvang": begin, "datum_einde": np.where(extended, longer, end)}
    known = only(plan.first < NEVER, np.maximum(plan.known, begin))
    was = Earlier(np.where(extended, decided, 0), end)
    return Table("inburgeringstermijn", known, columns, earlier={"datum_einde": was})


def examenonderdeel(dice: Dice, people: Person, plan: Plan, finish: Finish, scaled_down: Array) -> Table:
    """Passes in the year before the diploma, some after a failed attempt; the Z-route has no exams."""
    rng, n, parts = dice("examenonderdeel"), len(people), len(world.EXAMS)
    rows = np.repeat(np.arange(n), parts)
    part = words(world.EXAMS)[np.tile(np.arange(parts), n)]
    takes = (plan.last_route != "Z") & (finish.aimed < NEVER)
    passed = np.maximum(finish.aimed[rows] - between(rng, 6, 330, n * parts), plan.first[rows] + 120)
    first_try = only(chance(rng, per(world.EXAM_FAIL, part), n * parts), passed - between(rng, 42, 110, n * parts))
    days = workday(np.where(np.tile(takes[rows], 2), np.concatenate((passed, first_try)), NEVER))
    days = only(days <= np.tile(finish.until[rows], 2), days)
    level = exam_levels(rng, plan, scaled_down, rows, part)
    missed = np.where(chance(rng, 0.08, n * parts), "Geen", "Gezakt")
    known = np.maximum(entered(rng, days), np.tile(people.known[rows], 2))
    return Table("examenonderdeel", known, {
        "inburgeraar_id": np.tile(people.number[rows], 2),
        "onderdeel": np.tile(part, 2),
        "niveau": np.tile(level, 2),
        "datum_uitslag": days,
        "resultaat": np.concatenate((np.full(n * parts, "Geslaagd"), missed)).astype(object),
    })  # fmt: skip


def exam_levels(rng: Rng, plan: Plan, scaled_down: Array, rows: Array, part: Array) -> Array:
    """KNM has no level; who scaled down takes about half of the skills at A2."""
    n = len(rows)
    at_a2 = scaled_down[rows] & (chance(rng, 0.5, n) | (part == "SC"))
    at_b2 = (plan.last_route[rows] == "O") & chance(rng, 0.2, n)
    level = np.where(at_a2, "A2", np.where(at_b2, "B2", "B1")).astype(object)
    return np.where(part == "KNM", "", level)


def ontheffing(people: Person, settling: Settling, finish: Finish) -> Table:
    granted = only(np.isin(settling.fate, ("MED", "BIO")) & (finish.done == NEVER), settling.fate_day)
    return Table("ontheffing", granted, {"inburgeraar_id": people.number, "grond": settling.fate, "datum": granted})


def module(dice: Dice, people: Person, plan: Plan, finish: Finish) -> Table:
    """The MAP, not for the onderwijsroute; finished before the obligation is met."""
    rng, n = dice("map"), len(people)
    span = np.where(finish.done < NEVER, finish.done - plan.first, 1100)
    start = workday(plan.first + np.floor(span * (0.15 + 0.4 * rng.random(n))).astype(np.int64))
    end = np.minimum(start + around(rng, 150, 0.45, n), plan.first + np.floor(span * 0.97).astype(np.int64))
    start = only((plan.last_route != "O") & (start < finish.until), start)
    held = (finish.done < NEVER) | chance(rng, 0.85, n)
    end = only((start < NEVER) & (end < finish.until) & held, np.maximum(end, start))
    ready = np.where(end < NEVER, end, start + 300)
    columns = {
        "inburgeraar_id": people.number,
        "datum_start": start,
        "uren_praktijk": Grows(start, ready, between(rng, 40, 96, n)),
        "datum_eindgesprek": end,
    }
    return Table("map", np.maximum(entered(rng, start), plan.known), columns)


def declaration(dice: Dice, people: Person, plan: Plan, finish: Finish) -> Table:
    """The PVT of at least twelve hours, signed before the obligation is met."""
    rng, n = dice("pvt"), len(people)
    start = workday(plan.first + around(rng, 110, 0.6, n))
    latest = np.where(finish.done < NEVER, finish.done - 40, NEVER)
    start = np.minimum(start, latest)
    signed = np.minimum(workday(start + around(rng, 35, 0.5, n)), np.where(latest < NEVER, latest + 30, NEVER))
    start = only((plan.first < NEVER) & (start < finish.until), start)
    signed = only((start < NEVER) & (signed < finish.until) & ((finish.done < NEVER) | chance(rng, 0.95, n)), signed)
    ready = np.where(signed < NEVER, signed, start + 60)
    columns = {
        "inburgeraar_id": people.number,
        "datum_start": start,
        "uren": Grows(start, ready, between(rng, 12, 24, n)),
        "datum_ondertekening": signed,
    }
    return Table("pvt", np.maximum(entered(rng, start), plan.known), columns)
