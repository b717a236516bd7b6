"""Everything an edition holds beside its figures: what it is of, its definitions, its sources, what it revised."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.attacks import Outcome
from etl.errors import EditionError
from etl.release import Release
from etl.rules import quoted
from queries.catalog import Catalog
from queries.lineage import sources
from queries.measure import run
from queries.policy import Policy

LAYOUT = 5  # raised when the tables of an edition change
# What makes a figure what it is; when one of these changes, it is another figure.
DEFINING = ("population", "numerator", "denominator", "clock", "method", "sql")


@dataclass(frozen=True)
class Facts:
    """What an edition says of itself."""

    period: str
    peildatum: date
    code: str
    name: str
    synthetic: bool
    previous: str  # the edition of the month before
    latest: str  # the edition whose figures stay or are revised
    notice: str = ""


def municipality(con: duckdb.DuckDBPyConnection) -> tuple[str, str, bool]:
    """Code and name of the municipality, and whether its people are made up."""
    rows = con.execute("select gemeentecode, naam, synthetisch from staging.gemeente").fetchall()
    if len(rows) != 1:
        raise EditionError(f"De tabel gemeente heeft {len(rows)} geldige rijen. Lever er precies één.")
    code, name, synthetic = rows[0]
    return code, name, synthetic == "Ja"


def add_contents(release: Release, facts: Facts, policy: Policy, previous: Path | None) -> None:
    """Everything an edition holds beside its figures, as tables beside them."""
    con = release.con
    meta = {
        "layout": str(LAYOUT),
        "period": facts.period,
        "peildatum": facts.peildatum.isoformat(),
        "municipality_code": facts.code,
        "municipality": facts.name,
        "synthetic": "ja" if facts.synthetic else "nee",
        "previous": facts.previous,
        "notice": facts.notice,
        "policy": policy.source,
        "depths": json.dumps(release.depths),
        "shallow": json.dumps(release.trial.shallow),
    }
    put(con, "meta", pa.table({"key": list(meta), "value": list(meta.values())}))
    put(con, "definition", definition_table(release.catalog))
    add_references(release, facts.peildatum)
    con.execute("""
        create or replace temp table source as
        select table_name as name, title, sender, period, version, received
        from staging.levering
    """)
    add_lineage(release)
    check_figures(con)
    with beside(con, previous) as is_there:
        add_revisions(con, is_there)
        add_redefined(con, release.catalog, facts.period, is_there)


def add_attacks(con: duckdb.DuckDBPyConnection, outcomes: Sequence[Outcome]) -> None:
    """What came of the attacks, for readers; it follows from the figures and so is no part of what the edition says."""
    columns = {
        "attack": [one.attack for one in outcomes],
        "title": [one.title for one in outcomes],
        "passed": [bool(one.passed) for one in outcomes],
        "figures": [json.dumps(dict(one.figures), sort_keys=True) for one in outcomes],
    }
    put(con, "attack", pa.table(columns))


def put(con: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> None:
    """An Arrow table as a table of our own."""
    con.register("arriving", table)
    con.execute(f"create or replace temp table {name} as select * from arriving")
    con.unregister("arriving")


def definition_table(catalog: Catalog) -> pa.Table:
    """Every definition as JSON, in catalogue order: the edition keeps the words that went with its figures."""
    rows = [
        (kind, entry_id, position, json.dumps(asdict(entry), ensure_ascii=False, default=str))
        for kind, entries in (
            ("indicator", catalog.indicators),
            ("dimension", catalog.dimensions),
            ("norm", catalog.norms),
            ("reference", catalog.references),
            ("question", catalog.questions),
            ("effect", catalog.effects),
        )
        for position, (entry_id, entry) in enumerate(entries.items())
    ]
    zeros = json.dumps(catalog.structural_zeros, ensure_ascii=False)
    rows.append(("structural_zero", "alle", 0, zeros))
    kinds, ids, positions, bodies = zip(*rows, strict=True)
    return pa.table({"kind": kinds, "id": ids, "position": pa.array(positions, pa.int32()), "body": bodies})


def add_references(release: Release, peildatum: date) -> None:
    """The published series of others, as far as they were delivered."""
    con = release.con
    con.execute("""
        create or replace temp table reference_value
        (reference varchar, series varchar, label varchar, sort varchar, value double, status varchar)
    """)
    delivered = {row[0] for row in con.execute("select table_name from staging.levering").fetchall()}
    for reference in release.catalog.references.values():
        if reference.table in delivered:
            sql = f"insert into temp.reference_value select '{reference.id}', * from ({reference.sql})"
            run(con, sql, peildatum=peildatum)


def add_lineage(release: Release) -> None:
    """Which deliveries each indicator and each effect is made of."""
    definitions = [*release.catalog.indicators.values(), *release.catalog.effects.values()]
    pairs = [(one.id, name) for one in definitions for name in sorted(sources(one.sql))]
    ids, names = zip(*pairs, strict=True)
    put(release.con, "source_of", pa.table({"indicator": ids, "source": names}))


def check_figures(con: duckdb.DuckDBPyConnection) -> None:
    """Every figure says on how many it rests, of which period, from which delivery and when that arrived."""
    found = con.execute("""
        select distinct c.indicator
        from temp.cell as c
        left join temp.source_of as o using (indicator)
        left join temp.source as s on s.name = o.source and s.received is not null
        group by c.indicator, c.grain, c.period, c.depth, c.denominator
        having c.denominator is null or c.period is null or count(s.name) = 0
    """).fetchall()
    if found:
        raise EditionError(
            f"{min(found)[0]}.sql: een cijfer zonder noemer, periode of geladen levering. "
            "Laat de select rekenen met een geleverde tabel en bouw opnieuw."
        )


@contextmanager
def beside(con: duckdb.DuckDBPyConnection, previous: Path | None) -> Iterator[bool]:
    """The edition before as the database `previous`, where there is one."""
    if previous is None:
        yield False
        return
    con.execute(f"attach {quoted(str(previous))} as previous (read_only)")
    check_layout(con, previous)
    yield True
    con.execute("detach previous")


def add_revisions(con: duckdb.DuckDBPyConnection, is_there: bool) -> None:
    """Figures for the whole municipality that the previous edition gave another value."""
    con.execute("""
        create or replace temp table revision
        (indicator varchar, grain varchar, period date, old_value double, new_value double)
    """)
    if is_there:
        con.execute("""
            insert into temp.revision
            select n.indicator, n.grain, n.period, o.value, n.value
            from temp.cell as n
            join previous.cell as o
                on o.indicator = n.indicator and o.grain = n.grain and o.period = n.period and o.part = n.part and o.depth = 0
            where n.depth = 0 and n.part = '' and o.value is distinct from n.value
        """)


def add_redefined(con: duckdb.DuckDBPyConnection, catalog: Catalog, period: str, is_there: bool) -> None:
    """What the definition of a figure said before, by the month of the first edition that says it otherwise."""
    con.execute("create or replace temp table redefined (indicator varchar, since varchar, field varchar, before varchar)")
    if not is_there:
        return
    con.execute("insert into temp.redefined select * from previous.redefined")
    for name, body in con.execute("select id, body from previous.definition where kind = 'indicator'").fetchall():
        now, before = catalog.indicators.get(name), json.loads(body)
        fields = [field for field in DEFINING if now and str(getattr(now, field)) != str(before.get(field, ""))]
        for field in fields:
            con.execute("insert into temp.redefined values (?, ?, ?, ?)", [name, period, field, str(before.get(field, ""))])


def check_layout(con: duckdb.DuckDBPyConnection, previous: Path) -> None:
    """Figures of an edition that is laid out otherwise cannot be compared."""
    found = con.execute("select value from previous.meta where key = 'layout'").fetchall()
    if found != [(str(LAYOUT),)]:
        raise EditionError(
            f"{previous.parent.name}: deze eerdere editie is gemaakt met een andere versie van de monitor. "
            "Bouw en publiceer eerst die maand opnieuw."
        )


def indicators_of(path: Path) -> set[str]:
    """The ids of the figures that an edition file defines: what a text about it can name."""
    with duckdb.connect(str(path), read_only=True) as con:
        return {row[0] for row in con.execute("select id from definition where kind = 'indicator'").fetchall()}
