"""From welcome talk to plan: brede intake, leerbaarheidstoets, PIP, learning route and its changes."""

from dataclasses import dataclass

import numpy as np

from etl.sample import world
from etl.sample.draw import (
    EMPTY,
    MONTH,
    NEVER,
    Array,
    Dice,
    Rng,
    around,
    between,
    chance,
    day,
    median_for,
    only,
    per,
    per_year,
    pick,
    pick_rows,
    words,
    workday,
)
from etl.sample.people import Person, Settling
from etl.sample.snapshot import Earlier, Table, corrected, correction_day, entered

ROUTES = words(("B", "O", "Z"))
REASON = {
    "B>Z": "Onvoldoende voortgang",
    "O>B": "Onvoldoende voortgang",
    "Z>B": "Grotere voortgang",
    "B>A2": "Afschalen naar A2",
}


@dataclass(frozen=True)
class Plan:
    """The days of the intake and the plan, and the route with its change.

    `first` starts the term, `pip` is the first one made here, `second` the next version of the same plan.
    """

    welkomst: Array
    intake_start: Array
    questionnaire: Array
    intake_end: Array
    first: Array
    pip: Array
    known: Array
    second: Array
    second_known: Array
    route: Array
    change: Array
    changed_to: Array

    @property
    def last_route(self) -> Array:
        """The route after a change; scaling down stays inside the B1-route."""
        to = np.where(self.changed_to == "A2", "B", self.changed_to)
        return np.where(self.change < NEVER, to, self.route).astype(object)


def make_plan(dice: Dice, people: Person, settling: Settling) -> Plan:
    rng, n = dice("plan"), len(people)
    pip = workday(settling.clock + plan_days(rng, settling.clock))
    welkomst, start = first_talk(rng, people, settling, pip)
    end = np.maximum(start, workday(pip - between(rng, 0, 8, n)))
    questionnaire = np.minimum(workday(start + around(rng, world.QUESTIONNAIRE, 0.6, n)), end)
    pip = only(pip < settling.stop, pip)
    first = np.where(people.moved_in, earlier_plan(rng, people, settling), pip)
    route = first_route(rng, people)
    change, changed_to = route_change(rng, people, settling, route, first)
    known = np.where(people.moved_in, settling.brp, entered(rng, pip))
    second = np.where(people.moved_in, pip, change)
    second_known = only(second < NEVER, np.maximum(entered(rng, second), known))
    return Plan(
        welkomst=only(welkomst < settling.stop, welkomst),
        intake_start=only(~people.moved_in & (start < settling.stop), start),
        questionnaire=only(~people.moved_in & (questionnaire < settling.stop), questionnaire),
        intake_end=only(~people.moved_in & (pip < NEVER), end),
        first=first, pip=pip, known=known, second=second, second_known=second_known,
        route=route, change=change, changed_to=changed_to,
    )  # fmt: skip


def plan_days(rng: Rng, clock: Array) -> Array:
    """Days from the start of the ten weeks to the plan; a few get stuck."""
    in_time = np.where(clock < day(world.PIP_DIP_FROM), per_year(world.PIP_IN_TIME, clock), world.PIP_DIP)
    median = median_for(in_time, 70, world.PIP_SPREAD)
    stuck = np.where(chance(rng, world.PIP_STUCK, len(clock)), world.PIP_STUCK_FACTOR, 1)
    return around(rng, median * stuck, world.PIP_SPREAD, len(clock))


def first_talk(rng: Rng, people: Person, settling: Settling, pip: Array) -> tuple[Array, Array]:
    """Welcome talk and start of the intake, both in time for the plan."""
    n = len(people)
    base = np.where(settling.koppeling < NEVER, settling.koppeling, settling.clock)
    median = np.where(people.is_asiel, world.WELKOMST["asiel"], world.WELKOMST["gezin"])
    welkomst = np.maximum(base, np.minimum(workday(base + around(rng, median, 0.6, n)), pip - 14))
    start = np.maximum(welkomst, np.minimum(workday(welkomst + between(rng, 0, 4, n)), pip - 10))
    return only(base < NEVER, welkomst), only(base < NEVER, start)


