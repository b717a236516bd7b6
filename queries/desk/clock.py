"""The only clock of the desk: when something was written, decided or is due. Kept in UTC, said in Dutch time."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from queries.desk.base import DeskError

HERE = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def text_of(moment: datetime) -> str:
    """As it is kept: ISO 8601 in UTC, of which the order of the letters is the order of time."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def here(text: str) -> datetime:
    """A kept moment as the clock on the wall says it."""
    return datetime.fromisoformat(text).astimezone(HERE)


def moment_of(day: str, hour: str) -> str:
    """A day and an hour as someone typed them (jjjj-mm-dd, uu:mm), as they are kept."""
    try:
        return text_of(datetime.combine(date.fromisoformat(day), time.fromisoformat(hour), HERE))
    except (ValueError, OverflowError) as error:
        raise DeskError("Dit is geen dag en tijd. Kies een dag en schrijf de tijd als uu:mm, zoals 09:00.") from error
