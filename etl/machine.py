"""What goes wrong with the machine instead of the data: a full disk, a fault of the disk, no permission, no memory."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from etl.errors import MachineError

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
# Faults of a statement on which the machine, and not the statement, gave up.
GAVE_UP = (duckdb.IOException, duckdb.FatalException, duckdb.OutOfMemoryException)
SAFE = "Wat gepubliceerd is, is niet veranderd."


@contextmanager
def told() -> Iterator[None]:
    """A fault of the machine becomes one sentence with place, find and remedy."""
    try:
        yield
    except (BrokenPipeError, InterruptedError):
        raise
    except OSError as error:
        raise MachineError(f"{error.filename or 'De schijf'}: {find_and_remedy(error.errno)} {SAFE}") from error
    except (MemoryError, duckdb.OutOfMemoryException) as error:
        raise MachineError(
            f"De computer: er is te weinig geheugen. Sluit andere programma's en probeer het opnieuw. {SAFE}"
        ) from error
    except (duckdb.IOException, duckdb.FatalException) as error:
        raise MachineError(
            f"De schijf: een databasebestand is niet te lezen of te schrijven. Kijk of er ruimte is en probeer het opnieuw. {SAFE}"
        ) from error


def find_and_remedy(number: int | None) -> str:
    """What the disk says, in words that help."""
    if number in FULL:
        return "er is geen ruimte meer. Maak ruimte en probeer het opnieuw."
    if number in FORBIDDEN:
        return "de monitor mag dit niet lezen of schrijven. Geef de gebruiker van de monitor hier rechten."
    name = errno.errorcode.get(number or 0, "onbekend")
    return f"de schijf geeft een fout ({name}). Controleer de schijf en probeer het opnieuw."
