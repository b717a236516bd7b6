"""Lessons that the municipality buys for asylum: contract, trajectory with one language school, hours per month."""

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
    month_of,
    month_start,
    only,
    per,
    pick_rows,
    words,
    workday,
)
from etl.sample.finish import Finish
from etl.sample.people import LAST_DAY, Person, Settling
from etl.sample.plan import Plan
from etl.sample.snapshot import Table, entered

CONTRACT, PARTNER, PERCEEL = (words([row[field] for row in world.CONTRACTS]) for field in (0, 1, 2))
IS_WEAK = PARTNER == world.WEAK_PARTNER
STOP_REASON = {"verhuizing": "Verhuizing", "vertrek": "Verhuizing", "overlijden": "Uitval"}
REASONS = words(("Afgerond", "Uitval", "Andere leerroute", "Verhuizing", "Ontheffing"))
MOST_PER_CHUNK = 1_000_000


@dataclass(frozen=True)
class School:
    """The first contract per person, after how many days lessons are dropped, and what that costs in time."""

    contract: Array
    drop: Array
    setback: Array


@dataclass(frozen=True)
class Trajectory:
    """One row per course at a school; `who` is the place of the person."""

    number: Array
    who: Array
    contract: Array
    plan_day: Array
    offer: Array
    start: Array
    end: Array
    reason: Array
    known: Array


@dataclass(frozen=True)
class Request:
    """A course that is asked for: by whom, under which contract and plan, and what may cut it short."""

    who: Array
    contract: Array
    plan_day: Array
    base: Array
    drop: Array
    change: Array


def choose_school(dice: Dice, people: Person, plan: Plan) -> School:
    rng = dice("school")
    contract = pick_contract(rng, plan.route, plan.pip)
    drop = drop_days(rng, contract)
    weak = IS_WEAK[contract] & people.is_asiel
    dropped = (drop < 360) & people.is_asiel
    setback = np.where(dropped, world.DONE_AFTER_DROPOUT, 1) * np.where(weak, world.DONE_WEAK_PARTNER, 1)
    return School(contract, drop, setback)


def pick_contract(rng: Rng, route: Array, when: Array, avoid: Array | None = None) -> Array:
    """A contract for the route that is in force, by its share; after dropping out at another school if there is one."""
    when = np.minimum(when, LAST_DAY)
    weight = np.column_stack([
        (route == perceel) * share * ((day(start) <= when) & (when <= day(end)))
        for _, _, perceel, start, end, _, _, share in world.CONTRACTS
    ])  # fmt: skip
    if avoid is not None:
        weight = np.where(PARTNER[None, :] == PARTNER[avoid][:, None], weight * 1e-6, weight)
    return pick_rows(rng, weight)


def by_strength(table: dict[str, float], contract: Array) -> Array:
    """A parameter that differs between the weak partner and the others."""
    return np.where(IS_WEAK[contract], table["weak"], table["strong"])


def drop_days(rng: Rng, contract: Array) -> Array:
    """Days after the start on which somebody stops without result."""
    n, draw = len(contract), rng.random(len(contract))
    early = by_strength(world.DROPOUT, contract)
    days = np.where(draw < early, between(rng, 21, 355, n), between(rng, 366, 700, n))
    return only(draw < early + world.LATE_DROPOUT, days)


def make_trajectories(dice: Dice, people: Person, settling: Settling, plan: Plan, finish: Finish, school: School) -> Trajectory:
    """The first course of everyone in asylum with a plan, and a second after a change of route or dropping out."""
    rng = dice("trajectories")
    new_route = only(plan.changed_to != "A2", plan.change)
    who = np.flatnonzero(people.is_asiel & (plan.pip < NEVER) & ~chance(rng, world.NO_OFFER, len(people)))
    contract, drop, made = school.contract[who], school.drop[who], plan.pip[who]
    first = course(rng, settling, plan, finish, Request(who, contract, made, made, drop, new_route[who]))
    retry = (first.reason == "Uitval") & chance(rng, world.SECOND_TRY, len(first.who))
    again = retry & (first.end < finish.until[first.who]) | (first.reason == "Andere leerroute")
    second = next_course(rng, settling, plan, finish, first, np.flatnonzero(again), new_route)
    both = [np.concatenate(pair) for pair in zip(*(vars(one).values() for one in (first, second)), strict=True)]
    both[0] = dice.chunk * MOST_PER_CHUNK + rng.permutation(len(both[0]))
    return Trajectory(*both)


def next_course(
    rng: Rng, settling: Settling, plan: Plan, finish: Finish, first: Trajectory, rows: Array, new_route: Array
) -> Trajectory:
    """The course after the first one, at another school if the first was dropped."""
    who, other = first.who[rows], first.reason[rows] == "Andere leerroute"
    base = np.where(other, new_route[who], workday(first.end[rows] + between(rng, 15, 80, len(rows))))
    renewed = new_route[who] <= base
    plan_day = np.where(renewed, new_route[who], plan.pip[who])
    contract = pick_contract(rng, np.where(renewed, plan.last_route[who], plan.route[who]), base, first.contract[rows])
    after = np.where(renewed, NEVER, new_route[who])
    asked = Request(who, contract, plan_day, base, drop_days(rng, contract), after)
    return course(rng, settling, plan, finish, asked)


