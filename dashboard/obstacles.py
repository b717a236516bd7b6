"""Why a figure is not there, before anybody looks for it: in a few words, in a sentence that says what to do, and in its place."""

from dataclasses import dataclass

from dashboard.wording import NOT_APPLICABLE, OUTDATED


@dataclass(frozen=True)
class Obstacle:
    """What stands where the figure would have stood, and beside it."""

    words: str
    sentence: str
    value: str = NOT_APPLICABLE  # what stands in the place of the figure


OTHER_GROUP = Obstacle("komt bij deze groep niet voor", "Dit cijfer gaat niet over deze groep. Kies een andere groep.")
DEAF = Obstacle("volgt dit filter niet", "Dit kenmerk is bij dit cijfer niet bekend. Kies een ander filter.")
TOO_DEEP = Obstacle(
    "niet beschikbaar met deze filters",
    "Met deze filters worden de groepen te klein om te tonen. Kies een filter minder.",
)
ONLY_LATEST = Obstacle(
    "alleen voor de laatste maand",
    "Dit cijfer is er alleen voor de laatste maand van de editie. Kies bij maand de laatste.",
)


def too_early(month: str) -> Obstacle:
    """Nobody of the group has been followed long enough yet."""
    return Obstacle(f"nog niet te zeggen, vanaf {month}", f"Deze groep is nog niet lang genoeg gevolgd. Dat kan vanaf {month}.")


def too_old(title: str, month: str) -> Obstacle:
    """Two deliveries in a row of a table below the figure were missed."""
    sentence = f"De levering ‘{title}’ kwam voor het laatst over {month}. Kies {month} of een maand ervoor."
    return Obstacle(f"laatste levering: {month}", sentence, OUTDATED)
