"""Which numbers the account of the protection may hold: of the attacks, of the policy, and of the example made with it."""

import json
import tomllib

import duckdb

BLIND = 50.0  # of two people who of them changed: somebody who guesses is right half of the time
PEOPLE, HITS = 37, 12  # of the example
ODD = (("strange", "deep"), ("full", "few"), ("other", "few"))


def attack_numbers(con: duckdb.DuckDBPyConnection) -> frozenset[float]:
    """The figures of every attack, shares as a percentage too, and what is wrong together."""
    found = {BLIND}
    for (text,) in con.execute("select figures from attack").fetchall():
        figures = json.loads(text)
        found |= {float(value) for value in figures.values()}
        found |= {100.0 * value for value in figures.values() if 0 <= value <= 1}
        found |= {float(sum(figures[name] for name in names)) for names in ODD if figures.keys() >= set(names)}
    return frozenset(found)


def policy_numbers(text: str) -> frozenset[float]:
    """Every number of the policy, shares as a percentage."""
    return frozenset(100 * value if isinstance(value, float) else float(value) for value in numbers(tomllib.loads(text)))


def numbers(table: object) -> list[float]:
    if isinstance(table, dict):
        return [number for value in table.values() for number in numbers(value)]
    return [table] if isinstance(table, int | float) else []


def example_numbers(text: str) -> frozenset[float]:
    """The people of the example, the multiples around them, their shares and the last place of the threshold."""
    rule = tomllib.loads(text)["protection"]
    base = rule["base"]
    wholes, parts = ([n // base * base, n // base * base + base] for n in (PEOPLE, HITS))
    shares = {100 * part / whole for part in (*parts, HITS) for whole in (*wholes, PEOPLE)}
    return frozenset({float(one) for one in (PEOPLE, HITS, *wholes, *parts, rule["threshold"] + rule["blur"] - 1)} | shares)
