"""Who comes to Zuiderwaard, when and how they settle, and what ends it early; not what they do there."""

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
    day,
    evenly,
    last_day,
    month_of,
    month_start,
    only,
    per,
    per_year,
    pick,
    pick_rows,
    words,
    workday,
    year_of,
)
from etl.sample.snapshot import Table, corrected

FIRST_DAY = day("2022-01-01")
LAST_DAY = last_day(world.DELIVERIES[-1]) - 1


@dataclass(frozen=True)
class Person:
    """What does not change about people; one array per property.

    `start` is the first day of the obligation, `known` the day on which the municipality first hears of somebody.
    """

    number: Array
    start: Array
    known: Array
    moved_in: Array
    is_asiel: Array
    detail: Array
    geslacht: Array
    is_man: Array
    age: Array
    geboortejaar: Array
    opleiding: Array

    def __len__(self) -> int:
        return len(self.number)


@dataclass(frozen=True)
class Settling:
    """The days on which people arrive and leave, and what ends their obligation without meeting it."""

    kennisgeving: Array
    koppeling: Array
    huisvesting: Array
    brp: Array
    clock: Array
    regio: Array
    fate: Array
    fate_day: Array

    @property
    def gone(self) -> Array:
        """The day of leaving the municipality."""
        return only(np.isin(self.fate, ("verhuizing", "vertrek", "overlijden")), self.fate_day)

    @property
    def stop(self) -> Array:
        """The day from which nothing more happens for the inburgering here."""
        return only(self.fate != "", self.fate_day)


def make_people(dice: Dice, numbers: Array) -> Person:
    rng, n = dice("people"), len(numbers)
    start = arrivals(rng, n)
    is_asiel = evenly(rng, n) < per_year(world.ASIEL_SHARE, start)
    moved_in = chance(rng, world.MOVED_IN_WITH_PIP, n) & (start < LAST_DAY - world.MOVED_IN_AFTER[1])
    known = first_heard(rng, start, is_asiel, moved_in)
    detail = np.where(is_asiel, pick(rng, world.DETAIL_ASIEL, n), pick(rng, world.DETAIL_GEZIN, n))
    man_share = np.where(is_asiel, world.MAN_NAREIZIGER, world.MAN_GEZIN)
    is_man = chance(rng, np.where(detail == "Asielstatushouder", world.MAN_STATUSHOUDER, man_share), n)
    geslacht = np.where(chance(rng, world.GESLACHT_ONBEKEND, n), "O", np.where(is_man, "M", "V")).astype(object)
    age = ages(rng, n)
    opleiding = pick_rows(rng, np.where(is_asiel[:, None], world.OPLEIDING_ASIEL, world.OPLEIDING_GEZIN))
    birth = year_of(start) - age
    return Person(numbers, start, known, moved_in, is_asiel, detail, geslacht, is_man, age, birth, opleiding)


def arrivals(rng: Rng, n: int) -> Array:
    """First day of the obligation: cohorts of the size of the country, by season."""
    months = month_range()
    weight = month_weights()
    edges = np.concatenate(([0.0], np.cumsum(weight) / weight.sum()))
    place = evenly(rng, n)
    index = np.searchsorted(edges, place, side="right") - 1
    first, after = month_start(months[index]), month_start(months[index] + 1)
    share = (place - edges[index]) / (edges[index + 1] - edges[index])
    return np.minimum(first + np.floor(share * (after - first)).astype(np.int64), LAST_DAY)


def first_heard(rng: Rng, start: Array, is_asiel: Array, moved_in: Array) -> Array:
    """At koppeling, weeks after the permit; at registration; or on moving in with a plan from elsewhere."""
    n = len(start)
    linked = around(rng, world.START_TO_KOPPELING, 0.5, n)
    in_dip = np.isin(month_of(start + linked) % 12 + 1, world.KOPPELING_DIP) & chance(rng, 0.4, n)
    lag = np.where(is_asiel, linked + np.where(in_dip, 31, 0), between(rng, 0, 12, n))
    lag = np.where(moved_in, between(rng, *world.MOVED_IN_AFTER, n), lag)
    sooner = np.floor(rng.random(n) * (LAST_DAY - start)).astype(np.int64)
    return np.minimum(workday(start + np.where(start + lag > LAST_DAY, sooner, lag)), LAST_DAY)


