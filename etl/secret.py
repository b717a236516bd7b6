"""The secret key of the rounding: there is no default, it stays the same from month to month, and each year a new one comes.

`sleutel.check` holds a line per key: what tells it from another, which is not the key, and the month it came in force.
"""

import hmac
from dataclasses import dataclass

from etl.errors import EditionError
from etl.files import whole
from etl.publish import Made, made_editions
from queries.settings import Settings

SHORTEST = 32
LONGEST = 12  # months
NOTICE = "De cijfers zijn opnieuw afgerond met een nieuwe sleutel. Kleine verschillen met eerdere maanden zeggen daardoor niets."


@dataclass(frozen=True)
class Key:
    """What is remembered of a key that is or was in force."""

    check: str
    since: str  # a month; empty for a key of before this was kept


def check_secret(secret: str) -> None:
    """Without a secret the rounding could be undone, so there is no default."""
    if len(secret) < SHORTEST:
        raise EditionError(
            f"MONITOR_SLEUTEL ontbreekt of is korter dan {SHORTEST} tekens. Zet een geheime sleutel in de omgeving, "
            "bewaar hem buiten de database en gebruik elke maand dezelfde."
        )


def check_same(settings: Settings) -> None:
    """With another secret the same people would be rounded otherwise: two editions side by side then tell more than one."""
    known = keys_of(settings)
    if known and not hmac.compare_digest(known[-1].check, check_value(settings.secret)):
        raise EditionError(
            "MONITOR_SLEUTEL is een andere sleutel dan die van de eerdere edities. Zet de oude sleutel terug. "
            "Vervangt u hem met opzet, bouw dan met --nieuwe-sleutel."
        )


def remember(settings: Settings, period: str) -> None:
    """Keep what tells the key from another, and not the key; a new one is in force from the latest month there is."""
    known, value = keys_of(settings), check_value(settings.secret)
    made = made_editions(settings)
    since = max([period, *(edition.period for edition in made)])
    if not made:
        known = [Key(value, since)]
    elif not known or known[-1].check != value:
        known.append(Key(value, since))
    elif known[-1].since:
        return
    else:
        known[-1] = Key(value, since)
    keep(settings, known)


def keep(settings: Settings, known: list[Key]) -> None:
    """The lines of all keys, whole or as they were."""
    path = settings.data / "private" / "sleutel.check"
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole(path) as temporary:
        temporary.write_text("".join(f"{key.check} {key.since}\n" for key in known), encoding="utf-8")


def keys_of(settings: Settings) -> list[Key]:
    """Every key that was in force, the present one last."""
    path = settings.data / "private" / "sleutel.check"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [Key(*line.partition(" ")[::2]) for line in lines]


def notice(settings: Settings, period: str, previous: Made | None) -> str:
    """What readers must know of an edition whose figures are rounded otherwise than those they have; empty when they are not."""
    known = keys_of(settings)
    if len(known) < 2:
        return ""
    since = known[-1].since
    return NOTICE if period <= since or previous is None or previous.period <= since else ""


def overdue(settings: Settings, period: str) -> str:
    """What the administrator must do about a key that has been in force for a year; empty when there is nothing to do."""
    known = keys_of(settings)
    if not known or not known[-1].since or months_between(known[-1].since, period) < LONGEST:
        return ""
    return (
        f"De sleutel van de afronding is sinds {known[-1].since} in gebruik. Vervang hem nu er een jaar voorbij is: "
        "zet een nieuwe MONITOR_SLEUTEL en bouw met --nieuwe-sleutel. Lezers krijgen daar een melding van."
    )


def months_between(one: str, other: str) -> int:
    """From the first month to the second."""
    (year, month), (later_year, later_month) = (map(int, period.split("-")) for period in (one, other))
    return 12 * (later_year - year) + later_month - month


def check_value(secret: str) -> str:
    return hmac.digest(secret.encode(), b"controle", "sha256").hex()
