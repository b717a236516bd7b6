"""Referrals to a broker, a training or a project, and the language buddies beside the lessons."""

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
    day,
    evenly,
    only,
    words,
    workday,
)
from etl.sample.finish import Finish
from etl.sample.lessons import MOST_PER_CHUNK, Trajectory
from etl.sample.people import LAST_DAY, Person, Settling
from etl.sample.plan import Plan
from etl.sample.snapshot import Grows, Table, entered
from etl.sample.work import Benefit, Spell

TO_WORK = [code for code, _, kind in world.LEVERANCIERS if kind == "Bemiddeling"]
TO_VOLUNTEERING = [code for code, _, kind in world.LEVERANCIERS if kind == "Welzijn"]


@dataclass(frozen=True)
class Part:
    """Referrals to one project: `who` is the place of the person, `latest` the day by which it has been entered."""

    project: str
    who: Array
    told: Array
    start: Array
    end: Array
    meetings: Array
    latest: Array


def deelname(
    dice: Dice,
    people: Person,
    settling: Settling,
    plan: Plan,
    finish: Finish,
    benefit: Benefit,
    spells: list[Spell],
    module_start: Array,
) -> Table:
    """All referrals of all projects."""
    return referral_table(dice, people, [
        money(dice("financiele zelfredzaamheid"), people, settling, benefit),
        map_training(dice("map-training"), settling, plan, finish, module_start),
        *referrals(dice, settling, plan, finish, benefit, spells),
        builders(dice("statusbouwers"), people, settling, finish, benefit, spells),
    ])  # fmt: skip


def referral_table(dice: Dice, people: Person, parts: list[Part]) -> Table:
    """One row per referral; meetings are counted in a training only."""
    rng = dice("deelname")
    who, told, start, end, meetings, latest = (
        np.concatenate([getattr(part, name) for part in parts]) for name in ("who", "told", "start", "end", "meetings", "latest")
    )
    end_known = entered(rng, end)
    columns = {
        "deelname_id": dice.chunk * MOST_PER_CHUNK + rng.permutation(len(who)),
        "inburgeraar_id": people.number[who],
        "project": np.repeat(words([part.project for part in parts]), [len(part.who) for part in parts]),
        "datum_aangemeld": told,
        "datum_start": start,
        "datum_einde": end,
        "bijeenkomsten": Grows(start, end, meetings),
    }
    known = np.maximum(np.minimum(entered(rng, told), latest), people.known[who])
    return Table("deelname", known, columns, {"datum_einde": end_known, "bijeenkomsten": only(meetings > 0, start)})


def part(project: str, who: Array, told: Array, start: Array, end: Array, until: Array, meetings: Array | int = 0) -> Part:
    """The referrals of some people out of days for everyone, within the stay of each."""
    met = np.broadcast_to(meetings, len(told))[who]
    told, start, end, until = (days[who] for days in (told, start, end, until))
    start = only(start < until, start)
    end = only(start < NEVER, np.minimum(end, until))
    return Part(project, who, told, start, end, met, np.full(len(who), NEVER))


def money(rng: Rng, people: Person, settling: Settling, benefit: Benefit) -> Part:
    """Seven weekly meetings; who stops early has followed fewer."""
    n = len(people)
    told = workday(benefit.start + 21 + around(rng, 90, 0.6, n))
    start = only(~chance(rng, world.MONEY_NO_SHOW, n), workday(told + between(rng, 10, 45, n)))
    full = world.MONEY_MEETINGS
    meetings = np.where(chance(rng, world.MONEY_ALL_MEETINGS, n), full, between(rng, 1, full - 1, n))
    end = workday(start + 7 * meetings + between(rng, 0, 14, n))
    stays = people.is_asiel & (benefit.start < NEVER) & (told + 150 < settling.gone)
    who = np.flatnonzero(stays & (evenly(rng, n) < world.MONEY_TRAINING))
    return part("Financiële zelfredzaamheid", who, told, start, end, settling.gone, meetings)


def map_training(rng: Rng, settling: Settling, plan: Plan, finish: Finish, module_start: Array) -> Part:
    """For half of who must do the MAP: referred soon after the plan, and it begins with the module."""
    n = len(plan.first)
    told = np.minimum(np.maximum(plan.first, settling.brp) + around(rng, 60, 0.6, n), module_start - 7)
    told = np.maximum(workday(told), settling.brp)
    begin = np.maximum(module_start, told)
    meetings = between(rng, *world.MAP_MEETINGS, n)
    chosen = (evenly(rng, n) < world.MAP_TRAINING) & (plan.last_route != "O") & (plan.first < NEVER)
    who = np.flatnonzero(chosen & (told < finish.until))
    return part("MAP-training", who, told, only(module_start < NEVER, begin), begin + 7 * meetings, finish.until, meetings)


