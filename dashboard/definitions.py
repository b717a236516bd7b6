"""The definitions of an edition, as they were written into it."""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any

from queries.catalog import Catalog, Dimension, Effect, Indicator, Norm, Question, Reference

# What a row becomes, by its kind.
SHAPES: dict[str, type[Any]] = {one.__name__.lower(): one for one in (Indicator, Dimension, Norm, Reference, Question, Effect)}


def revived(rows: Iterable[tuple[str, str, str]]) -> Catalog:
    """The catalogue of rows of kind, id and body."""
    kinds: dict[str, dict[str, Any]] = {kind: {} for kind in SHAPES}
    zeros: list[dict[str, str]] = []
    for kind, name, body in rows:
        if kind == "structural_zero":
            zeros = json.loads(body)
        else:
            kinds[kind][name] = entry(SHAPES[kind], json.loads(body))
    return Catalog(
        kinds["indicator"],
        kinds["dimension"],
        kinds["norm"],
        kinds["reference"],
        tuple(zeros),
        kinds["question"],
        kinds["effect"],
    )


def entry(shape: type[Any], body: dict[str, Any]) -> Any:
    """One definition."""
    values = {f.name: body[f.name] for f in fields(shape) if f.name in body}
    for name, value in values.items():
        if isinstance(value, list):
            values[name] = tuple(tuple(one) if isinstance(one, list) else one for one in value)
        elif name.startswith("valid_") and value:
            values[name] = date.fromisoformat(value)
    return shape(**values)
