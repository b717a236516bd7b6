"""Support beside the lessons: talks, help with money, a guide, and the hand-overs between partners."""

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
)
from etl.sample.finish import Finish
from etl.sample.lessons import IS_WEAK, Trajectory
from etl.sample.people import Person, Settling
from etl.sample.plan import Plan
from etl.sample.snapshot import Grows, Table, entered
from etl.sample.work import Benefit


def gesprek(dice: Dice, people: Person, plan: Plan, finish: Finish) -> Table:
    """The welcome talk, the end of the intake, and progress talks until the inburgering ends."""
    rng, n = dice("gesprek"), len(people)
    gaps = 25 + around(rng, world.TALK_GAP - 25, 0.6, n * world.TALKS).reshape(n, world.TALKS)
    talks = workday(plan.pip[:, None] + 1 + np.cumsum(gaps, axis=1))
    talks = only(talks < finish.until[:, None], talks)
    days = np.concatenate((plan.welkomst, plan.intake_end, talks.ravel()))
    kinds = np.repeat(words(("Welkomstgesprek", "Eindgesprek brede intake", "Voortgangsgesprek")), (n, n, talks.size))
    number = np.concatenate((np.tile(people.number, 2), np.repeat(people.number, world.TALKS)))
    return Table("gesprek", entered(rng, days), {"inburgeraar_id": number, "soort": kinds, "datum": days})


def ontzorging(dice: Dice, people: Person, settling: Settling, plan: Plan, benefit: Benefit) -> Table:
    """Fixed costs paid from the benefit for six months, judged five months after the plan, six more for some."""
    rng, n = dice("ontzorging"), len(people)
    right = only(people.detail == "Asielstatushouder", benefit.start)
    delay = np.where(chance(rng, world.ONTZORGING_LATE, n), between(rng, 3, 75, n), 0)
    start = only(~chance(rng, world.ONTZORGING_NEVER, n) & (right < NEVER), right + delay)
    start = only(start < settling.gone, start)
    judged = np.maximum(plan.pip + 118 + around(rng, 26, 0.5, n), start + 30)
    in_time = judged < np.minimum(start + 340, settling.gone)
    judged = only((start < NEVER) & (plan.pip < NEVER) & in_time, workday(judged))
    longer = chance(rng, world.ONTZORGING_EXTENDED, n) & (judged < NEVER)
    end = np.minimum(np.maximum(start + np.where(longer, 365, 183), np.where(judged < NEVER, judged, 0)), settling.gone)
    columns = {
        "inburgeraar_id": people.number,
        "datum_recht_bijstand": right,
        "datum_start": start,
        "datum_beoordeling": judged,
        "verlengd": np.where(judged < NEVER, np.where(longer, "Ja", "Nee"), "").astype(object),
        "datum_einde": only(start < NEVER, end),
    }
    return Table("ontzorging", right, columns, follows={"verlengd": judged})


@dataclass(frozen=True)
class Guidance:
    """First and last day with a guide."""

    start: Array
    end: Array


def make_guidance(dice: Dice, people: Person, settling: Settling) -> Guidance:
    """For everyone in asylum who came to live here."""
    rng, n = dice("begeleiding"), len(people)
    delay = np.where(chance(rng, world.BEGELEIDING_LATE, n), between(rng, 14, 80, n), between(rng, 0, 8, n))
    start = only(people.is_asiel & (settling.koppeling < NEVER), workday(settling.brp + delay))
    start = only(start < settling.gone, start)
    end = workday(start + around(rng, world.BEGELEIDING_MONTHS * MONTH, 0.22, n))
    return Guidance(start, only(start < NEVER, np.minimum(end, settling.gone)))


def begeleiding(dice: Dice, people: Person, guided: Guidance) -> Table:
    rng, n = dice("huisbezoeken"), len(people)
    return Table("maatschappelijke_begeleiding", guided.start, {
        "inburgeraar_id": people.number,
        "leverancier_id": np.full(n, "L11", dtype=object),
        "datum_start": guided.start,
        "datum_einde": guided.end,
        "huisbezoeken": Grows(guided.start, guided.end, between(rng, *world.HUISBEZOEKEN, n)),
    })  # fmt: skip


