"""Attacking an edition that was made before: its files, beside the exact counts of the same deliveries."""

from pathlib import Path

from etl.attacks import Outcome
from etl.attacks.attacked import WHOLE, Attacked
from etl.attacks.audiences import union
from etl.attacks.suite import attack
from etl.attacks.witness import OTHERS
from etl.edition import FIGURES
from etl.errors import EditionError
from etl.monthly import Before, prepared, uncollected
from etl.publish import find, verify
from etl.release import open_warehouse
from etl.rules import quoted
from etl.warehouse import build
from queries import HOME
from queries.settings import Settings


def attack_edition(settings: Settings, edition_id: str, others: int | None = OTHERS, home: Path = HOME) -> list[Outcome]:
    """What comes of every attack; refused where the deliveries would make another edition by now."""
    made = find(settings, edition_id)
    faults = verify(made)
    if faults:
        raise EditionError(faults[0])
    before = Before(*(find(settings, name) if name else None for name in (made.previous, made.latest)))
    with uncollected(), open_warehouse(build(settings, made.period, home)) as con:
        release, _, policy, digest = prepared(con, settings, made.period, before, home, others)
        if digest != made.content:
            raise EditionError(
                f"{made.id} is van andere leveringen, definities, code of een andere sleutel dan er nu zijn; de telling erachter "
                f"is niet terug te halen. Bouw {made.period} opnieuw: dan wordt die editie aangevallen."
            )
        con.execute(f"attach {quoted(str(made.folder / 'beleid.duckdb'))} as edition (read_only)")
        attacked = Attacked(release, policy, "edition", WHOLE, home)
        return [*attack(attacked), union(made.folder, FIGURES)]
