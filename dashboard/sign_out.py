"""End sessions by hand, when an account is closed or a cookie was lost: `python -m dashboard.sign_out SUBJECT…` or `--iedereen`."""

import sys

from dashboard.signin.sessions import Sessions
from queries.desk.base import DeskError, open_store
from queries.desk.clock import now
from queries.settings import SettingError, read_settings

EVERYBODY = "--iedereen"
USAGE = f"Geef van wie de sessies eindigen, zoals het logboek die noemt (actor), of {EVERYBODY}."


def main(words: list[str]) -> None:
    """Every session of these people, or of everybody, ends now."""
    try:
        sessions = Sessions(open_store(read_settings().desk), now)
    except (SettingError, DeskError) as error:
        sys.exit(str(error))
    if not words or (EVERYBODY in words and words != [EVERYBODY]):
        sys.exit(USAGE)
    ended = sessions.end_everybody() if words == [EVERYBODY] else sum(sessions.end_all(subject) for subject in words)
    sys.stdout.write(f"Beëindigd: {ended} {'sessie' if ended == 1 else 'sessies'}.\n")


if __name__ == "__main__":
    main(sys.argv[1:])
