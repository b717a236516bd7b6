"""Categories as numbers within one number: a group of crossed dimensions is then a mask, and grouping by it is twice as fast."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

import duckdb

MOST_BITS = 62


@dataclass(frozen=True)
class Codes:
    """The categories that occur in the loaded rows, by dimension, and where each dimension stands in the number."""

    known: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, con: duckdb.DuckDBPyConnection, names: Sequence[str]) -> Self:
        """Those of the loaded rows; zero stands for: not crossed by."""
        if not names:
            return cls()
        lists = ", ".join(f'list(distinct "{name}" order by "{name}")' for name in names)
        row = con.execute(f"select {lists} from temp.subject").fetchone() or ()
        return cls({name: found or [] for name, found in zip(names, row, strict=True)})

    @property
    def fit(self) -> bool:
        return bool(self.known) and sum(self.bits(name) for name in self.known) <= MOST_BITS

    def bits(self, name: str) -> int:
        return len(self.known[name]).bit_length()

    def shift(self, name: str) -> int:
        names = list(self.known)
        return sum(map(self.bits, names[: names.index(name)]))

    def mask(self, name: str) -> int:
        """The bits of one dimension."""
        return ((1 << self.bits(name)) - 1) << self.shift(name)

    def cells_sql(self, entries: str, groups: Sequence[tuple[str, ...]], counts: Sequence[str]) -> str:
        """Every entry counted once for each combination of dimensions; the others are empty. Asks for `known` as parameters."""
        masks = [sum(map(self.mask, group)) for group in groups]
        code = " + ".join(f'(list_position(${name}, "{name}")::bigint << {self.shift(name)})' for name in self.known)
        back = ", ".join(f'${name}[nullif((code & {self.mask(name)}) >> {self.shift(name)}, 0)] as "{name}"' for name in self.known)
        return f"""
            with coded as (select *, {code} as whole from ({entries})),
            counted as (
                select period, whole & mask as code, {", ".join(f"{count} as n{place}" for place, count in enumerate(counts))}
                from coded cross join (select unnest({masks}::bigint[]) as mask)
                group by period, mask, whole & mask
            )
            select period, {back}, * exclude (period, code) from counted
        """
