"""The partners themselves: who they are, their contracts, reports, quality mark, and what clients say of them."""

from datetime import date

import numpy as np

from etl.sample import world
from etl.sample.draw import (
    EMPTY,
    Array,
    Dice,
    around,
    between,
    chance,
    day,
    month_start,
    only,
    words,
    workday,
)
from etl.sample.lessons import IS_WEAK, MOST_PER_CHUNK, PARTNER, PERCEEL, Trajectory, by_strength
from etl.sample.people import Person
from etl.sample.snapshot import Table

FIRST_YEAR, LAST_YEAR = 2022, int(world.DELIVERIES[-1][:4])
SCHOOLS = [code for code, _, kind in world.LEVERANCIERS if kind == "Taalschool"]


def partner_tables(dice: Dice) -> list[Table]:
    return [gemeente(), leverancier(), contract(), kwartaalrapportage(dice), blik_op_werk(dice), declaratie(dice)]


def always(name: str, columns: dict[str, Array]) -> Table:
    """A table of which every row was known before the first delivery."""
    return Table(name, np.zeros(len(next(iter(columns.values()))), dtype=np.int64), columns)


def gemeente() -> Table:
    return always("gemeente", {
        "gemeentecode": words([world.GEMEENTECODE]), "naam": words([world.NAAM]), "synthetisch": words(["Ja"]),
    })  # fmt: skip


def leverancier() -> Table:
    codes, names, kinds = zip(*world.LEVERANCIERS, strict=True)
    return always("leverancier", {"leverancier_id": words(codes), "naam": words(names), "soort": words(kinds)})


def contract() -> Table:
    codes, partners, lots, starts, ends, volumes, prices, _ = zip(*world.CONTRACTS, strict=True)
    return always("contract", {
        "contract_id": words(codes),
        "leverancier_id": words(partners),
        "perceel": words(lots),
        "datum_start": np.array([day(text) for text in starts]),
        "datum_einde": np.array([day(text) for text in ends]),
        "trajecten_per_jaar": np.array(volumes),
        "prijs_per_traject": np.array(prices),
    })  # fmt: skip


def kwartaalrapportage(dice: Dice) -> Table:
    """One report per contract and quarter, due a month after the quarter; the weak partner is late and thin."""
    rng, due = dice("kwartaalrapportage"), reports_due()
    place, year, quarter = (np.array(part) for part in zip(*due, strict=True))
    n = len(due)
    expected = month_start((year - 1970) * 12 + 3 * quarter) - 1 + world.REPORT_DUE
    on_time = chance(rng, by_strength(world.REPORT_ON_TIME, place), n)
    never = ~on_time & chance(rng, np.where(IS_WEAK[place], 0.22, 0.05), n)
    received = workday(expected + np.where(on_time, -between(rng, 2, 20, n), 3 + around(rng, 24, 0.7, n)))
    received = only(~never, received)
    complete = chance(rng, by_strength(world.REPORT_COMPLETE, place), n)
    columns = {
        "contract_id": words([row[0] for row in world.CONTRACTS])[place],
        "kwartaal": words([f"{y}K{q}" for y, q in zip(year, quarter, strict=True)]),
        "datum_verwacht": expected,
        "datum_ontvangen": received,
        "volledig": np.where(complete, "Ja", "Nee").astype(object),
    }
    return Table("kwartaalrapportage", expected, columns, follows={"volledig": received})


def reports_due() -> list[tuple[int, int, int]]:
    """Place of the contract, year and quarter, for every quarter in which the contract is in force."""
    return [
        (place, year, quarter)
        for place, (_, _, _, start, end, *_) in enumerate(world.CONTRACTS)
        for year in range(FIRST_YEAR, LAST_YEAR + 1)
        for quarter in range(1, 5)
        if start <= date(year, 3 * quarter, 1).isoformat() <= end
    ]


def blik_op_werk(dice: Dice) -> Table:
    """The quality mark twice a year; the weak partner was suspended in 2025 and has lost stars."""
    rng = dice("blik_op_werk")
    days = [day(f"{year}-{month:02}-01") for year in range(FIRST_YEAR, LAST_YEAR + 1) for month in (1, 7)]
    partner, when = np.repeat(words(SCHOOLS), len(days)), np.tile(days, len(SCHOOLS))
    n, weak = len(when), partner == world.WEAK_PARTNER
    suspended = weak & (when >= day("2025-07-01")) & (when < day("2026-07-01"))
    stars = np.clip(between(rng, 2, 3, n) - weak - suspended, 0, 3)
    columns = {
        "leverancier_id": partner,
        "peildatum": when,
        "status": np.where(suspended, "Geschorst", "In bezit").astype(object),
        "sterren": stars,
        "klanttevredenheid": np.round(np.where(weak, 6.4, 7.6) + 0.2 * rng.standard_normal(n), 1),
        "slagingspercentage": np.round(np.clip(np.where(weak, 54, 68) + 4 * rng.standard_normal(n), 0, 100), 1),
    }
    return Table("blik_op_werk", when, columns)


def declaratie(dice: Dice) -> Table:
    """What a school declares per quarter: a fixed part of the contract, and the price of who started."""
    rng, due = dice("declaratie"), reports_due()
    place, year, quarter = (np.array(part) for part in zip(*due, strict=True))
    volumes, prices = (np.array([row[field] for row in world.CONTRACTS])[place] for field in (5, 6))
    started = np.rint(volumes / 4 * (1 + world.DECLARED_SPREAD * rng.standard_normal(len(due))))
    amount = prices * (world.DECLARED_FIXED * volumes / 4 + (1 - world.DECLARED_FIXED) * started)
    columns = {
        "contract_id": words([row[0] for row in world.CONTRACTS])[place],
        "kwartaal": words([f"{y}K{q}" for y, q in zip(year, quarter, strict=True)]),
        "bedrag": np.round(amount * by_strength(world.DECLARED, place), 2),
    }
    return Table("declaratie", month_start((year - 1970) * 12 + 3 * quarter) - 1 + world.DECLARED_AFTER, columns)


def klanttevredenheid(dice: Dice, people: Person, taken: Trajectory) -> Table:
    """Everyone with lessons in the year before a survey is invited; about four in ten give a mark."""
    rng = dice("klanttevredenheid")
    surveys = [day(text) for text in world.SURVEYS]
    rows = [np.flatnonzero((taken.start <= when) & (taken.end >= when - 365)) for when in surveys]
    row, invited = np.concatenate(rows), np.repeat(surveys, [len(part) for part in rows])
    n, course = len(row), taken.contract[row]
    mark = np.rint(by_strength(world.GRADE, course) + world.GRADE_SD * rng.standard_normal(n))
    mark = np.where(chance(rng, world.RESPONSE, n), np.clip(mark, 1, 10).astype(np.int64), EMPTY)
    columns = {
        "respons_id": dice.chunk * MOST_PER_CHUNK + rng.permutation(n),
        "leverancier_id": PARTNER[course],
        "doelgroep": people.detail[taken.who[row]],
        "leerroute": PERCEEL[course],
        "datum_uitgenodigd": invited,
        "cijfer": mark,
    }
    return Table("klanttevredenheid", invited + 40, columns)