def earlier_plan(rng: Rng, people: Person, settling: Settling) -> Array:
    """The plan that the former municipality made."""
    room = np.maximum(settling.brp - people.start - 90, 30)
    ago = 20 + np.floor(rng.random(len(room)) * (room - 20)).astype(np.int64)
    return only(settling.brp < NEVER, settling.brp - ago)


def first_route(rng: Rng, people: Person) -> Array:
    """B, O or Z by education, age and group."""
    gezin = ~people.is_asiel
    weight_o = np.array(world.ROUTE_O_EDUCATION)[people.opleiding] * by_age(world.ROUTE_O_AGE, people.age)
    weight_z = np.array(world.ROUTE_Z_EDUCATION)[people.opleiding] * by_age(world.ROUTE_Z_AGE, people.age)
    weight_o *= np.where(gezin, world.ROUTE_GEZIN["O"], 1)
    weight_z *= np.where(gezin, world.ROUTE_GEZIN["Z"], 1)
    return ROUTES[pick_rows(rng, np.column_stack((np.ones(len(people)), weight_o, weight_z)))]


def by_age(steps: tuple[tuple[int, float], ...], age: Array) -> Array:
    limits, values = zip(*steps, strict=True)
    return np.array(values)[np.searchsorted(limits, age, side="right")]


def route_change(rng: Rng, people: Person, settling: Settling, route: Array, first: Array) -> tuple[Array, Array]:
    """The day of a change and the route it leads to; who moved in with a plan keeps that route (Wet 15 lid 4)."""
    n = len(route)
    draw, place = rng.random(n), rng.random(n)
    when, to = np.full(n, NEVER), np.full(n, "", dtype=object)
    for origin, options in world.ROUTE_CHANGES.items():
        passed = 0.0
        for target, share, low, high in options:
            hit = (route == origin) & (passed <= draw) & (draw < passed + share) & ~people.moved_in
            moment = first + np.floor((low + place * (high - low)) * MONTH).astype(np.int64)
            when, to = np.where(hit, workday(moment), when), np.where(hit, target, to)
            passed += share
    return only((first < NEVER) & (when < settling.stop), when), to


def plan_tables(dice: Dice, people: Person, settling: Settling, plan: Plan) -> list[Table]:
    return [
        brede_intake(dice, people, plan),
        leerbaarheidstoets(dice, people, plan),
        pip_versions(dice, people, settling, plan),
    ]


def brede_intake(dice: Dice, people: Person, plan: Plan) -> Table:
    rng = dice("brede_intake")
    columns = {
        "inburgeraar_id": people.number,
        "datum_start": plan.intake_start,
        "datum_vragenlijst": plan.questionnaire,
        "datum_einde": plan.intake_end,
    }
    known = entered(rng, plan.intake_start)
    return Table("brede_intake", known, columns, earlier={"datum_start": corrected(rng, plan.intake_start, 9)})


def leerbaarheidstoets(dice: Dice, people: Person, plan: Plan) -> Table:
    """The test within the intake, and for a few a second opinion weeks later."""
    rng, n = dice("leerbaarheidstoets"), len(people)
    room = np.maximum(plan.intake_end - plan.intake_start, 0)
    taken = workday(plan.intake_start + np.floor(room * (0.25 + 0.6 * rng.random(n))).astype(np.int64))
    taken = only((plan.intake_end < NEVER) & ~chance(rng, world.LBT_EXEMPT, n), np.minimum(taken, plan.intake_end))
    feasible = chance(rng, per(world.LBT_FEASIBLE, plan.route), n)
    again = np.flatnonzero(chance(rng, world.LBT_SECOND_OPINION, n) & ~feasible & (taken < NEVER))
    rows = np.concatenate((np.arange(n), again))
    is_again = np.arange(len(rows)) >= n
    days = np.where(is_again, workday(taken[rows] + 21), taken[rows])
    feasible = np.where(is_again, chance(rng, 0.4, len(rows)), feasible[rows])
    result = np.where(feasible, "B1-route haalbaar", "B1-route niet haalbaar").astype(object)
    unclear = chance(rng, world.LBT_UNKNOWN, len(rows))
    score = np.clip(np.rint(rng.normal(np.where(feasible, 64, 33), 10)), 0, 100).astype(np.int64)
    return Table("leerbaarheidstoets", days, {
        "inburgeraar_id": people.number[rows],
        "datum": days,
        "resultaat": np.where(unclear, "Onbekend", result),
        "score": np.where(unclear, EMPTY, score),
        "second_opinion": np.where(is_again, "Ja", "Nee").astype(object),
    })  # fmt: skip