def ketenoverdracht(
    dice: Dice, people: Person, settling: Settling, plan: Plan, benefit: Benefit, taken: Trajectory, guided: Guidance
) -> Table:
    """Four hand-overs, each announced and, mostly, received."""
    rng, n = dice("ketenoverdracht"), len(people)
    kinds = ("TVS-dossier", "Naar taalschool", "Naar werkbemiddeling", "Naar spreekuur")
    pairs = (
        dossier(rng, settling),
        to_school(rng, plan, taken, n),
        to_broker(rng, people, settling, plan, benefit),
        to_desk(rng, settling, guided.end),
    )
    told, got = (np.concatenate(days) for days in zip(*pairs, strict=True))
    got = only((told < NEVER) & (got >= told) & (got <= np.tile(settling.gone, 4)), got)
    complete = np.where(chance(rng, world.COMPLETE, 4 * n), "Ja", "Nee").astype(object)
    columns = {
        "inburgeraar_id": np.tile(people.number, 4),
        "soort": np.repeat(words(kinds), n),
        "opvangregio": np.concatenate((settling.regio, np.full(3 * n, "", dtype=object))),
        "datum_aangekondigd": told,
        "datum_ontvangen": got,
        "volledig": complete,
    }
    return Table("ketenoverdracht", told, columns, follows={"volledig": got})


def dossier(rng: Rng, settling: Settling) -> tuple[Array, Array]:
    """From COA: announced at koppeling, received around moving in; region Zuid is slow."""
    n = len(settling.regio)
    mean, spread = (per({key: pair[place] for key, pair in world.DOSSIER.items()}, settling.regio) for place in (0, 1))
    got = settling.huisvesting + np.rint(mean + spread * rng.standard_normal(n)).astype(np.int64)
    arrives = ~chance(rng, world.DOSSIER_NEVER, n) & (settling.huisvesting < NEVER)
    return settling.koppeling, only(arrives, workday(np.maximum(got, settling.koppeling)))


def to_school(rng: Rng, plan: Plan, taken: Trajectory, n: int) -> tuple[Array, Array]:
    """To the first school, between plan and offer; the weak partner confirms late."""
    told, got = np.full(n, NEVER), np.full(n, NEVER)
    count = len(taken.who)
    first = taken.plan_day == plan.pip[taken.who]
    slow = np.where(IS_WEAK[taken.contract], 21, 8)
    told[taken.who[first]] = workday(taken.plan_day + between(rng, 0, 5, count))[first]
    got[taken.who[first]] = workday(taken.plan_day + 5 + around(rng, slow, 0.6, count))[first]
    return told, only(~chance(rng, world.HANDOVER_NEVER / 2, n), got)


def to_broker(rng: Rng, people: Person, settling: Settling, plan: Plan, benefit: Benefit) -> tuple[Array, Array]:
    """To a work broker, for part of who receives a benefit."""
    n = len(people)
    chosen = chance(rng, world.TO_WORK_BROKER, n) & (plan.pip < NEVER) & (benefit.start < NEVER)
    told = only(chosen, plan.pip + between(rng, 60, 330, n))
    told = only((told > benefit.start) & (told < np.minimum(benefit.end, settling.gone)), workday(told))
    return told, only(~chance(rng, world.HANDOVER_NEVER, n), workday(told + 2 + around(rng, 11, 0.7, n)))


def to_desk(rng: Rng, settling: Settling, last: Array) -> tuple[Array, Array]:
    """From the fixed guide to the open desk, in the last weeks of the guidance."""
    n = len(last)
    told = only(last < settling.gone, workday(last - between(rng, 5, 25, n)))
    return told, only(~chance(rng, world.HANDOVER_NEVER, n), workday(last + between(rng, 0, 20, n)))
