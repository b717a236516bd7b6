"""The warehouse file: the only module of the ETL that opens DuckDB for it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from etl.errors import BuildError
from etl.files import whole
from etl.machine import GAVE_UP

MEMORY = "2GB"  # reading 2,500,000 people needs no more; what does not fit spills
# Faults of the statement itself: these messages name tables and columns, never values.
WRITTEN_WRONG = (duckdb.ParserException, duckdb.BinderException, duckdb.CatalogException)


@contextmanager
def new_warehouse(target: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """One connection; the file gets its name when the block ends well and it reads back whole."""
    with whole(target) as temporary:
        with duckdb.connect(temporary, config=settings_for(target)) as connection:
            connection.begin()
            yield connection
            connection.commit()
            tables = table_names(connection)
            connection.execute("checkpoint")
        check_whole(temporary, tables)


def settle(connection: duckdb.DuckDBPyConnection) -> None:
    """End the transaction, because DuckDB keeps what was dropped in memory until then. Nobody sees the file before it is whole."""
    connection.commit()
    connection.begin()


def settings_for(target: Path) -> dict[str, Any]:
    """Room for Python beside it on a small machine; spills stay in the private folder and are swept with the rest."""
    return {
        "memory_limit": MEMORY,
        "temp_directory": str(target.parent / "spill.tmp"),
        "preserve_insertion_order": False,
        "autoinstall_known_extensions": False,
    }


def run(connection: duckdb.DuckDBPyConnection, place: str, statement: str, values: Mapping[str, Any]) -> list[Any]:
    """The rows of one statement from a definition file; it gets the parameters that it mentions, as DuckDB insists."""
    parameters = {name: value for name, value in values.items() if f"${name}" in statement}
    try:
        return connection.execute(statement, parameters).fetchall()
    except WRITTEN_WRONG as error:
        raise BuildError(f"{place}: de select klopt niet ({error}). Herstel dit bestand.") from error
    except GAVE_UP:
        raise
    except duckdb.Error as error:
        # Other messages may quote the value of a row, so only their kind is told.
        raise BuildError(f"{place}: de select loopt vast ({type(error).__name__}). Herstel dit bestand.") from None


def open_warehouse(path: Path) -> duckdb.DuckDBPyConnection:
    """A finished warehouse, to read."""
    return duckdb.connect(path, read_only=True)


def check_whole(path: Path, tables: list[tuple[str, str]]) -> None:
    """Nothing is left beside the file, and it opens with every table in it."""
    if path.with_name(path.name + ".wal").exists():
        raise BuildError(f"{path.name}: er staat nog een logboek naast het magazijn. Draai de build opnieuw.")
    with open_warehouse(path) as connection:
        if table_names(connection) != tables:
            raise BuildError(f"{path.name}: het magazijn is na het sluiten niet volledig. Draai de build opnieuw.")


def table_names(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    found = connection.execute("select schema_name, table_name from duckdb_tables() where not temporary order by all")
    return found.fetchall()
