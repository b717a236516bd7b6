"""A delivery that is much smaller or larger than the one before waits for a person who says that it is right."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from etl.contracts import Contract
from etl.errors import BuildError
from etl.receipts import Landed

# Fewer rows than this jump by chance.
FEWEST = 25
LOWEST, HIGHEST = 0.6, 4.0


def before(one: Landed, landed: Sequence[Landed], contract: Contract, accepted: Collection[str]) -> Landed | None:
    """The delivery to compare with: the last one that nobody had to doubt, so that a fault does not become the measure."""
    earlier = sorted((other for other in landed if other.table == one.table and other.order < one.order), key=lambda x: x.order)
    usual = None
    for other in earlier:
        # The first of an increment holds all history, so it says nothing of the next.
        history = contract.delivery == "aanvulling" and other.period == earlier[0].period != one.period
        if not history and (other.id in accepted or not jump(other, usual)):
            usual = other
    return usual


def jump(one: Landed, previous: Landed | None) -> str:
    """What there is to say of the number of rows; nothing when it is as usual."""
    if previous is None or previous.rows < FEWEST or LOWEST <= one.rows / previous.rows <= HIGHEST:
        return ""
    change = round(100 * (one.rows / previous.rows - 1))
    return f"{one.id} heeft {one.rows} rijen, {previous.id} had er {previous.rows} ({change:+} %)"


def check_volume(
    used: Iterable[Landed], landed: Sequence[Landed], contracts: Mapping[str, Contract], accepted: Collection[str]
) -> None:
    """Stop for every jump that nobody has accepted yet."""
    open_jumps = [
        (one.id, words)
        for one in used
        if one.id not in accepted and (words := jump(one, before(one, landed, contracts[one.table], accepted)))
    ]
    if open_jumps:
        name, _ = open_jumps[0]
        raise BuildError(
            f"{'; '.join(words for _, words in open_jumps)}. "
            f"Klopt dat, zeg dan ja met `monitor accept {name} --reden \"…\"`. "
            f"Klopt het niet, leg de levering dan opzij met `monitor aside {name} --reden \"…\"`."
        )
