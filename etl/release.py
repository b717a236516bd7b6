"""Everything that may be shown of one month, as tables in memory: counted, protected, estimated.

The exact counts live in this module's local variables only; what leaves it is protected.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import duckdb

from etl.adding_up import AddedUp
from etl.attacks.witness import OTHERS, Witness, witness
from etl.averages import averages, courses
from etl.depths import TimeTrial, depths_now
from etl.earlier import Earlier
from etl.effects import compare, store_effects
from etl.estimates import Protected, store
from etl.journal import each
from etl.rules import quoted
from etl.signals import add_partners, add_signals
from etl.store import settings_for
from queries import amounts, counting, lives, measure
from queries.catalog import Catalog, Indicator
from queries.cells import Counted, CountedBands, CountedCurve, Publishable, PublishableBands, PublishableCurve
from queries.disclosure import Protection, as_counted, protect, protect_bands, protect_curve, record_key
from queries.policy import Policy


@dataclass(frozen=True)
class Release:
    """A connection with the protected tables `cell`, `curve` and `effect`, and what is remembered of how they came about."""

    con: duckdb.DuckDBPyConnection
    catalog: Catalog
    people: int
    witness: Witness
    depths: dict[str, int]
    trial: TimeTrial
    added_up: AddedUp


def open_warehouse(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection in memory that reads the warehouse; what does not fit spills beside it, where people's rows belong."""
    con = duckdb.connect(config=settings_for(path) | {"preserve_insertion_order": True})
    con.execute(f"attach {quoted(str(path))} as warehouse (read_only)")
    con.execute("use warehouse")
    return con


def labelled(con: duckdb.DuckDBPyConnection, catalog: Catalog, peildatum: date) -> Catalog:
    """The catalog with the categories that come from the deliveries, such as schools, and without years to come."""
    dimensions = dict(catalog.dimensions)
    for name, dimension in dimensions.items():
        known = {key: label for key, label in dimension.categories.items() if not key.isdigit() or int(key) <= peildatum.year}
        dimensions[name] = dimension = replace(dimension, categories=known)
        if dimension.mart:
            rows = con.execute(f'select distinct category, label from marts."{dimension.mart}" order by label').fetchall()
            dimensions[name] = replace(dimension, categories={**dict(rows), **dimension.categories})
    return replace(catalog, dimensions=dimensions)


def make_release(
    con: duckdb.DuckDBPyConnection,
    catalog: Catalog,
    policy: Policy,
    peildatum: date,
    secret: str,
    others: int | None = OTHERS,
    earlier: Earlier | None = None,
) -> Release:
    """Count, protect and estimate every indicator; `others` says of how many more periods the exact cells are remembered.

    The edition before, if there is one, is laid beside this one before it is decided how deep the figures go.
    """
    catalog = labelled(con, catalog, peildatum)
    people = count_people(con)
    measure.open_calendar(con, peildatum)
    depths = depths_now(con, policy, peildatum, people)
    key = secret.encode()
    seen, trial, sums = witness(con, peildatum, others), TimeTrial(earlier), AddedUp()
    found = Protected()
    for indicator in each("tellen", catalog.indicators.values(), lambda indicator: indicator.id):
        measure.load_subjects(con, indicator, peildatum, lambda person: record_key(key, person))
        measure.check_categories(con, indicator, catalog.dimensions)
        measure.check_impossible(con, indicator, catalog.structural_zeros)
        counted = count(con, indicator, depths, peildatum, policy.protection, seen)
        shown = trial.hold(con, catalog, indicator, counted, depths)
        shown.cells = sums.add_up(shown.cells, indicator, catalog, policy.protection)
        found += trial.settle(con, catalog, indicator, shown, depths, people)
        seen.cut(indicator.id, trial.shallow.get(indicator.id, {}))
        seen.forget(indicator.id, earlier.settled.get(indicator.id, {}) if earlier else {})
    seen.comparisons = compare(con, catalog, peildatum, lambda person: record_key(key, person), policy.protection)
    con.execute("drop table temp.subject")
    con.execute("drop table temp.record_key")
    store(con, catalog, found)
    store_effects(con, seen.comparisons)
    add_signals(con, catalog)
    add_partners(con, catalog, found.cells)
    return Release(con, catalog, people, seen, depths, trial, sums)


def count(
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    depths: dict[str, int],
    peildatum: date,
    rule: Protection,
    seen: Witness,
) -> Protected:
    """Count the loaded rows as their measure asks, and keep what may be shown."""
    found = Protected()
    match indicator.measure:
        case "duration":
            curves = protected_curves(lives.count_curves(con, indicator, peildatum, depths["maand"]), rule, seen)
            found.amounts, found.courses = courses(con, indicator, list(curves))
        case "score" | "hours":
            # Rounding adds less than its base: with fewer people than this a mean is never shown.
            least = rule.share_denominator - rule.base
            bands = protected_bands(amounts.count_bands(con, indicator, depths, least), rule, seen)
            found.amounts = averages(con, indicator, list(bands))
        case "funnel":
            steps = list(amounts.count_funnels(con, indicator, depths, rule.threshold))
            found.cells = list(protected((step for step, _ in steps), rule, seen))
            found.amounts = averages(con, indicator, list(protected_bands((waits for _, waits in steps), rule, seen)))
        case "ratio":
            found.cells = list(map(as_counted, counting.count_sums(con, indicator, depths)))
        case _ if indicator.is_open:
            found.cells = list(map(as_counted, counting.count_cells(con, indicator, depths)))
        case _:
            found.cells = list(protected(counting.count_cells(con, indicator, depths), rule, seen))
    if indicator.measure in ("index", "euro"):
        found.given = [(indicator.id, *row) for row in measure.given(con, indicator)]
    return found


def count_people(con: duckdb.DuckDBPyConnection) -> int:
    row = con.execute("select count(*) from marts.persoon").fetchone()
    return int(row[0]) if row else 0


def protected(cells: Iterable[Counted], rule: Protection, seen: Witness) -> Iterator[Publishable]:
    """The cells of which something may be shown; what was hidden is only remembered."""
    for cell in cells:
        public = protect(cell, rule)
        seen.add(cell, public)
        if public.count is not None:
            yield public


def protected_bands(found: Iterable[CountedBands], rule: Protection, seen: Witness) -> Iterator[PublishableBands]:
    """The distributions of which a mean or a median may be shown."""
    for bands in found:
        public = protect_bands(bands, rule)
        if public:
            seen.add_bands(bands, public)
            yield public


def protected_curves(curves: Iterable[CountedCurve], rule: Protection, seen: Witness) -> Iterator[PublishableCurve]:
    """The curves of which at least one step may be shown."""
    for curve in curves:
        public = protect_curve(curve, rule)
        if public and public.steps:
            seen.add_curve(curve, public)
            yield public
