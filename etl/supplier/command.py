"""`monitor contract`, and the files of `monitor quarantine --uit`: what goes to suppliers, on the screen or in a folder."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

import typer
from rich.console import RenderableType

from etl.contracts import STAGING, Contract, read_codes, read_contracts
from etl.errors import EtlError
from etl.files import whole
from etl.report import rejected_by_rule
from etl.supplier.examples import read_examples
from etl.supplier.leaflet import make_leaflet
from etl.supplier.page import contract_page
from etl.supplier.rejections import read_rejections
from etl.supplier.screen import as_text, list_contracts
from etl.terminal import misused, out, refusing, tell

OURS = 0o640  # a steward may change what we hand out, unlike what we received

supplier_app = typer.Typer()

Folder = Annotated[Path | None, typer.Option("--uit", help="Map voor de bestanden.")]


@supplier_app.command("contract")
def contract_command(
    table: Annotated[str | None, typer.Argument(metavar="TABEL", help="Tabel, zoals pip; zonder tabel ziet u ze allemaal.")] = None,
    every: Annotated[bool, typer.Option("--alle", help="Schrijf de afspraken van alle tabellen.")] = False,
    folder: Folder = None,
) -> None:
    """Toon wat de leverancier van een tabel moet weten, of schrijf een pagina en een Excelsjabloon."""
    with refusing():
        if (every == bool(table)) if folder else every:
            misused("Geef een tabel, een tabel met --uit MAP, of --alle met --uit MAP.")
        if folder:
            tell(f"{len(hand_out([table] if table else [], folder))} bestanden staan in {folder}.")
        else:
            out.print(show(table))


def show(table: str | None) -> RenderableType:
    """All tables, or what the supplier of one must know."""
    contracts = read_contracts()
    if table is None:
        return list_contracts(contracts.values())
    contract = find(table, contracts)
    return as_text(make_leaflet(contract, read_codes(STAGING), read_examples().get(table, [])))


def hand_out(tables: Iterable[str], folder: Path) -> list[Path]:
    """A page and a template for each of these tables; no tables means all."""
    from etl.supplier.template import template  # with openpyxl, which most commands do without

    contracts, codes, examples = read_contracts(), read_codes(STAGING), read_examples()
    chosen = [find(table, contracts) for table in tables] or contracts.values()
    made = []
    for contract in chosen:
        page = contract_page(contract, codes, examples.get(contract.table, []))
        made.append(write(folder, f"{contract.table}.html", page.encode()))
        made.append(write(folder, f"{contract.table}.xlsx", template(contract, codes)))
    return made


def hand_back(warehouse: Path, period: str, folder: Path) -> list[Path]:
    """One list of refused rows for each table that has any."""
    from etl.supplier.rejected import rejected_workbook

    contracts = read_contracts()
    tables = sorted({table for table, _, _, _ in rejected_by_rule(warehouse)})
    return [
        write(folder, f"afgekeurd_{table}_{period}.xlsx", rejected_workbook(contracts[table], read_rejections(warehouse, table)))
        for table in tables
    ]


def find(table: str, contracts: dict[str, Contract]) -> Contract:
    """The contract of this table, or a refusal that names what was probably meant."""
    if table in contracts:
        return contracts[table]
    near = " of ".join(get_close_matches(table, contracts, cutoff=0.5))
    remedy = f"Bedoelde u {near}?" if near else "Bekijk alle tabellen met `monitor contract`."
    raise EtlError(f"De tabel '{table}' bestaat niet. {remedy}")


def write(folder: Path, name: str, content: bytes) -> Path:
    """A file that is whole or absent, in the place of an older one."""
    target = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with whole(target) as temporary:
            temporary.write_bytes(content)
        target.chmod(OURS)
    except OSError as error:
        raise EtlError(f"{target}: schrijven lukt niet. Maak de map vrij, of kies een andere met --uit.") from error
    return target
