"""What can be measured: the words for indicators, dimensions, norms and questions. Their files are read in definitions.py."""

from dataclasses import dataclass, field
from datetime import date

THEMES = {
    "leerroutes": "Leerroutes",
    "uitstroom": "Uitstroom naar werk",
    "duur": "Duur tot diploma",
    "partners": "Partnerprestaties",
}
LEVELS = {"client": "Cliënt", "voorziening": "Voorziening", "keten": "Ketensamenwerking"}
MEASURES = {"stock", "flow", "share", "duration", "score", "hours", "euro", "ratio", "index", "funnel"}
MOMENTS = {"stand", "stroom"}
UNITS = {"personen", "percent", "maanden", "dagen", "uren", "euro", "cijfer", "index"}
BETTER = {"higher", "lower", "none"}
COMPARABLE = ("doelgroep", "leerroute", "cohort")
WHOSE = {"nederland", "gemeenten"}
KINDS = {"wettelijk", "beleid", "leidraad", "nulmeting"}


@dataclass(frozen=True)
class Indicator:
    """One definition; the fields are the keys of the header of its SQL file."""

    id: str
    title: str
    short: str
    question: str
    theme: str
    levels: tuple[str, ...]
    measure: str
    moment: str
    unit: str
    better: str
    dimensions: tuple[str, ...]
    population: str
    clock: str
    reference: str
    caveats: tuple[str, ...]
    method: str
    sql: str
    numerator: str = ""
    denominator: str = ""
    norm: str = ""
    tile: int = 0  # place on the first page within its theme; 0 is not on it
    distribution: str = ""  # share of each category of this dimension in the whole
    headline: str = ""  # category of the distribution that stands on the tile
    cross: tuple[str, ...] = ()  # two dimensions that are shown as a table
    follow_up: int = 0  # months that everyone is followed before counting
    step: int = 0  # width of a step of the life table, in the unit
    event: str = ""
    competing: str = ""
    only: tuple[tuple[str, str], ...] = ()  # (dimension, category): about these people and no others
    bands: tuple[float, ...] = ()  # edges of the bands in which amounts are counted
    steps: tuple[tuple[str, str], ...] = ()  # (column, label) of a funnel, in order
    compare: str = ""  # dimension whose categories are compared in a funnel plot
    case_mix: tuple[str, ...] = ()  # dimensions by which that comparison is standardised
    adds_up: tuple[str, ...] = ()  # dimensions in which everybody has one category, so that readers add the counts up
    response: str = ""  # indicator that says how many answered
    protect: str = "people"  # people | none
    protect_reason: str = ""  # why nobody is counted here, or why it is public already

    @property
    def code(self) -> str:
        """K21 of k21_pip_op_tijd: the name policy documents use."""
        return self.id.partition("_")[0].upper()

    @property
    def is_open(self) -> bool:
        """Whether no person is counted, so that nothing needs protection."""
        return self.protect == "none"

    @property
    def divides_own(self) -> bool:
        """Whether each person's amount is a percentage of their own base, such as hours followed of hours offered."""
        return self.measure == "score" and self.unit == "percent"


@dataclass(frozen=True)
class Dimension:
    """One way to break figures down, with its categories in reading order."""

    id: str
    label: str
    level: str
    filter: bool
    categories: dict[str, str]
    mart: str = ""  # where more categories come from, each with a label


@dataclass(frozen=True)
class Norm:
    """A value to compare with, and what kind of promise it is."""

    id: str
    label: str
    value: float
    kind: str
    source: str
    valid_from: date | None = None
    valid_to: date | None = None
    replaces: str = ""  # the norm that held before this one
    doelgroep: str = ""  # holds for these people only
    unit: str = ""  # only where no indicator says it

    def holds(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Reference:
    """A published series of others, shown beside our own figures with its source."""

    id: str
    title: str
    about: str
    source: str
    unit: str
    theme: str
    level: str
    table: str
    sql: str
    whose: str = ""  # nederland | gemeenten
    indicator: str = ""  # our own figure that it can be laid beside, year by year
    groups: tuple[tuple[str, str], ...] = ()  # (our doelgroep, its series)
    differs: tuple[str, ...] = ()  # what the others count otherwise than we do
    unmatched: str = ""  # why nothing of ours can be laid beside it


@dataclass(frozen=True)
class Question:
    """What an adviesraad wants to know: the indicators that answer it, and what nothing measures yet and why."""

    number: int
    group: str
    question: str
    indicators: tuple[str, ...] = ()
    unmeasured: str = ""


@dataclass(frozen=True)
class Effect:
    """Help that some get and others do not: who is compared, from when, and on what."""

    id: str
    title: str
    intervention: str
    question: str
    goal: str
    outcome: str  # what a hit has done, after "meer deelnemers"
    eligible: str
    clock: str
    landmark: int  # months after the clock by which a participant has begun
    follow_up: int  # months after the landmark that everyone is followed
    better: str
    reference: str
    caveats: tuple[str, ...]
    method: str
    related: tuple[str, ...]  # indicators that are about the same
    sql: str

    @property
    def dimensions(self) -> tuple[str, ...]:
        """What makes people comparable: one set for every effect."""
        return COMPARABLE

    @property
    def months(self) -> int:
        """How long everyone is known before counting."""
        return self.landmark + self.follow_up


@dataclass(frozen=True)
class Catalog:
    """All definitions together, checked against each other."""

    indicators: dict[str, Indicator]
    dimensions: dict[str, Dimension]
    norms: dict[str, Norm]
    references: dict[str, Reference]
    structural_zeros: tuple[dict[str, str], ...] = field(default=())
    questions: dict[str, Question] = field(default_factory=dict)
    effects: dict[str, Effect] = field(default_factory=dict)
