"""The secret key of the rounding: there is no default, and it stays the same from month to month."""

import hmac
from pathlib import Path

from etl.errors import EditionError
from etl.files import whole
from queries.settings import Settings

SHORTEST = 32


def check_secret(secret: str) -> None:
    """Without a secret the rounding could be undone, so there is no default."""
    if len(secret) < SHORTEST:
        raise EditionError(
            f"MONITOR_SLEUTEL ontbreekt of is korter dan {SHORTEST} tekens. Zet een geheime sleutel in de omgeving, "
            "bewaar hem buiten de database en gebruik elke maand dezelfde."
        )


def check_same(settings: Settings) -> None:
    """With another secret the same people would be rounded otherwise: two editions side by side then tell more than one."""
    path = path_of(settings)
    if path.is_file() and not hmac.compare_digest(path.read_text(encoding="utf-8"), check_value(settings.secret)):
        raise EditionError(
            "MONITOR_SLEUTEL is een andere sleutel dan die van de eerdere edities. Zet de oude sleutel terug. "
            "Vervangt u hem met opzet, bouw dan met --nieuwe-sleutel."
        )


def remember(settings: Settings) -> None:
    """Keep what tells the key from another, and not the key."""
    path, value = path_of(settings), check_value(settings.secret)
    if not path.is_file() or path.read_text(encoding="utf-8") != value:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as temporary:
            temporary.write_text(value, encoding="utf-8")


def path_of(settings: Settings) -> Path:
    return settings.data / "private" / "sleutel.check"


def check_value(secret: str) -> str:
    return hmac.digest(secret.encode(), b"controle", "sha256").hex()
