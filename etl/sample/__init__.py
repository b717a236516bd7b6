"""The synthetic municipality: what it delivers in three months, from one seed, without any real person in it."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from etl.sample import world
from etl.sample.background import gezinssituatie, voorinburgering
from etl.sample.draw import Array, Dice, last_day, month_of
from etl.sample.faring import bevraging, zelfredzaamheid
from etl.sample.finish import Finish, finish_tables, make_finish
from etl.sample.lessons import Hours, choose_school, inburgeringsaanbod, make_hours, make_trajectories
from etl.sample.municipality import municipality_tables
from etl.sample.partners import klanttevredenheid, partner_tables
from etl.sample.people import Person, Settling, make_people, people_tables, settle
from etl.sample.plan import Plan, make_plan, plan_tables
from etl.sample.snapshot import Table
from etl.sample.support import begeleiding, gesprek, ketenoverdracht, make_guidance, ontzorging
from etl.sample.taking_part import deelname, taalmaatje
from etl.sample.work import make_benefit, make_jobs, make_places, participatie, uitkering
from etl.sample.write import Deliveries

CHUNK = 100_000


def make_sample(people: int, seed: int, folder: Path) -> list[Path]:
    """Write the deliveries of all months for this many people, and `verwacht.json` beside them."""
    if people < 1:
        raise ValueError("Een steekproef heeft minstens één inburgeraar. Geef een aantal van 1 of meer.")
    folder.mkdir(parents=True, exist_ok=True)
    deliveries = Deliveries(folder)
    numbers = Dice(seed)("numbers").permutation(people) + 1
    for chunk, first in enumerate(range(0, people, CHUNK)):
        deliver_lives(deliveries, Dice(seed, chunk), numbers[first : first + CHUNK])
    for table in (*partner_tables(Dice(seed)), *municipality_tables(Dice(seed), people)):
        deliver(deliveries, Dice(seed), table)
    return deliveries.close()


def deliver_lives(deliveries: Deliveries, dice: Dice, numbers: Array) -> None:
    """The lives of one chunk of people, table by table."""
    for part in lives(dice, numbers):
        if isinstance(part, Hours):
            deliver_hours(deliveries, dice, part)
        else:
            deliver(deliveries, dice, part)


def lives(dice: Dice, numbers: Array) -> Iterator[Table | Hours]:
    """From arrival to diploma and work."""
    people = make_people(dice, numbers)
    settling = settle(dice, people)
    plan = make_plan(dice, people, settling)
    school = choose_school(dice, people, plan)
    finish = make_finish(dice, people, settling, plan, school.setback)
    yield from people_tables(dice, people, settling)
    plans, duties = plan_tables(dice, people, settling, plan), finish_tables(dice, people, settling, plan, finish)
    yield from (*plans, *duties)
    yield gesprek(dice, people, plan, finish)
    taken = make_trajectories(dice, people, settling, plan, finish, school)
    yield inburgeringsaanbod(dice, people, taken)
    yield make_hours(dice, taken)
    yield klanttevredenheid(dice, people, taken)
    jobs = make_jobs(dice, people, settling, plan)
    spells = [*jobs, *make_places(dice, people, settling, plan)]
    yield participatie(dice, people, spells)
    benefit = make_benefit(dice, people, settling, plan, jobs)
    yield uitkering(dice, people, benefit)
    yield ontzorging(dice, people, settling, plan, benefit)
    guided = make_guidance(dice, people, settling)
    yield begeleiding(dice, people, guided)
    yield ketenoverdracht(dice, people, settling, plan, benefit, taken, guided)
    yield from circumstances(dice, people, settling, plan, finish, column(plans, "pip", "vve_afspraak"))
    yield taalmaatje(dice, people, settling, taken)
    yield deelname(dice, people, settling, plan, finish, benefit, spells, column(duties, "map", "datum_start"))


def circumstances(dice: Dice, people: Person, settling: Settling, plan: Plan, finish: Finish, agreed: Array) -> Iterator[Table]:
    """What people bring along and how they fare."""
    yield gezinssituatie(dice, people, plan, agreed[: len(people)])
    yield voorinburgering(dice, people, settling)
    yield zelfredzaamheid(dice, people, settling)
    yield bevraging(dice, people, settling, plan, finish)


def column(tables: list[Table], name: str, wanted: str) -> Array:
    """What one of these tables holds in a column."""
    return next(table.columns[wanted] for table in tables if table.name == name)


def deliver(deliveries: Deliveries, dice: Dice, table: Table) -> None:
    """A full snapshot at the end of each month."""
    for month in world.DELIVERIES:
        deliveries.add(dice, table.name, month, table.as_known(last_day(month)))


def deliver_hours(deliveries: Deliveries, dice: Dice, hours: Hours) -> None:
    """First all history, then per month only what is new or corrected."""
    for place, text in enumerate(world.DELIVERIES):
        month = int(month_of(np.array(last_day(text))))
        deliveries.add(dice, "levering_uren", text, hours.in_month(month, is_first=place == 0))