def pip_versions(dice: Dice, people: Person, settling: Settling, plan: Plan) -> Table:
    """The first plan, the renewed plan of who moved in, and the plan with another route."""
    rng, n = dice("pip"), len(people)
    rows, is_second = np.concatenate((np.arange(n), np.arange(n))), np.arange(2 * n) >= n
    days = np.where(is_second, plan.second[rows], plan.first[rows])
    is_change = is_second & ~people.moved_in[rows]
    route = np.where(is_change, plan.last_route[rows], plan.route[rows])
    known = np.where(is_second, plan.second_known[rows], plan.known[rows])
    hours, was = intensity(rng, people, route, rows)
    columns = {
        "inburgeraar_id": people.number[rows],
        "volgnummer": 1 + is_second.astype(np.int64),
        "datum_initiele_pip": plan.first[rows],
        "datum_pip": days,
        "leerroute": route,
        "niveau": levels(rng, plan, route, rows, is_change),
        "intensiteit_b1_uren": hours,
        "alfabetisering": literacy(rng, people)[rows],
        "reden_wijziging": change_reasons(plan, rows, is_change),
        "vve_afspraak": childcare(rng, people)[rows],
    }
    return Table("pip", only(days < NEVER, known), columns, earlier={"intensiteit_b1_uren": was})


def intensity(rng: Rng, people: Person, route: Array, rows: Array) -> tuple[Array, Earlier]:
    """Hours of lessons, only for asylum on the B1-route; a few were entered 50 too low at first."""
    hours = (450 + 50 * between(rng, 0, 7, len(people)))[rows]
    applies = people.is_asiel[rows] & (route == "B")
    was = Earlier(correction_day(rng, len(rows)), np.where(applies, hours - 50, EMPTY))
    return np.where(applies, hours, EMPTY), was


def levels(rng: Rng, plan: Plan, route: Array, rows: Array, is_change: Array) -> Array:
    aims_high = chance(rng, 0.25, len(plan.route))[rows] & (route == "O")
    level = np.where(route == "Z", "A2", np.where(aims_high, "B2", "B1")).astype(object)
    return np.where(is_change & (plan.changed_to[rows] == "A2"), "A2", level)


def change_reasons(plan: Plan, rows: Array, is_change: Array) -> Array:
    steps = plan.route[rows] + ">" + plan.changed_to[rows]
    found, place = np.unique(np.where(is_change, steps, ""), return_inverse=True)
    return words([REASON.get(step, "") for step in found])[place]


def literacy(rng: Rng, people: Person) -> Array:
    """Alphabetisation for part of who had little school."""
    needs = chance(rng, np.array([0.62, 0.18, 0.02, 0, 0, 0, 0.03])[people.opleiding], len(people))
    other = chance(rng, 0.09, len(people))
    return np.where(needs, "A", np.where(other, "AA", "NVT")).astype(object)


def childcare(rng: Rng, people: Person) -> Array:
    parent = (people.age >= 22) & (people.age <= 44)
    drawn = pick(rng, {"Ja": 0.2, "Nee": 0.72, "": 0.08}, len(people))
    return np.where(parent, drawn, "Nee").astype(object)