def course(rng: Rng, settling: Settling, plan: Plan, finish: Finish, asked: Request) -> Trajectory:
    """From offer to start to the first of all that can end it."""
    who, contract, n = asked.who, asked.contract, len(asked.who)
    offer = workday(asked.base + around(rng, by_strength(world.OFFER, contract), 0.55, n))
    start = first_lesson(workday(offer + around(rng, by_strength(world.OFFER_TO_START, contract), 0.5, n)), contract)
    length = np.floor(per(world.COURSE_MONTHS, PERCEEL[contract]) * MONTH * rng.uniform(0.8, 1.2, n)).astype(np.int64)
    ended = np.minimum(start + length, finish.aimed[who] - 15)
    ways = np.column_stack((ended, start + asked.drop, asked.change, settling.stop[who]))
    first, end = ways.argmin(axis=1), workday(ways.min(axis=1))
    reason = np.where(first == 3, stop_reasons(settling.fate[who]), REASONS[np.minimum(first, 2)])
    keep = (offer < end) & ~((first == 0) & (start > ended))
    start = only(start <= end, start)
    plan_known = np.where(asked.plan_day == plan.second[who], plan.second_known[who], plan.known[who])
    known = np.maximum(entered(rng, offer), plan_known)
    fields = (who, who, contract, asked.plan_day, offer, start, end, reason, known)
    return Trajectory(*(values[keep] for values in fields))


def first_lesson(start: Array, contract: Array) -> Array:
    """The onderwijsroute starts a class in fixed months only."""
    month = month_of(start)
    wait = np.array([min((m - now) % 12 for m in world.ONDERWIJS_INTAKE_MONTHS) for now in range(1, 13)])[month % 12]
    return np.where((PERCEEL[contract] == "O") & (wait > 0), workday(month_start(month + wait)), start)


def stop_reasons(fate: Array) -> Array:
    found, place = np.unique(fate, return_inverse=True)
    return words([STOP_REASON.get(one, "Ontheffing") for one in found])[place]


def inburgeringsaanbod(dice: Dice, people: Person, taken: Trajectory) -> Table:
    end_known = entered(dice("inburgeringsaanbod"), taken.end)
    columns = {
        "aanbod_id": taken.number,
        "inburgeraar_id": people.number[taken.who],
        "contract_id": CONTRACT[taken.contract],
        "datum_pip": taken.plan_day,
        "datum_aanbod": taken.offer,
        "datum_start": taken.start,
        "datum_einde": taken.end,
        "reden_einde": taken.reason,
    }
    return Table("inburgeringsaanbod", taken.known, columns, {"datum_einde": end_known, "reden_einde": end_known})


@dataclass(frozen=True)
class Hours:
    """One row per trajectory and month; `was` holds what was first delivered, `renewed` the month of the correction."""

    number: Array
    month: Array
    delivered: Array
    renewed: Array
    hours: tuple[Array, ...]
    was: tuple[Array, ...]

    def in_month(self, month: int, is_first: bool) -> dict[str, Array]:
        """The rows that a delivery adds: new ones, and older ones whose correction came this month."""
        is_new = self.delivered <= month if is_first else self.delivered == month
        rows = np.flatnonzero(is_new | (self.renewed == month))
        wrong = self.renewed[rows] > month
        values = (np.where(wrong, was[rows], right[rows]) for was, right in zip(self.was, self.hours, strict=True))
        names = ("uren_aangeboden", "uren_gevolgd", "uren_geoorloofd", "uren_ongeoorloofd")
        return {"aanbod_id": self.number[rows], "maand": self.month[rows], **dict(zip(names, values, strict=True))}


def make_hours(dice: Dice, taken: Trajectory) -> Hours:
    rng = dice("levering_uren")
    began = np.flatnonzero(taken.start <= LAST_DAY)
    first, last = month_of(taken.start[began]), month_of(np.minimum(taken.end[began], LAST_DAY))
    count = last - first + 1
    row = np.repeat(began, count)
    month = np.repeat(first - np.concatenate(([0], np.cumsum(count)[:-1])), count) + np.arange(len(row))
    offered = offered_hours(rng, taken, row, month)
    hours = split_hours(rng, taken.contract[row], offered)
    wrong = chance(rng, world.HOURS_CORRECTED, len(row)) & (hours[3] > 0)
    renewed = np.where(wrong, month + between(rng, 1, 5, len(row)), 0)
    was = (offered, hours[1] + hours[3], hours[2], np.zeros_like(offered))
    late = month + chance(rng, by_strength(world.HOURS_LATE, taken.contract[row]), len(row))
    delivered = np.maximum(late, month_of(taken.known[row]))
    return Hours(taken.number[row], month, delivered, np.where(renewed > delivered, renewed, 0), hours, was)


def offered_hours(rng: Rng, taken: Trajectory, row: Array, month: Array) -> Array:
    """Full months by season, first and last month in part."""
    first, after = month_start(month), month_start(month + 1)
    part = (np.minimum(taken.end[row] + 1, after) - np.maximum(taken.start[row], first)) / (after - first)
    full = per(world.HOURS_PER_MONTH, PERCEEL[taken.contract])[row] * np.array(world.HOURS_SEASON)[month % 12]
    return np.rint(full * part * rng.uniform(0.9, 1.1, len(row))).astype(np.int64)


def split_hours(rng: Rng, contract: Array, offered: Array) -> tuple[Array, ...]:
    """Offered, attended, missed with and without good reason; these add up."""
    n = len(offered)
    attended = np.clip(by_strength(world.ATTENDANCE, contract) + world.ATTENDANCE_SD * rng.standard_normal(n), 0, 1)
    present = np.rint(offered * attended).astype(np.int64)
    reasons = np.clip(by_strength(world.EXCUSED, contract) + 0.2 * rng.standard_normal(n), 0, 1)
    excused = np.rint((offered - present) * reasons).astype(np.int64)
    return offered, present, excused, offered - present - excused
