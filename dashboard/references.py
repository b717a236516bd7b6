"""Published series of others, as they stand in the edition: always with their source, never mixed with our own figures."""

from dataclasses import dataclass

from dashboard.charts import Table
from dashboard.editions import Edition
from dashboard.wording import IMPOSSIBLE, UNKNOWN, capital, number
from queries.catalog import Reference


@dataclass(frozen=True)
class ReferenceView:
    """One series as a table: labels down, series across."""

    id: str
    title: str
    about: str
    source: str
    table: Table


def reference_views(edition: Edition, theme: str, level: str) -> list[ReferenceView]:
    """The series that belong to this theme and level and were delivered."""
    views = (
        reference_view(edition, one) for one in edition.catalog.references.values() if (one.theme, one.level) == (theme, level)
    )
    return [view for view in views if view.table.rows]


def reference_view(edition: Edition, reference: Reference) -> ReferenceView:
    """The series with a column each."""
    values = edition.references.get(reference.id, [])
    series = list(dict.fromkeys(sorted(row[0] for row in values)))
    labels = list(dict.fromkeys(row[1] for row in values))
    decimals = 1 if any(value != int(value) for _, _, value, _ in values if value is not None) else 0
    cells = {(label, name): text_of(value, status, decimals) for name, label, value, status in values}
    rows = [(label, *(cells.get((label, name), "") for name in series)) for label in labels]
    caption = f"{reference.title} ({reference.unit})"
    return ReferenceView(
        reference.id, reference.title, reference.about, reference.source, Table(caption, ("", *map(capital, series)), rows)
    )


def text_of(value: float | None, status: str, decimals: int) -> str:
    """The value with its mark; unknown is not zero."""
    if value is None:
        return IMPOSSIBLE if status == "kan niet" else UNKNOWN
    return number(value, decimals) + ("*" if status == "voorlopig" else "")