def month_range() -> Array:
    """All months from the start of the law up to the last delivery."""
    last = world.DELIVERIES[-1]
    return np.arange((2022 - 1970) * 12, (int(last[:4]) - 1970) * 12 + int(last[5:]))


def month_weights() -> Array:
    """How many obligations begin in each of these months, in proportion."""
    return np.array([world.COHORT_SIZE[month // 12 + 1970] * world.SEASON[month % 12] for month in month_range()])


def ages(rng: Rng, n: int) -> Array:
    drawn = world.AGE_YOUNGEST + np.floor(rng.gamma(world.AGE_SHAPE, world.AGE_SCALE, n)).astype(np.int64)
    return np.where(drawn > world.AGE_OLDEST, between(rng, world.AGE_YOUNGEST, world.AGE_OLDEST, n), drawn)


def settle(dice: Dice, people: Person) -> Settling:
    rng, n = dice("settling"), len(people)
    regio = words(world.REGIOS)[pick_rows(rng, np.tile(world.REGIO_SHARE, (n, 1)))]
    told = np.where(people.is_asiel, world.START_TO_KENNISGEVING["asiel"], world.START_TO_KENNISGEVING["gezin"])
    kennisgeving = np.minimum(workday(people.start + around(rng, told, 0.5, n)), people.start + 150)
    koppeling = only(people.is_asiel & ~people.moved_in, people.known)
    huisvesting = housing(rng, people, koppeling, regio)
    brp = np.where(koppeling < NEVER, only(huisvesting < NEVER, huisvesting + between(rng, 0, 7, n)), people.known)
    clock = np.maximum(kennisgeving, brp)
    fate, fate_day = fates(rng, brp, clock)
    return Settling(kennisgeving, koppeling, huisvesting, brp, clock, regio, fate, fate_day)


def housing(rng: Rng, people: Person, koppeling: Array, regio: Array) -> Array:
    """The day of the key; family members follow into a house that is there already."""
    median = per(world.KOPPELING_TO_HUISVESTING, regio) * per_year(world.HOUSING_PACE, people.known)
    median = np.where(people.detail == "Asielstatushouder", median, median * 0.55)
    return only(koppeling < NEVER, workday(koppeling + 10 + around(rng, median - 10, 0.5, len(people))))


def fates(rng: Rng, brp: Array, clock: Array) -> tuple[Array, Array]:
    """What ends the obligation or the stay early, and when."""
    n = len(brp)
    share = [ever for ever, _, _ in world.FATES.values()]
    index = pick_rows(rng, np.tile([*share, 1 - sum(share)], (n, 1)))
    low = np.array([first for _, first, _ in world.FATES.values()] + [0])[index]
    high = np.array([last for _, _, last in world.FATES.values()] + [0])[index]
    start = np.where(np.isin(index, [list(world.FATES).index("vrijstelling")]), clock, brp)
    when = start + low + np.floor(rng.random(n) * (high - low)).astype(np.int64)
    fate = words([*world.FATES, ""])[index]
    return fate, only((fate != "") & (brp < NEVER), workday(when))


def people_tables(dice: Dice, people: Person, settling: Settling) -> list[Table]:
    return [inburgeraar(people), verblijf(dice, people, settling)]


def inburgeraar(people: Person) -> Table:
    return Table("inburgeraar", people.known, {
        "inburgeraar_id": people.number,
        "gedetailleerde_doelgroep": people.detail,
        "geslacht": people.geslacht,
        "geboortejaar": people.geboortejaar,
        "opleidingsniveau": words(world.OPLEIDING)[people.opleiding],
    })  # fmt: skip


def verblijf(dice: Dice, people: Person, settling: Settling) -> Table:
    rng, n = dice("verblijf"), len(people)
    columns = {
        "inburgeraar_id": people.number,
        "gemeentecode": np.full(n, world.GEMEENTECODE, dtype=object),
        "datum_koppeling": settling.koppeling,
        "datum_huisvesting": settling.huisvesting,
        "datum_inschrijving_brp": settling.brp,
        "datum_uitschrijving_brp": settling.gone,
        "pip_van_vorige_gemeente": np.where(people.moved_in, "Ja", "Nee").astype(object),
    }
    earlier = {"datum_huisvesting": corrected(rng, settling.huisvesting, 5)}
    return Table("verblijf", people.known, columns, earlier=earlier)