def referrals(dice: Dice, settling: Settling, plan: Plan, finish: Finish, benefit: Benefit, spells: list[Spell]) -> list[Part]:
    """To a broker for work, for who is on benefit, or for voluntary work."""
    rng, n = dice("werkbemiddeling"), len(plan.pip)
    until = np.minimum(finish.until, benefit.end)
    asked = workday(np.maximum(plan.pip, benefit.start) + around(rng, 200, 0.6, n))
    work = mediation(rng, "Werkbemiddeling", TO_WORK, only(asked < until, asked), settling, spells)
    rng = dice("bemiddeling vrijwilligerswerk")
    asked = workday(np.maximum(plan.pip, settling.brp) + around(rng, 110, 0.6, n))
    volunteering = mediation(
        rng, "Bemiddeling vrijwilligerswerk", TO_VOLUNTEERING, only(asked < finish.until, asked), settling, spells
    )
    return [*work, *volunteering]


def mediation(rng: Rng, project: str, brokers: list[str], asked: Array, settling: Settling, spells: list[Spell]) -> list[Part]:
    """Who found a place through these brokers was referred before it; some others were referred in vain."""
    rows = [np.flatnonzero(np.isin(one.broker, brokers) & (one.start < NEVER)) for one in spells]
    who, place = np.concatenate(rows), np.concatenate([one.start[row] for one, row in zip(spells, rows, strict=True)])
    told = np.maximum(workday(place - between(rng, *world.REFERRED_BEFORE, len(who))), settling.brp[who])
    told = np.minimum(told, place - 15)
    begin = np.minimum(workday(told + between(rng, 2, 12, len(who))), place)
    found = Part(project, who, told, begin, place, np.zeros(len(who), dtype=np.int64), place)
    return [found, in_vain(rng, found, asked, settling)]


def in_vain(rng: Rng, found: Part, asked: Array, settling: Settling) -> Part:
    """As many as make up the share that is never placed, next to those still waiting for their place."""
    n, share = len(asked), world.NEVER_PLACED[found.project]
    is_placed = found.end <= LAST_DAY
    is_told = found.told <= LAST_DAY
    waiting = np.count_nonzero(is_told & ~is_placed)
    wanted = round(np.count_nonzero(is_placed) * share / (1 - share)) - waiting
    free = asked <= LAST_DAY
    free[found.who[is_told]] = False
    who = rng.permutation(np.flatnonzero(free))[: max(wanted, 0)]
    start = workday(asked + between(rng, 2, 21, n))
    return part(found.project, who, asked, start, start + around(rng, world.MEDIATION_DAYS, 0.5, n), settling.gone)


def builders(rng: Rng, people: Person, settling: Settling, finish: Finish, benefit: Benefit, spells: list[Spell]) -> Part:
    """The Statusbouwers: asylum on benefit without a job, of whom a fixed share found one within a year."""
    n, jobs = len(people), [one for one in spells if one.kind == "Betaald werk"]
    asked = benefit.start + 90 + around(rng, 150, 0.6, n)
    told = workday(np.maximum(asked, day(world.BUILDERS_FROM) + between(rng, 0, 60, n)))
    start = workday(told + between(rng, 14, 45, n))
    on_benefit = people.is_asiel & (benefit.start <= LAST_DAY)
    free = on_benefit & (start < np.minimum(finish.until, benefit.end)) & (told <= LAST_DAY) & (jobs[0].start > start)
    idle = np.all([(job.start > start + 365) | (job.end < start) for job in jobs], axis=0)
    wanted = round(world.BUILDERS * np.count_nonzero(on_benefit))
    works = round(wanted * world.BUILDERS_AT_WORK)
    who = np.concatenate((
        rng.permutation(np.flatnonzero(free & (jobs[0].start <= start + 365)))[:works],
        rng.permutation(np.flatnonzero(free & idle))[: wanted - works],
    ))  # fmt: skip
    end = np.minimum(start + around(rng, 240, 0.35, n), jobs[0].start)
    return part("Statusbouwers", who, told, start, end, settling.gone)


def taalmaatje(dice: Dice, people: Person, settling: Settling, taken: Trajectory) -> Table:
    """A volunteer to practise with, from somewhere in the first half of the first course."""
    rng = dice("taalmaatje")
    first = np.unique(taken.who, return_index=True)[1]
    first = first[taken.start[first] < NEVER]
    first = first[evenly(rng, len(first)) < world.TAALMAATJE]
    who, n = taken.who[first], len(first)
    course = taken.end[first] - taken.start[first]
    start = workday(taken.start[first] + 14 + np.floor(0.5 * rng.random(n) * course).astype(np.int64))
    start = only(start < settling.gone[who], start)
    months = rng.uniform(*world.TAALMAATJE_MONTHS, n)
    end = workday(start + np.floor(months * MONTH).astype(np.int64))
    columns = {
        "koppeling_id": dice.chunk * MOST_PER_CHUNK + rng.permutation(n),
        "inburgeraar_id": people.number[who],
        "datum_start": start,
        "datum_einde": only(start < NEVER, np.minimum(end, settling.gone[who])),
    }
    return Table("taalmaatje", np.maximum(entered(rng, start), people.known[who]), columns)
