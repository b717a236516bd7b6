"""Drawn tables of protected figures: what the estimators read, and what the last look before an edition must find."""

from drawn import Town

from queries import HOME
from queries.header import read
from queries.measure import estimator, run


def every_gate(town: Town) -> dict[str, list[tuple]]:
    """What the last look before an edition finds in a cell and a curve that break every rule."""
    facts = "'k' as indicator, 'maand' as grain, date '2026-10-31' as period, 2 as depth, 12 as denominator, 3 as numerator"
    town.con.execute(f"create temp table cell as select {facts}")
    town.con.execute("create temp table curve as select 'k' as indicator, 32 as at_risk")
    rule = {"protected": ["k"], "threshold": 10, "base": 5, "share_denominator": 30, "curve_at_risk": 30}
    rule |= {"grains": ["maand"], "depths": [1]}
    return {path.stem: run(town.con, read(path)[1], **rule).fetchall() for path in sorted((HOME / "gate").glob("*.sql"))}


def draw_protected(town: Town) -> None:
    """What the estimators read: one curve, one share and what is compared."""
    town.con.execute("""
        create table steps as
        select 1 as cell, 3.0 * i as step_start, 3.0 * i + 3 as step_end, 100 - 10 * i as at_risk,
            10 as events, 0 as competing, 0 as left_n, 0 as joined_n
        from generate_series(0, 8) as series(i)
    """)
    town.con.execute(f"create table curves as {estimator('incidence')} order by step_start")
    town.con.execute("create table curve_width as select 1 as cell, 3.0 as step")
    town.con.execute("create table protected as select 'k21' as indicator, 100 as count, 60 as hits")
    town.con.execute("create table share_indicator as select 'k21' as id")
    town.con.execute("create table open_cell as select 'v08' as indicator, 7 as count, 15 as hits")
    town.con.execute("create table open_indicator as select 'v08' as id, 1.0 as scale, 1 as decimals")
    draw_compared(town)


def draw_compared(town: Town) -> None:
    """What the estimators of series, partners, effects and classes read."""
    town.con.execute("""
        create table series as
        select 1 as series, i as place, (i * i % 7)::double as value from range(1, 20) as t(i);
        create table partner as
        select 1 as plot, i::varchar as category, 100 * i as n, 40 * i as hits, 39.0 * i as expected from range(1, 5) as t(i);
        create table stratum as
        select 1 as effect, i::varchar as stratum, 20 * i as n1, 10 * i as hits1, 50 * i as n0, 15 * i as hits0
        from range(4) as t(i);
        create table band as
        select 1 as cell, 5.0 * i as low, 5.0 * i + 5 as high, 5.0 * i + 2.5 as point, 20 + 5 * i as count from range(6) as t(i);
    """)
    town.con.execute("create table asked as select '1' as effect, date '2026-10-31' as period, 'leerroute' as stratification")
    town.con.execute("""
        create table reach as
        select '1' as indicator, 120 as denominator, 60 as numerator, 50.0 as value, 41.0 as low, 59.0 as high
    """)
    town.con.execute(f"create table standardised as {estimator('standard')}")
    town.con.execute(f"create table size as {estimator('partner_size')}")
    town.con.execute(f"create table line as {estimator('partner_line')}")
