"""Figures about the municipality as a whole: housing task, inhabitants, deliveries to CBS, agreements, key persons."""

import numpy as np

from etl.sample import world
from etl.sample.draw import Array, Dice, Rng, between, chance, month_start, only, per_year, words, workday
from etl.sample.people import LAST_DAY, month_range, month_weights
from etl.sample.snapshot import Grows, Table


def municipality_tables(dice: Dice, people: int) -> list[Table]:
    return [
        taakstelling(dice, people),
        kerncijfers(dice, people),
        cbs_levering(dice, people),
        ketenafspraak(dice),
        sleutelfiguur(dice, people),
    ]


def arrivals_per_month(people: int) -> Array:
    """How many of these people are expected to get their obligation in each month."""
    weight = month_weights()
    return people * weight / weight.sum()


def taakstelling(dice: Dice, people: int) -> Table:
    """The task and what came of it per half-year, near the number of houses that the parameters ask for."""
    rng, months = dice("taakstelling"), month_range()
    asylum = arrivals_per_month(people) * per_year(world.ASIEL_SHARE, month_start(months)) * (1 - world.MOVED_IN_WITH_PIP)
    half = (months + world.TASK_LAG - months[0]) // 6
    halves = np.arange(-(-len(months) // 6))
    housed = np.array([asylum[half == number].sum() for number in halves])
    task, done = (near(rng, *pair) for pair in zip((housed * world.TASK_SIZE, housed), world.TASK_SPREAD, strict=True))
    behind = np.zeros(len(halves) + 1, dtype=np.int64)
    for number in halves:
        done[number] = max(done[number] + round(world.TASK_CAUGHT_UP * behind[number]), 0)
        behind[number + 1] = behind[number] + task[number] - done[number]
    first = month_start(months[0] + 6 * halves)
    last = month_start(months[0] + 6 * halves + 6) - 1
    return Table("taakstelling", first, {
        "gemeentecode": np.full(len(halves), world.GEMEENTECODE, dtype=object),
        "datum_tot": last,
        "taakstelling": task,
        "gerealiseerd": Grows(first, last, done),
        "achterstand": behind[1:],
    }, follows={"achterstand": last})  # fmt: skip


def near(rng: Rng, expected: Array, spread: float) -> Array:
    """Whole numbers around what is expected."""
    return np.rint(np.maximum(expected * (1 + spread * rng.standard_normal(len(expected))), 0)).astype(np.int64)


def kerncijfers(dice: Dice, people: int) -> Table:
    """Inhabitants between 18 and state pension age, and people on benefit, per month."""
    rng, months = dice("kerncijfers"), month_range()
    years = (months - months[-1]) / 12
    now = {"inwoners_18_aow": world.INWONERS_18_AOW, "personen_bijstand": world.PERSONEN_BIJSTAND}
    columns = {name: near(rng, people * now[name] * (1 + rate) ** years, 0.002) for name, rate in world.GROWTH_PER_YEAR.items()}
    return Table("kerncijfers", month_start(months + 1) - 1, {"maand": months, **columns})


def quarters() -> Array:
    """The first month of every quarter that is over by the last delivery."""
    months = month_range()[::3]
    return months[month_start(months + 3) - 1 <= LAST_DAY]


def quarter_names(first: Array) -> Array:
    return words([f"{month // 12 + 1970}K{month % 12 // 3 + 1}" for month in first])


def cbs_levering(dice: Dice, people: int) -> Table:
    """One file per quarter with everyone under an obligation; ever fewer lines are rejected."""
    rng, first = dice("cbs_levering"), quarters()
    n = len(first)
    due = month_start(first + 3) - 1 + world.CBS_DAYS
    on_time = chance(rng, world.CBS_ON_TIME, n)
    sent = workday(np.where(on_time, due - between(rng, 3, 14, n), due + between(rng, 3, 25, n)))
    total = np.cumsum(arrivals_per_month(people))[first + 2 - first[0]]
    lines = np.rint(total - 0.6 * np.concatenate((np.zeros(12), total))[:n]).astype(np.int64)
    rejected = np.floor(lines * np.linspace(*world.CBS_REJECTED, n) * rng.uniform(0.6, 1.4, n)).astype(np.int64)
    columns = {
        "kwartaal": quarter_names(first),
        "datum_verwacht": due,
        "datum_geleverd": sent,
        "regels": lines,
        "afgekeurd": rejected,
    }
    return Table("cbs_levering", due, columns, follows={"regels": sent, "afgekeurd": sent})


def ketenafspraak(dice: Dice) -> Table:
    """Every half-year where each agreement stands: made, sometimes shaky, then working."""
    rng, n = dice("ketenafspraak"), len(world.KETENAFSPRAKEN)
    days = month_start(month_range()[::6] + 6) - 1
    days = days[days <= LAST_DAY]
    partner, subject, owner, at_risk = (words(column) for column in zip(*world.KETENAFSPRAKEN, strict=True))
    made = between(rng, 0, 2, n)
    works = made + between(rng, 1, len(days) - 3, n)
    row, stand = np.repeat(np.arange(n), len(days)), np.tile(np.arange(len(days)), n)
    is_shaky = chance(rng, 0.35, len(row)) & (stand > made[row]) & (stand < works[row])
    is_shaky |= at_risk[row].astype(bool) & (stand >= len(days) - 2)
    status = np.where(is_shaky, "Risico", np.where(stand >= works[row], "Werkt", "Afgesproken")).astype(object)
    return Table("ketenafspraak", only(stand >= made[row], days[stand]), {
        "afspraak_id": words([f"A{number:02}" for number in range(1, n + 1)])[row],
        "partner": partner[row],
        "onderwerp": subject[row],
        "status": status,
        "datum_stand": days[stand],
        "eigenaar": owner[row],
    })  # fmt: skip


def sleutelfiguur(dice: Dice, people: int) -> Table:
    """Who helps newcomers from own experience, by quarter; a place is taken over after some two years."""
    rng, first = dice("sleutelfiguur"), quarters()
    places = max(world.SLEUTELFIGUREN_LEAST, round(world.SLEUTELFIGUREN * people**0.5))
    active = np.maximum(world.SLEUTELFIGUREN_LEAST, np.rint(places * np.linspace(0.7, 1, len(first)))).astype(np.int64)
    place = np.concatenate([np.arange(count) for count in active])
    quarter = np.repeat(np.arange(len(first)), active)
    stay, since = between(rng, 6, 12, places)[place], between(rng, 0, 5, places)[place]
    number = 1 + place + places * ((quarter + since) // stay)
    return Table("sleutelfiguur", month_start(first[quarter] + 3) - 1, {
        "sleutelfiguur_id": words([f"S{one:05}" for one in number]),
        "kwartaal": quarter_names(first[quarter]),
        "contacten": between(rng, *world.CONTACTEN, len(quarter)),
    })  # fmt: skip
