"""A made-up crowd and its tables, protected as they should be or in a way that is known to be broken."""

import random
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import combinations

from etl.attacks import Group, Table
from etl.attacks.material import EVERYONE, HITS, MISSES
from queries.cells import Count
from queries.disclosure import KEYS, Protection, shown, without
from queries.policy import read_policy

RULE = read_policy().protection
CATEGORIES = {
    "doelgroep": ("asiel", "gezin", "overig"),
    "leerroute": ("b1", "onderwijs", "z", "geen"),
    "cohort": ("2022", "2023", "2024", "2025", "2026"),
    "geslacht": ("man", "vrouw"),
    "aanbieder": ("a", "b", "c", "d", "e", "f", "g"),
    "regio": ("noord", "midden", "zuid"),
}
CHANCE = dict(zip("abcdefg", (0.03, 0.97, 0.6, 0.4, 0.5, 0.1, 0.9), strict=True))
Show = Callable[[Count, Protection], int | None]
Counts = dict[Group, Count]


@cache
def counted(people: int, depth: int = 3, seed: int = 1) -> tuple[Counts, Counts]:
    """Everyone and the hits, by group."""
    draw = random.Random(seed)
    weights = {name: [draw.uniform(0.05, 1) ** 2 for _ in some] for name, some in CATEGORIES.items()}
    n, keys, hits, hit_keys = Counter(), Counter(), Counter(), Counter()
    for _ in range(people):
        person = [(name, draw.choices(some, weights[name])[0]) for name, some in CATEGORIES.items()]
        key, is_hit = draw.getrandbits(32), draw.random() < CHANCE[dict(person)["aanbieder"]]
        for size in range(depth + 1):
            for group in map(frozenset, combinations(person, size)):
                n[group] += 1
                keys[group] += key
                if is_hit:
                    hits[group] += 1
                    hit_keys[group] += key
    everyone = {group: Count(many, keys[group] % KEYS) for group, many in n.items()}
    return everyone, {group: Count(hits[group], hit_keys[group] % KEYS) for group in everyone}


def release(people: int, show: Show = shown, has_complement: bool = True, rule: Protection = RULE, depth: int = 3) -> list[Table]:
    """One indicator in one period; the hits of a group are shown where both they and the others may be."""
    everyone, hits = counted(people, depth)
    public = {group: value for group, count in everyone.items() if (value := show(count, rule)) is not None}
    part = {
        group: value
        for group, count in hits.items()
        if group in public and public[group] >= rule.share_denominator and (value := show(count, rule)) is not None
        and (not has_complement or may_follow(public[group] - value, show(without(everyone[group], count), rule), rule))
    }  # fmt: skip
    exact = {group: count.n for group, count in everyone.items()}
    hit = {group: count.n for group, count in hits.items()}
    miss = {group: exact[group] - n for group, n in hit.items()}
    sides = ((EVERYONE, public, exact), (HITS, part, hit), (MISSES, {}, miss))
    place = ("k00_crowd", "jaar", "2025-12-31")
    return [Table(*place, name, CATEGORIES, one, {group: n for group, n in all_.items() if n}) for name, one, all_ in sides]


def may_follow(rest: int, misses: int | None, rule: Protection) -> bool:
    """Whether the others may be found by subtraction."""
    return misses is not None and rest >= rule.threshold


def exact_from(least: int) -> Show:
    """Hidden below this number, and shown as it is from there on."""
    return lambda count, _: count.n if count.n >= least else None


def nearest_five(count: Count, _: Protection) -> int | None:
    """As the care figures of CBS: up to seven is secret, the rest goes to the nearest five."""
    return None if count.n < 8 else 5 * ((count.n + 2) // 5)
