"""What stands around every paper: whose monitor it is, of which edition, what the marks mean, where the figures come from."""

from dataclasses import dataclass

from dashboard.editions import Edition
from dashboard.wording import LEGEND, ROUNDING, SYNTHETIC, capital, day_name, listed, month_name
from queries.desk.texts import Texts


@dataclass(frozen=True)
class Frame:
    """The head, the foot and the reading guide."""

    title: str
    municipality: str
    month: str
    edition: str
    peildatum: str
    notices: list[str]
    legend: list[tuple[str, str]]
    rounding: str
    source: str


def make_frame(edition: Edition, title: str, words: Texts | None) -> Frame:
    """The frame of one edition's papers."""
    return Frame(
        title=title,
        municipality=f"Gemeente {edition.meta['municipality']}",
        month=month_name(edition.peildatum),
        edition=edition.id,
        peildatum=day_name(edition.peildatum),
        notices=notices(edition, words),
        legend=list(LEGEND.items()),
        rounding=ROUNDING,
        source=source_words(edition),
    )


def notices(edition: Edition, words: Texts | None) -> list[str]:
    """What a reader has to know before the first figure."""
    reason = words.withdrawn if words else ""
    withdrawn = f"Deze editie is ingetrokken. Gebruik de cijfers niet meer. Reden: {reason}" if reason else ""
    synthetic = SYNTHETIC if edition.is_synthetic else ""
    return [text for text in (withdrawn, synthetic, edition.meta.get("notice", "")) if text]


def source_words(edition: Edition) -> str:
    """Who delivered what the figures of the first page rest on."""
    senders = {sender for one in edition.in_order if one.tile for _, sender, _, _ in edition.sources(one.id)}
    return f"{capital(listed(sorted(senders)))}." if senders else "Onbekend."
