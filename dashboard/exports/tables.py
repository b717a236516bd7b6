"""One table of a page as a file."""

from flask import Response

from dashboard.exports.delimited import delimited
from dashboard.exports.found import Sheet, find_sheet
from dashboard.exports.told import tell
from dashboard.exports.workbook import workbook
from dashboard.pages import Request

TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def table_file(request: Request) -> Response | None:
    """The table that the address names, in the shape that it names."""
    kind = request.found["kind"]
    sheet = find_sheet(request, request.found["name"], request.found.get("level", ""))
    if sheet is None:
        return None
    return as_file(written(sheet, request, kind), f"{sheet.name}_{request.edition.id}.{kind}", TYPES[kind])


def written(sheet: Sheet, request: Request, kind: str) -> bytes:
    return delimited(sheet.table) if kind == "csv" else workbook(sheet, tell(sheet, request.scope))


def as_file(content: bytes, name: str, mimetype: str) -> Response:
    """A file that the browser saves under this name."""
    return Response(content, mimetype=mimetype, headers={"Content-Disposition": f'attachment; filename="{name}"'})
