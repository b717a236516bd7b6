"""Work, voluntary work, placements and the benefit that people leave for it."""

from dataclasses import dataclass

import numpy as np

from etl.sample import world
from etl.sample.draw import (
    NEVER,
    Array,
    Dice,
    Rng,
    around,
    between,
    chance,
    median_for,
    only,
    per,
    per_year,
    pick,
    pick_rows,
    words,
    workday,
)
from etl.sample.lessons import MOST_PER_CHUNK
from etl.sample.people import Person, Settling
from etl.sample.plan import Plan
from etl.sample.snapshot import Earlier, Table, corrected, correction_day, entered

FATE_CODE = {"verhuizing": "04", "vertrek": "06", "overlijden": "07"}
SPELL_CODES = words(("01", *world.BENEFIT_PER_YEAR, "03"))


@dataclass(frozen=True)
class Spell:
    """One place per person: work, voluntary work or a placement; absent where start is NEVER."""

    kind: str
    hours: Array
    start: Array
    end: Array
    broker: Array


def make_jobs(dice: Dice, people: Person, settling: Settling, plan: Plan) -> tuple[Spell, Spell, Spell]:
    """A first job, a second after it, and a small job of at most eight hours before it."""
    rng, n = dice("jobs"), len(people)
    brokers = job_brokers(rng, people)
    wait = around(rng, first_job_median(people, settling, plan), world.FIRST_JOB_SPREAD, n)
    start = workday(settling.brp + 14 + wait)
    is_short = chance(rng, per(world.SHORT_JOB, brokers), n)
    end = start + np.where(is_short, between(rng, 80, 300, n), around(rng, 1300, 0.6, n))
    first = spell("Betaald werk", job_hours(rng, people), start, end, brokers, settling)
    again = only(chance(rng, world.SECOND_JOB, n), workday(end + around(rng, 75, 0.7, n)))
    second = spell("Betaald werk", job_hours(rng, people), again, again + around(rng, 1000, 0.7, n), brokers, settling)
    early = only(chance(rng, world.SMALL_JOB, n), workday(settling.brp + between(rng, 60, 600, n)))
    early = only(early + 30 < start, early)
    until = np.minimum(early + between(rng, 60, 400, n), start)
    small = spell("Betaald werk", between(rng, 4, 16, n) / 2, early, until, brokers, settling)
    return first, second, small


def spell(kind, hours, start, end, broker, settling: Settling) -> Spell:
    """A place within the stay in the municipality."""
    start = only((settling.brp < NEVER) & (start < settling.gone), start)
    return Spell(kind, hours, start, only(start < NEVER, np.minimum(end, settling.gone)), broker)


def first_job_median(people: Person, settling: Settling, plan: Plan) -> Array:
    """Days to a first job; slower beside the onderwijsroute and the Z-route and above fifty."""
    asiel = np.where(people.is_man, world.FIRST_JOB["asiel man"], world.FIRST_JOB["asiel vrouw"])
    gezin = np.where(people.is_man, world.FIRST_JOB["gezin man"], world.FIRST_JOB["gezin vrouw"])
    median = median_for(np.where(people.is_asiel, asiel, gezin), 730, world.FIRST_JOB_SPREAD)
    pace = per_year(world.JOB_PACE, settling.brp) * per(world.JOB_ROUTE, plan.route)
    return median * pace * np.where(people.age > 50, world.JOB_ABOVE_FIFTY, 1.0)


def job_brokers(rng: Rng, people: Person) -> Array:
    """Who found the job; the building project takes men."""
    n = len(people)
    asiel, gezin = (pick(rng, world.BROKERS[kind], n) for kind in ("werk asiel", "werk gezin"))
    found = np.where(people.is_asiel, asiel, gezin)
    return np.where((found == "L10") & ~people.is_man, "L07", found)


def job_hours(rng: Rng, people: Person) -> Array:
    """Hours per week of a job of more than eight, in halves."""
    shares = np.where(people.is_man[:, None], world.HOURS_OF_WORK_SHARE["man"], world.HOURS_OF_WORK_SHARE["vrouw"])
    band = np.array(world.HOURS_OF_WORK)[pick_rows(rng, shares)]
    return np.floor((band[:, 0] + rng.random(len(people)) * (band[:, 1] - band[:, 0])) * 2 + 0.5) / 2


def make_places(dice: Dice, people: Person, settling: Settling, plan: Plan) -> list[Spell]:
    """Voluntary work, work placements and internships beside the lessons."""
    rng, n = dice("places"), len(people)
    less = np.where(people.is_asiel, 1, world.LESS_FOR_GEZIN)
    is_z = plan.route == "Z"
    base = np.maximum(plan.pip, settling.brp)
    settings = (
        ("Vrijwilligerswerk", world.VOLUNTEER, np.where(is_z, 62, 170), np.where(is_z, 6, 3), 6, 240),
        ("Werkervaringsplek", world.WORK_PLACEMENT, 290, 12, 12, 120),
        ("Stage", world.INTERNSHIP, 260, 8, 16, 75),
    )
    places = []
    for kind, share, median, least, more, length in settings:
        start = only(chance(rng, per(share, plan.route) * less, n), workday(base + around(rng, median, 0.6, n)))
        hours = least + between(rng, 0, more, n)
        broker = pick(rng, world.BROKERS[kind], n)
        places.append(spell(kind, hours, start, start + 20 + around(rng, length, 0.6, n), broker, settling))
    return [trimmed(place, plan) for place in places]


