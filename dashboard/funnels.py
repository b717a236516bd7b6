"""A chain of steps: how many reach each of them, and how long each took."""

from dashboard.charts import Steps, Table, View
from dashboard.facts import Cell
from dashboard.phrases import count_text, value_text
from dashboard.reading import Reading
from dashboard.wording import HIDDEN, capital, listed, low, number, period_name
from queries.cells import DAYS

NEARLY = "bijna iedereen of bijna niemand"


def funnel_view(reading: Reading) -> View:
    """The steps of the period that is looked at; the first step is everyone."""
    indicator = reading.indicator
    name, title = f"{indicator.id}-verloop", "Stap voor stap"
    reached = [step_cell(reading, step) for step, _ in indicator.steps[1:]]
    waits = [step_cell(reading, f"{step}{DAYS}") for step, _ in indicator.steps[1:]]
    table = funnel_table(reading, reached, waits)
    empty = reading.silence
    if empty:
        return View(name, title, empty, Steps(empty=empty), table)
    whole = next((cell.denominator for cell in reached if cell), None)
    chart = Steps(
        names=[label for _, label in indicator.steps],
        values=[whole, *(cell.numerator if cell else None for cell in reached)],
        texts=[f"{count_text(whole)} mensen", *(step_text(reading, cell) for cell in reached)],
        waits=["", *(wait_text(cell) for cell in waits)],
    )
    return View(name, title, funnel_sentence(reading, reached, waits), chart, table)


def step_cell(reading: Reading, part: str) -> Cell | None:
    """One step of the period that is looked at."""
    if reading.obstacle:
        return None
    cells = reading.scope.edition.cells(reading.indicator, reading.grain, reading.fixed, period=reading.period, part=part)
    return next((cell for cell in reversed(cells) if cell.period == reading.period), None)


def step_text(reading: Reading, cell: Cell | None) -> str:
    """The share that reached the step; where it is hidden, what that can mean."""
    return value_text(reading.indicator, cell) if cell and cell.value is not None else NEARLY


def wait_text(cell: Cell | None) -> str:
    return f"{number(cell.value)} dagen" if cell and cell.value is not None else ""


def funnel_sentence(reading: Reading, reached: list[Cell | None], waits: list[Cell | None]) -> str:
    """The last step, and the step that took longest."""
    labels = [label for _, label in reading.indicator.steps[1:]]
    last = reading.cell
    when = capital(period_name(reading.grain, reading.period))
    end = f"{when}: {step_text(reading, last)} haalde de laatste stap ({low(labels[-1])})."
    slow = [(cell.value or 0, label) for cell, label in zip(waits, labels, strict=True) if cell and cell.value is not None]
    if not slow:
        return end
    longest = max(slow)[0]
    steps = listed([low(label) for days, label in slow if days == longest])
    return f"{end} Het langst duurt de stap naar {steps}: de helft wacht {number(longest)} dagen of langer."


def funnel_table(reading: Reading, reached: list[Cell | None], waits: list[Cell | None]) -> Table:
    """The same figures as text."""
    rows = [
        (
            label,
            value_text(reading.indicator, cell),
            count_text(cell.numerator if cell else None),
            count_text(cell.denominator if cell else None),
            wait_text(wait) or HIDDEN,
        )
        for (_, label), cell, wait in zip(reading.indicator.steps[1:], reached, waits, strict=True)
    ]
    moment = reading.obstacle.words if reading.obstacle else period_name(reading.grain, reading.period)
    caption = f"{reading.indicator.title}, {moment}"
    return Table(caption, ("Stap", "Aandeel", "Teller", "Noemer", "Mediaan sinds de vorige stap"), rows)
