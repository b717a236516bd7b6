"""A2 and A6: what subtracting and averaging shown numbers tells of hidden groups.

A found value counts as exact where it is the very number of people. Beside it stands the best blind guess: the share of the
most common value among the same groups, which is what somebody without any edition would score by always saying that.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from etl.attacks import Group, Outcome
from etl.attacks.puzzle import Known, Puzzle, side_of

FEW = 14  # no group of everyone this large is hidden: nobody looks for more
LEEWAY = 0.15  # of what is attacked, so much more than the blind guess may be found
SURE, RARE = 0.9, 0.001


def single(puzzles: Sequence[Puzzle]) -> Outcome:
    """A2: the only hidden part of a line is its whole less the parts that are shown.

    Of all hidden groups no more may be found than by guessing blind. Of those that can be attacked in this way only, a
    difference of two rounded numbers says a little: there the limit is that of the other attacks, 15 points.
    """
    found = [pair for puzzle in puzzles for pair in differences(puzzle)]
    hidden = sum(1 for puzzle in puzzles for group, n in puzzle.exact.items() if n < FEW and group not in puzzle.known)
    right = sum(guess == n for guess, n in found)
    blind = commonest([n for _, n in found])
    share, attacked = right / max(hidden, 1), right / max(len(found), 1)
    figures = {"hidden": hidden, "attacked": len(found), "exact": share, "exact_of_attacked": attacked, "blind": blind}
    passed = share <= blind + luck(hidden) and attacked <= blind + LEEWAY + luck(len(found))
    return Outcome("A2", "Een verborgen groep als verschil van geheel en delen", passed, rounded(figures))


def differences(puzzle: Puzzle) -> Iterator[tuple[int, int]]:
    """What is found and what there is, for every small group that is hidden alone."""
    for line in puzzle.lines:
        hidden = puzzle.hidden(line)
        if len(hidden) == 1 and puzzle.exact[hidden[0]] < FEW:
            rest = puzzle.known[line.whole].value - sum(puzzle.known[part].value for part in line.parts if part in puzzle.known)
            yield int(min(max(rest, 1), FEW - 1)), puzzle.exact[hidden[0]]


def averaging(puzzles: Sequence[Puzzle]) -> Outcome:
    """A6: every shown number is averaged with the sums of its parts, every hidden one with what each line leaves for it.

    The attacker also knows how common each size of a hidden group is, and that somebody is in it. Where rounding put several
    parts far above their whole, he is then nearly sure that it is one person; that he cannot be kept from altogether, so
    it may happen to one group in 1,000, and it is reported how often he is right.
    """
    found: dict[str, list[tuple[int, float, float]]] = defaultdict(list)
    sizes = sizes_of(puzzles)
    for puzzle in puzzles:
        for group, mean, variance in averages(puzzle, sizes):
            found[side_of(group)].append((puzzle.exact[group], mean, variance))
    judged = [guesses(np.array(rows), sizes[side]) for side, rows in found.items()]
    if not judged:
        return Outcome("A6", "Middelen over alle indelingen", True, {"attacked": 0})
    right, sure, n, misfit = (np.concatenate([one[place] for one in judged]) for place in range(4))
    figures = {
        "attacked": len(n),
        "exact": right.mean(),
        "blind": commonest(n),
        "sure": (sure >= SURE).sum(),
        "sure_and_right": (right & (sure >= SURE)).sum(),
        "rmse": np.sqrt((misfit**2).mean()),
        "sd": n.std(),
    }
    passed = figures["exact"] <= figures["blind"] + LEEWAY + luck(len(n)) and figures["sure"] <= 1 + RARE * len(n)
    return Outcome("A6", "Middelen over alle indelingen", bool(passed), rounded(figures))


def sizes_of(puzzles: Sequence[Puzzle]) -> dict[str, Counter[int]]:
    """How often each size occurs among the small groups that are hidden; one more of each, for where there are few."""
    found: dict[str, Counter[int]] = defaultdict(lambda: Counter(range(1, FEW)))
    for puzzle in puzzles:
        for group, n in puzzle.exact.items():
            if n < FEW and group not in puzzle.known:
                found[side_of(group)][n] += 1
    return found


def averages(puzzle: Puzzle, sizes: Mapping[str, Counter[int]]) -> Iterator[tuple[Group, float, float]]:
    """The weighted mean, with its variance, of what every line leaves for a hidden group."""
    known, usual = improved(puzzle), {side: spread(counts) for side, counts in sizes.items()}
    sums: dict[Group, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for line in puzzle.lines:
        hidden = puzzle.hidden(line)
        if not hidden or any(puzzle.exact[part] >= FEW for part in hidden):
            continue
        shown = [known[part] for part in line.parts if part in known]
        left = known[line.whole].value - sum(one.value for one in shown)
        noise = known[line.whole].variance + sum(one.variance for one in shown)
        for part in hidden:
            others = [usual[side_of(other)] for other in hidden if other != part]
            mean, variance = left - sum(mean for mean, _ in others), noise + sum(variance for _, variance in others)
            value, weight = sums[part]
            sums[part] = value + mean / max(variance, 1e-3), weight + 1 / max(variance, 1e-3)
    return ((group, value / weight, 1 / weight) for group, (value, weight) in sums.items())


def improved(puzzle: Puzzle) -> dict[Group, Known]:
    """Every shown number averaged with the sums of its parts, for each dimension along which all of those are shown."""
    known = dict(puzzle.known)
    for line in puzzle.lines:
        if not puzzle.hidden(line):
            value = sum(puzzle.known[part].value for part in line.parts)
            variance = max(sum(puzzle.known[part].variance for part in line.parts), 1e-3)
            before = known[line.whole]
            share = before.variance / (before.variance + variance)
            known[line.whole] = Known(before.value + share * (value - before.value), (1 - share) * before.variance, before.reach)
    return known


def guesses(rows: np.ndarray, sizes: Counter[int]) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """For each group: whether the likeliest size is right, how sure the attacker is, the size, and how far his mean is off."""
    n, mean, variance = rows.T
    size = np.array(sorted(sizes))
    odds = np.log([sizes[one] for one in size]) - (mean[:, None] - size) ** 2 / (2 * variance[:, None])
    chance = np.exp(odds - odds.max(axis=1, keepdims=True))
    chance /= chance.sum(axis=1, keepdims=True)
    return size[chance.argmax(axis=1)] == n, chance.max(axis=1), n, chance @ size - n


def spread(sizes: Counter[int]) -> tuple[float, float]:
    """Mean and variance."""
    values, weights = np.array(list(sizes)), np.array(list(sizes.values()))
    mean = float(np.average(values, weights=weights))
    return mean, float(np.average((values - mean) ** 2, weights=weights))


def commonest(values: Sequence[int] | np.ndarray) -> float:
    """The share of the value that occurs most."""
    return max(Counter(list(values)).values()) / len(values) if len(values) else 0.0


def luck(n: int) -> float:
    """How far a share of so many can lie above what it is of many more: two standard errors at most."""
    return 1 / max(n, 1) ** 0.5


def rounded(figures: Mapping[str, float]) -> dict[str, float]:
    return {name: round(float(value), 4) for name, value in figures.items()}
