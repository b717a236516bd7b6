"""Reading the deliveries of the synthetic municipality by their contract, apart from the ETL."""

import tomllib
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest
from python_calamine import CalamineWorkbook

from etl.sample import make_sample
from queries import HOME, header

PUBLIC = {"plaatsing", "swi_referentie", "bevolking", "spuk_tarief"}
# No dossiers are merged in the made-up town.
TABLES = {path.stem: header.read(path) for path in sorted((HOME / "staging").glob("*.sql")) if path.stem != "persoonskoppeling"}
CODES = tomllib.loads((HOME / "codes.toml").read_text(encoding="utf-8"))
REFERENCE = HOME.parent / "data" / "reference"
DAY = "coalesce(try_strptime({0}, '%d-%m-%Y'), try_strptime({0}, '%Y-%m-%d'))::date"
TYPED = {
    "date": DAY,
    "integer": "try_cast({0} as integer)",
    "decimal": "try_cast(replace({0}, ',', '.') as double)",
    "month": "case when try_strptime({0} || '-01', '%Y-%m-%d') is not null then {0} end",
    "quarter": "case when regexp_full_match({0}, '20[0-9][0-9]K[1-4]') then {0} end",
}
VIEWS = """
    create view person as select *, gedetailleerde_doelgroep like '%siel%' as is_asiel
    from inburgeraar join verblijf using (inburgeraar_id) join inburgeringsplicht using (inburgeraar_id);
    create view first_plan as select inburgeraar_id, datum_pip, leerroute from pip where volgnummer = 1;
    create view due as select greatest(datum_kennisgeving, datum_inschrijving_brp) + 70 as deadline,
        coalesce(datum_pip <= deadline, false) as in_time
    from person left join first_plan using (inburgeraar_id)
    where datum_inschrijving_brp is not null and pip_van_vorige_gemeente = 'Nee'
        and coalesce(datum_eind > deadline, true);
    create macro followed(months) as table
    select coalesce(wijze_voldaan is not null and datum_eind <= datum_pip + to_months(months), false) as met
    from person join first_plan using (inburgeraar_id) where datum_pip + to_months(months) <= date '2026-10-31';
"""


@pytest.fixture(scope="session")
def sample(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    make_sample(2400, 2021, folder)
    return folder


@pytest.fixture(scope="session")
def october(sample) -> duckdb.DuckDBPyConnection:
    """The good rows of all October deliveries, typed; hours of all three months."""
    connection = duckdb.connect()
    for name in TABLES.keys() - PUBLIC - {"levering_uren"}:
        good_rows(connection, name, delivery(sample, name, "2026-10")).create(name)
    hours = f"from read_parquet('{sample}/levering_uren_*.parquet') where aanbod_id like 'T%'"
    connection.execute(f"create table levering_uren as {hours}")
    connection.execute(VIEWS)
    return connection


def delivery(folder: Path, name: str, month: str) -> Path:
    return next(folder.glob(f"{name}_{month}.*"))


def read(path: Path) -> pa.Table:
    """All values as text, empty where unknown."""
    name = path.stem.rsplit("_", 1)[0]
    if path.suffix == ".parquet":
        return pa.parquet.read_table(path).cast(pa.schema([(c, pa.string()) for c in TABLES[name][0]["columns"]]))
    if path.suffix == ".xlsx":
        names, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        columns = {name: [as_text(row[place]) for row in rows] for place, name in enumerate(names)}
        return pa.table(columns, schema=pa.schema([(name, pa.string()) for name in names]))
    columns = {column: pa.string() for column in TABLES[name][0]["columns"]}
    options = pa.csv.ConvertOptions(column_types=columns, strings_can_be_null=False)
    parse = pa.csv.ParseOptions(delimiter=TABLES[name][0]["delimiter"])
    return pa.csv.read_csv(path, parse_options=parse, convert_options=options)


def as_text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def judged(connection: duckdb.DuckDBPyConnection, name: str, path: Path) -> duckdb.DuckDBPyRelation:
    """Typed distinct rows with `fault`: the first thing the contract holds against a row."""
    about, sql = TABLES[name]
    raw = read(path)
    connection.register("raw", raw)
    connection.execute("create or replace temp table r as select distinct * from raw")
    rules = about["columns"]
    text = {column: f"nullif({column}, '')" if column in raw.column_names else "null::varchar" for column in rules}
    typed = {column: TYPED.get(rule["type"], "{0}").format(text[column]) for column, rule in rules.items()}
    faults = [fault for column, rule in rules.items() for fault in faults_of(column, rule, text[column], typed[column])]
    delivered = ", ".join(f"{form} as {column}" for column, form in typed.items())
    bezwaar = f"with delivered as (select {delivered} from r) {sql}"
    connection.execute(
        "create or replace temp table judged as "
        f"with t as ({bezwaar}), f as (select case {' '.join(faults)} end as fault from r) "
        "select t.* exclude (bezwaar), coalesce(f.fault, t.bezwaar) as fault from t positional join f"
    )
    return connection.table("judged")


def faults_of(column: str, rule: dict, text: str, typed: str) -> list[str]:
    """The conditions under which this column makes the row faulty."""
    found = [f"when {text} is not null and {typed} is null then '{column} is geen {rule['type']}'"]
    if rule.get("required"):
        found.append(f"when {text} is null then '{column} ontbreekt'")
    if "codes" in rule:
        known = ", ".join(f"'{code}'" for code in CODES[rule["codes"]])
        found.append(f"when {text} not in ({known}) then '{column} is onbekend'")
    return found


def good_rows(connection: duckdb.DuckDBPyConnection, name: str, path: Path) -> duckdb.DuckDBPyRelation:
    return judged(connection, name, path).filter("fault is null").project("* exclude (fault)")


def number(connection: duckdb.DuckDBPyConnection, sql: str) -> float:
    """The one number that a select gives."""
    return connection.execute(sql).fetchall()[0][0]
