"""How people fare: the matrix of self-reliance, and what they answer when the municipality asks them."""

from statistics import NormalDist

import numpy as np

from etl.sample import world
from etl.sample.draw import EMPTY, Array, Dice, Rng, between, chance, day, only, workday
from etl.sample.finish import Finish
from etl.sample.lessons import MOST_PER_CHUNK
from etl.sample.people import Person, Settling
from etl.sample.plan import Plan
from etl.sample.snapshot import Table, entered


def zelfredzaamheid(dice: Dice, people: Person, settling: Settling) -> Table:
    """Soon after moving in and around each anniversary of it, for asylum that lives here."""
    rng, n, rounds = dice("zelfredzaamheid"), len(people), len(world.SELF_RELIANT)
    after = np.column_stack([between(rng, 30, 75, n)] + [365 * year + between(rng, -14, 21, n) for year in range(1, rounds)])
    days = workday(settling.brp[:, None] + after)
    is_measured = people.is_asiel[:, None] & (rng.random((n, rounds)) < world.MEASURED)
    days = only(is_measured & (days < settling.gone[:, None]), days).ravel()
    money, society = scores(rng, n)
    return Table("zelfredzaamheid", entered(rng, days), {
        "inburgeraar_id": np.repeat(people.number, rounds),
        "datum_meting": days,
        "financieel": money,
        "maatschappelijk": society,
    })  # fmt: skip


def scores(rng: Rng, n: int) -> tuple[Array, Array]:
    """Two marks from 1 to 5 per person and round; who does well mostly keeps doing well."""
    limits = np.array([NormalDist().inv_cdf(share) for share in world.SELF_RELIANT])
    kept = world.SAME_PERSON
    place = kept * rng.standard_normal((n, 1)) + np.sqrt(1 - kept**2) * rng.standard_normal((n, len(limits)))
    short = (place - limits).ravel()
    n = len(short)
    low = np.clip(3 - np.floor(short / 0.9), 1, 3).astype(np.int64)
    other = low + between(rng, 0, 2, n)
    money_first = chance(rng, 0.6, n)
    high = [4 + (short < -1.5 * rng.random(n)) for _ in range(2)]
    money = np.where(short < 0, high[0], np.where(money_first, low, other))
    society = np.where(short < 0, high[1], np.where(money_first, other, low))
    return money, society


def bevraging(dice: Dice, people: Person, settling: Settling, plan: Plan, finish: Finish) -> Table:
    """Everyone whose obligation is open is asked each September; about a third answers."""
    rng = dice("bevraging")
    asked = [day(text) for text in world.ENQUIRIES]
    here = np.maximum(settling.brp, people.start)
    rows = [np.flatnonzero((here <= when) & (finish.until > when)) for when in asked]
    who, invited = np.concatenate(rows), np.repeat(asked, [len(part) for part in rows])
    answers = chance(rng, world.ENQUIRY_RESPONSE, len(who))
    columns = {
        "respons_id": dice.chunk * MOST_PER_CHUNK + rng.permutation(len(who)),
        "doelgroep": people.detail[who],
        "leerroute": route_on(plan, who, invited),
        "datum_uitgenodigd": invited,
        **{name: marks(rng, answers, *grade) for name, grade in world.ENQUIRY_GRADES.items()},
    }
    return Table("bevraging", invited + 40, columns)


def route_on(plan: Plan, who: Array, days: Array) -> Array:
    """The route of somebody on a day; empty before the first plan."""
    changed = np.where(plan.change[who] <= days, plan.last_route[who], plan.route[who])
    return np.where(plan.first[who] <= days, changed, "").astype(object)


def marks(rng: Rng, answers: Array, mean: float, spread: float) -> Array:
    """Marks from 1 to 10 of who answers; a few skip the question."""
    n = len(answers)
    mark = np.clip(np.rint(mean + spread * rng.standard_normal(n)), 1, 10).astype(np.int64)
    return np.where(answers & ~chance(rng, world.ENQUIRY_SKIPPED, n), mark, EMPTY)
