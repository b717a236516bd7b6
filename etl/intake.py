"""Receiving many files at once, ZIPs too: each gets its own verdict, so one bad file does not keep out the good ones."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from etl import ledger
from etl.contracts import read_one
from etl.errors import EtlError
from etl.journal import each
from etl.landing import land
from etl.machine import find_and_remedy
from etl.note import is_note, read_notes
from etl.parcel import unpacked
from etl.receipts import Landed, list_landed
from etl.same_rows import say_the_same
from etl.volume import before, jump
from queries import HOME
from queries.settings import Settings


@dataclass(frozen=True)
class Verdict:
    """What became of one file: received, known, or refused with the reason; and what is remarkable about it."""

    file: str
    landed: Landed | None = None
    refusal: str = ""
    remarks: tuple[str, ...] = ()


def receive_all(paths: Sequence[Path], settings: Settings, home: Path = HOME) -> list[Verdict]:
    """Every file, and every file that a delivery note promises."""
    with ExitStack() as parcels:
        files, verdicts = open_parcels(paths, settings, parcels)
        deliveries = [path for path in files if not is_note(path)]
        verdicts += [receive_one(path, settings, home) for path in each("ontvangen", deliveries, lambda path: path.name)]
        return verdicts + [refused(name, reason, settings) for name, reason in missing(files)]


def open_parcels(paths: Iterable[Path], settings: Settings, parcels: ExitStack) -> tuple[list[Path], list[Verdict]]:
    """The files themselves, those in ZIPs too; a ZIP that cannot be opened is refused whole."""
    files: list[Path] = []
    verdicts: list[Verdict] = []
    for path in paths:
        if path.suffix.lower() != ".zip" or not path.is_file():
            files.append(path)
            continue
        try:
            files += parcels.enter_context(unpacked(path, settings))
        except EtlError as error:
            verdicts.append(refused(path.name, str(error), settings))
    return files, verdicts


def refused(name: str, reason: str, settings: Settings) -> Verdict:
    """What never reached the door that notes its own refusals."""
    ledger.note(settings, ledger.REFUSED, file=name, reason=reason)
    return Verdict(name, refusal=reason)


def receive_one(path: Path, settings: Settings, home: Path) -> Verdict:
    """One file, with what the data steward should know of it."""
    try:
        landed = land(path, settings, home)
    except EtlError as error:
        return Verdict(path.name, refusal=str(error))
    except OSError as error:
        if str(error.filename) != str(path):
            raise
        return Verdict(path.name, refusal=f"{path.name}: {find_and_remedy(error.errno)}")
    return Verdict(path.name, landed, remarks=tuple(remarks(landed, settings, home)))


def remarks(landed: Landed, settings: Settings, home: Path) -> Iterator[str]:
    """What is unusual, though it is no reason to refuse."""
    aside, accepted = (ledger.decided(settings, event) for event in (ledger.ASIDE, ledger.ACCEPTED))
    if landed.id in aside:
        yield f'{landed.id} ligt opzij ({aside[landed.id]}) en telt niet mee; met `monitor accept {landed.id} --reden "…"` wel'
    if not landed.is_new:
        return
    others = [one for one in list_landed(settings, landed.table) if one.id not in aside]
    contract = read_one(landed.table, home / "staging")
    if landed.id not in accepted and (words := jump(landed, before(landed, others, contract, accepted))):
        yield f"{words}; de build vraagt om een ja"
    earlier = (one for one in reversed(others) if one.order < landed.order)
    if same := next((one for one in earlier if say_the_same(one, landed, contract)), None):
        yield f"dezelfde rijen als {same.id}"
    if landed.encoding == "windows-1252":
        yield "tekenset windows-1252, omgezet"


def missing(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Files that stand on a delivery note and did not come along, and notes that came alone and cannot be read."""
    here = {path.resolve() for path in files}
    for folder in sorted({path.parent for path in here if path.parent.is_dir()}):
        try:
            notes = read_notes(folder)
        except EtlError as error:
            yield from ((path.name, str(error)) for path in sorted(here) if path.parent == folder and is_note(path))
            continue
        for name, stated in notes.items():
            if not (folder / name).exists():
                yield name, f"{name}: dit bestand staat op {stated.note}, maar is niet meegekomen. Vraag het na."
