"""What people bring along: young children at the first plan, and lessons in the reception centre."""

import numpy as np

from etl.sample import world
from etl.sample.draw import NEVER, Array, Dice, chance, only
from etl.sample.people import Person, Settling
from etl.sample.plan import Plan
from etl.sample.snapshot import Table


def gezinssituatie(dice: Dice, people: Person, plan: Plan, agreed: Array) -> Table:
    """Everyone with an agreement about preschool has a young child, and so have some parents without one."""
    rng = dice("gezinssituatie")
    has_plan = plan.first < NEVER
    child = has_plan & (agreed == "Ja")
    wanted = round(np.count_nonzero(child) * (1 - world.VVE_AGREED) / world.VVE_AGREED)
    others = np.flatnonzero(has_plan & ~child & (people.age >= 22) & (people.age <= 44))
    child[rng.permutation(others)[:wanted]] = True
    return Table("gezinssituatie", only(has_plan, np.maximum(plan.known, people.known)), {
        "inburgeraar_id": people.number,
        "kind_vve_leeftijd": np.where(child, "Ja", "Nee").astype(object),
    })  # fmt: skip


def voorinburgering(dice: Dice, people: Person, settling: Settling) -> Table:
    """Lessons of the COA between permit and key."""
    rng, n = dice("voorinburgering"), len(people)
    agrees, begins, finishes = (chance(rng, share, n) for share in world.VOORINBURGERING)
    room = settling.huisvesting - people.start
    start = people.start + np.floor(room * rng.uniform(0.10, 0.35, n)).astype(np.int64)
    done = start + np.floor((settling.huisvesting - start) * rng.uniform(0.40, 0.90, n)).astype(np.int64)
    takes_part = agrees & begins & (settling.huisvesting < NEVER)
    columns = {
        "inburgeraar_id": people.number,
        "instemming": np.where(agrees, "Ja", "Nee").astype(object),
        "datum_start": only(takes_part, start),
        "datum_voldaan": only(takes_part & finishes, done),
    }
    return Table("voorinburgering", only(settling.koppeling < NEVER, people.known), columns)
