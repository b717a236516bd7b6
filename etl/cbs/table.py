"""One table of CBS beside what the register says of it: a table that changed is refused with what changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from etl.cbs.periods import Period, read_period
from etl.cbs.register import Entry
from etl.cbs.statline import Properties, Row, Statline, text
from etl.errors import FetchError

STATUSES = ("Definitief", "NaderVoorlopig", "Voorlopig")


@dataclass(frozen=True)
class Table:
    """What is needed to ask, and to understand the answer."""

    properties: Properties
    names: dict[str, str]  # region -> name
    periods: dict[str, Period]  # the periods that are asked
    statuses: dict[str, str]  # period -> status, empty where the table has none
    published: dict[str, dict[str, str]]  # dimension -> code -> the code as it must be asked, blanks included


def read_table(statline: Statline, entry: Entry, properties: Properties) -> Table:
    """The lists of the table, checked against the register."""
    dimensions = statline.codes(entry.dataset, "Dimensions")
    measures = statline.codes(entry.dataset, "MeasureCodes")
    refuse_changed(entry, [*changed_dimensions(entry, dimensions), *changed_measure(entry, measures)])
    codes = {name: statline.codes(entry.dataset, f"{name}Codes") for name in sorted(entry.dimensions)}
    refuse_changed(entry, vanished_codes(entry, codes))
    periods = asked_periods(entry, codes[entry.period])
    return Table(
        properties=properties,
        names={region: text(codes[entry.region][region], "Title") for region in entry.regions},
        periods=periods,
        statuses={code: status_of(codes[entry.period][code]) for code in periods},
        published={name: {code: row["Identifier"] for code, row in rows.items()} for name, rows in codes.items()},
    )


def refuse_changed(entry: Entry, changes: list[str]) -> None:
    """All changes in one sentence."""
    if changes:
        raise FetchError(
            f"Tabel {entry.dataset} is veranderd: {', '.join(changes)}. "
            f"Ga na wat dat betekent en pas [{entry.delivery}] in queries/cbs.toml aan"
        )


def changed_dimensions(entry: Entry, found: Mapping[str, Row]) -> list[str]:
    """A dimension less answers another question, a dimension more gives several figures for one."""
    gone = [f"dimensie {name} is weg" for name in sorted(entry.dimensions - found.keys())]
    return gone + [f"dimensie {name} is nieuw" for name in sorted(found.keys() - entry.dimensions)]


def changed_measure(entry: Entry, found: Mapping[str, Row]) -> list[str]:
    """The measure, its unit and its decimals."""
    if entry.measure not in found:
        return [f"onderwerp {entry.measure} is weg{other_case(entry.measure, found)}"]
    row = found[entry.measure]
    expected = (("eenheid", entry.unit, row.get("Unit")), ("aantal decimalen", entry.decimals, row.get("Decimals")))
    return [f"{what} van {entry.measure} is '{is_now}' in plaats van '{was}'" for what, was, is_now in expected if was != is_now]


def vanished_codes(entry: Entry, codes: Mapping[str, Mapping[str, Row]]) -> list[str]:
    """Codes that are asked and no longer exist."""
    asked = [*entry.fixed, *((entry.region, region) for region in entry.regions)]
    return [f"code {code} van {name} is weg{other_case(code, codes[name])}" for name, code in asked if code not in codes[name]]


def other_case(code: str, known: Mapping[str, Row]) -> str:
    """The same code in other capitals, which for CBS is another code."""
    alike = [one for one in known if one.lower() == code.lower()]
    return f" (wel is er {alike[0]}: hoofdletters tellen mee)" if alike else ""


def asked_periods(entry: Entry, codes: Mapping[str, Row]) -> dict[str, Period]:
    """The periods of the right kind from the first year on; every code of the table must be understood."""
    periods = {code: read_period(code) for code in codes}
    asked = {code: period for code, period in periods.items() if period.kind == entry.kind and period.year >= entry.first}
    if not asked:
        raise FetchError(f"Tabel {entry.dataset} heeft geen perioden {entry.kind} vanaf {entry.first}. Controleer queries/cbs.toml")
    return asked


def status_of(row: Row) -> str:
    """Provisional or not; some tables do not say."""
    status = str(row.get("Status") or "").strip()
    if status and status not in STATUSES:
        raise FetchError(f"Het CBS geeft een periode de onbekende status '{status}'. Meld dit aan de beheerder")
    return status
