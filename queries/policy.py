"""Who may see how much: the disclosure policy of policy.toml as typed values."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from queries import HOME
from queries.cells import GRAINS, Address
from queries.disclosure import Protection

Value = int | float | str | list[str]
NESTED = ("publiek", "bestuur", "beleid")


class PolicyError(ValueError):
    """A policy that cannot be used; the message names the find and the remedy, in Dutch."""


@dataclass(frozen=True)
class Audience:
    """One group of readers and the part of the release that is theirs."""

    name: str
    depth: int
    dimensions: frozenset[str]

    def may_see(self, address: Address) -> bool:
        return address.depth <= self.depth and all(name in self.dimensions for name, _ in address.dimensions)


@dataclass(frozen=True)
class Changes:
    """How many people were followed since the figure before, and of how many the situation became another."""

    people: int
    changed: int


@dataclass(frozen=True)
class Churn:
    """How many people must have changed before so many dimensions are crossed."""

    share: float
    people: int

    def is_met(self, found: Changes) -> bool:
        return found.changed >= max(self.people, self.share * found.people)


@dataclass(frozen=True)
class Parameter:
    """One value of the policy, in the words of those who must answer for it."""

    key: str
    name: str
    value: Value
    meaning: str
    owner: str


@dataclass(frozen=True)
class Policy:
    """The policy in force; `source` is its text, which each edition keeps."""

    protection: Protection
    depths: dict[str, int]
    small_people: int
    small_depth: int
    churn: dict[int, Churn]
    revised_from: int  # an earlier figure is revised when a count moved by as much; 0: always
    audiences: dict[str, Audience]
    roles: dict[str, str]
    source: str

    def depth(self, grain: str, people: int, found: Changes | None = None) -> int:
        """How many dimensions may be crossed at this grain in a population of this size, of whom so many changed."""
        depth = min(self.depths[grain], self.small_depth) if people < self.small_people else self.depths[grain]
        refused = [deep for deep, churn in self.churn.items() if found and not churn.is_met(found)]
        return min([depth, *(deep - 1 for deep in refused)])


def read_policy(path: Path = HOME / "policy.toml") -> Policy:
    """The policy, checked: every grain has a depth and the audiences are nested."""
    policy = policy_of(path.read_text(encoding="utf-8"), path.name)
    check_nested(policy, path)
    parameters(policy.source)
    return policy


def policy_of(text: str, name: str = "policy.toml") -> Policy:
    """The policy that this text holds."""
    raw = tomllib.loads(text)
    try:
        return Policy(
            protection=Protection(**raw["protection"]),
            depths={grain: raw["depth"][grain] for grain in GRAINS},
            small_people=raw["small"]["people"],
            small_depth=raw["small"]["depth"],
            churn={int(depth): Churn(**entry) for depth, entry in raw["churn"].items()},
            revised_from=raw.get("revision", {}).get("moved", 0),
            audiences={name: audience(name, entry) for name, entry in raw["audience"].items()},
            roles=raw["role"],
            source=text,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise PolicyError(f"{name}: onvolledig of onbekend ({error}). Vergelijk met het voorbeeld in queries/.") from error


def parameters(text: str) -> list[Parameter]:
    """Every value of this policy with its meaning, in the order of the text."""
    raw = tomllib.loads(text)
    found, meanings = dict(values(raw)), raw.get("meaning", {})
    lonely = found.keys() ^ meanings.keys()
    if lonely:
        raise PolicyError(f"policy.toml: '{min(lonely)}' heeft geen betekenis, of geen waarde. Vul [meaning] aan.")
    words = {key: {"owner": raw["owner"], **meaning} for key, meaning in meanings.items()}
    return [Parameter(key, value=value, **words[key]) for key, value in found.items()]


def values(table: dict[str, Any], above: str = "") -> Iterator[tuple[str, Value]]:
    """Every value below this table with the road to it: protection.threshold."""
    for name, value in table.items():
        if isinstance(value, dict):
            if above or name != "meaning":
                yield from values(value, f"{above}{name}.")
        elif above:
            yield f"{above}{name}", value


def audience(name: str, entry: dict[str, object]) -> Audience:
    """One audience as written in the policy."""
    return Audience(name, int(str(entry["depth"])), frozenset(entry["dimensions"]))  # type: ignore[call-overload]


def check_nested(policy: Policy, path: Path) -> None:
    """publiek ⊂ bestuur ⊂ beleid, and every role has an audience."""
    if policy.audiences.keys() != set(NESTED):
        raise PolicyError(f"{path.name}: de uitgaven zijn niet {', '.join(NESTED)}. Beschrijf precies deze drie.")
    for small, large in pairwise(policy.audiences[name] for name in NESTED):
        if small.depth > large.depth or not small.dimensions <= large.dimensions:
            raise PolicyError(f"{path.name}: {small.name} ziet meer dan {large.name}. Maak {small.name} een deel van {large.name}.")
    unknown = set(policy.roles.values()) - policy.audiences.keys()
    if unknown:
        raise PolicyError(f"{path.name}: rol zonder bestaande uitgave '{min(unknown)}'. Kies publiek, bestuur of beleid.")
