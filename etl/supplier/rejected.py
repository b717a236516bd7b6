"""The list of refused rows as an Excel file for the supplier: where, which rule, and what to do about it."""

from openpyxl import Workbook

from etl.contracts import Contract
from etl.rules import REMEDIES
from etl.supplier.leaflet import file_name
from etl.supplier.rejections import Delivery, Rejections, remedies
from queries.workbook import STRONG, TITLE, add_sheet, put, put_table, saved

FILES = ("bestand", "ontvangen", "rijen in het bestand", "geladen", "afgekeurd", "dubbel", "lever opnieuw als")
RULES = ("veld", "regel die is gebroken", "aantal keer", "wat te doen")
LINES = ("bestand", "regel", "veld", "regel die is gebroken", "wat te doen")
WHOLE_ROW = "hele rij"


def rejected_workbook(contract: Contract, found: Rejections) -> bytes:
    """The workbook for the supplier of one table."""
    book = Workbook()
    book.remove(book.active)
    summarise(book, contract, found)
    list_lines(book, contract, found)
    return saved(book)


def summarise(book: Workbook, contract: Contract, found: Rejections) -> None:
    """What came in, what was refused, and how to correct it."""
    sheet = add_sheet(book, "Samenvatting", (34, 38, 14, 44, 12, 10, 30))
    put(sheet, 1, 1, f"Afgekeurde rijen: {contract.title}", TITLE)
    put(sheet, 2, 1, f"Voor {', '.join(dict.fromkeys(one.sender for one in found.deliveries))}.")
    texts = advice(found)
    for row, text in enumerate(texts, start=4):
        put(sheet, row, 1, text)
    row = put_table(sheet, len(texts) + 5, FILES, (delivery_cells(contract, one) for one in found.deliveries))
    put(sheet, row + 1, 1, "Per regel", STRONG)
    known = remedies(contract)
    counted = ((field or WHOLE_ROW, rule, count, remedy(known, rule)) for field, rule, count in found.by_rule)
    put_table(sheet, row + 2, RULES, counted)


def advice(found: Rejections) -> tuple[str, ...]:
    """What the supplier does with this list."""
    texts = (
        "Deze rijen zijn niet geladen; de andere rijen van uw levering tellen mee.",
        "Verbeter ze in uw bron en lever het hele bestand opnieuw, met de naam die hieronder staat.",
        "Een dubbele rij is precies gelijk aan een andere en telt één keer: daar hoeft u niets aan te doen.",
        "Er staan geen gegevens van personen in deze lijst. Zoek de regel op in uw eigen bestand.",
    )
    if found.total <= len(found.lines):
        return texts
    return (*texts, f"Op het blad Regels staan de eerste {len(found.lines)} van {found.total} fouten.")


def delivery_cells(contract: Contract, one: Delivery) -> tuple[str | int, ...]:
    name = file_name(contract, one.version + 1, one.period).removesuffix(".csv")
    received = f"{one.received:%d-%m-%Y}"
    return (one.file_name, received, one.rows_in, one.loaded, one.quarantined, one.duplicate, name)


def list_lines(book: Workbook, contract: Contract, found: Rejections) -> None:
    """Every broken rule, in the order of the file."""
    sheet = add_sheet(book, "Regels", (34, 10, 26, 50, 70))
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    known = remedies(contract)
    lines = ((file, line, field or WHOLE_ROW, rule, remedy(known, rule)) for file, line, field, rule in found.lines)
    end = put_table(sheet, 1, LINES, lines)
    sheet.auto_filter.ref = f"A1:E{end - 1}"


def remedy(known: dict[str, str], rule: str) -> str:
    """What to do about a rule; those of the contract's own select have one answer."""
    return known.get(rule, REMEDIES["objection"])