def trimmed(place: Spell, plan: Plan) -> Spell:
    """No place without a plan."""
    start = only(plan.pip < NEVER, place.start)
    return Spell(place.kind, place.hours, start, only(start < NEVER, place.end), place.broker)


def participatie(dice: Dice, people: Person, spells: list[Spell]) -> Table:
    rng = dice("participatie")
    rows = [np.flatnonzero(one.start < NEVER) for one in spells]
    start, end, hours, broker = (
        np.concatenate([getattr(one, name)[index] for one, index in zip(spells, rows, strict=True)])
        for name in ("start", "end", "hours", "broker")
    )
    n = len(start)
    end_known = entered(rng, end)
    columns = {
        "participatie_id": dice.chunk * MOST_PER_CHUNK + rng.permutation(n),
        "inburgeraar_id": people.number[np.concatenate(rows)],
        "soort": np.repeat(words([one.kind for one in spells]), [len(index) for index in rows]),
        "uren_per_week": hours,
        "datum_start": start,
        "datum_einde": end,
        "bemiddelaar_id": broker,
    }
    earlier = {
        "datum_start": corrected(rng, start, 14),
        "uren_per_week": Earlier(correction_day(rng, n), np.maximum(hours - 1.5, 1)),
    }
    return Table("participatie", entered(rng, start), columns, {"datum_einde": end_known}, earlier)


@dataclass(frozen=True)
class Benefit:
    """A first period of benefit and, for some, a second after a job that ended."""

    start: Array
    end: Array
    reason: Array
    second_start: Array
    second_end: Array
    second_reason: Array


def make_benefit(dice: Dice, people: Person, settling: Settling, plan: Plan, jobs: tuple[Spell, ...]) -> Benefit:
    rng, n = dice("benefit"), len(people)
    share = np.where(people.is_asiel, world.BENEFIT["asiel"], world.BENEFIT["gezin"])
    takes = chance(rng, share, n) & (people.age >= 18) & (jobs[0].start > settling.brp + 40)
    start = only(takes, settling.brp + between(rng, 0, 9, n))
    start = only(start < settling.gone, start)
    study = only((plan.route == "O") & chance(rng, world.BENEFIT_STUDY, n), settling.brp + between(rng, 420, 900, n))
    end, reason = outflow(rng, start, jobs[0], study, settling)
    back = chance(rng, world.BACK_ON_BENEFIT, n) & (reason == "01") & (jobs[1].start > jobs[0].end + 21)
    again = only(back & (jobs[0].end > end), jobs[0].end + between(rng, 3, 20, n))
    again = only(again < settling.gone, again)
    return Benefit(start, end, reason, again, *outflow(rng, again, jobs[1], np.full(n, NEVER), settling))


def outflow(rng: Rng, start: Array, job: Spell, study: Array, settling: Settling) -> tuple[Array, Array]:
    """The first of all that ends a benefit, with its CBS code."""
    n = len(start)
    enough = (job.hours >= world.BENEFIT_HOURS) & (job.start > start)
    ways = [only(enough & (job.start < NEVER), job.start + between(rng, 4, 40, n))]
    for rate in world.BENEFIT_PER_YEAR.values():
        ways.append(start + 30 + np.floor(rng.exponential(365 / rate, n)).astype(np.int64))
    ways = np.column_stack((*ways, only(study > start, study), settling.gone))
    first, end = ways.argmin(axis=1), ways.min(axis=1)
    fates, place = np.unique(settling.fate, return_inverse=True)
    leaving = words([FATE_CODE.get(fate, "08") for fate in fates])[place]
    reason = np.where(first == len(SPELL_CODES), leaving, SPELL_CODES[np.minimum(first, len(SPELL_CODES) - 1)])
    ends = (start < NEVER) & (end < NEVER)
    return only(ends, end), np.where(ends, reason, "").astype(object)


def uitkering(dice: Dice, people: Person, benefit: Benefit) -> Table:
    rng = dice("uitkering")
    start = np.concatenate((benefit.start, benefit.second_start))
    end = np.concatenate((benefit.end, benefit.second_end))
    end_known = entered(rng, end)
    columns = {
        "inburgeraar_id": np.tile(people.number, 2),
        "datum_start": start,
        "datum_einde": end,
        "reden_uitstroom": np.concatenate((benefit.reason, benefit.second_reason)),
    }
    return Table("uitkering", entered(rng, start), columns, {"datum_einde": end_known, "reden_uitstroom": end_known})
