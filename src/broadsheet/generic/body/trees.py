"""What a row of features speaks for: the sum of what many small decision trees say, learned from pages with known text.

The trees are read from ``data/trees.json`` when first asked for; ``data/README.md`` tells its form and how it is made.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from broadsheet.generic.body.features import FEATURES

__all__ = ["Trees", "trees"]

#: A tree is what it adds to the sum, or a question: the column, the largest number that goes to the first branch, the
#: two branches.
Tree = Any

#: So many trees are asked first; where they agree by so much, the others would not change their mind.
_FIRST, _CLEAR = 20, 3.5


@attrs.frozen
class Trees:
    """The trees, and the number that their sum begins with."""

    bias: float
    first: tuple[Tree, ...]
    rest: tuple[Tree, ...]

    def speak_for(self, row: Sequence[float]) -> float:
        """How much a row speaks for a block of the story: above 0 for it, below 0 against it."""
        found = _sum(self.first, row, self.bias)
        return found if abs(found) > _CLEAR else _sum(self.rest, row, found)


def _sum(some: Sequence[Tree], row: Sequence[float], found: float) -> float:
    for tree in some:
        node = tree
        while node.__class__ is tuple:
            column, most, low, high = node
            node = low if row[column] <= most else high
        found += node
    return found


@cache
def trees() -> Trees:
    """The trees that the package brings."""
    stated = json.loads(files(__package__).joinpath("data", "trees.json").read_text(encoding="utf-8"))
    columns = {name: column for column, name in enumerate(FEATURES)}
    grown = tuple(_grown(tree, columns) for tree in stated["trees"])
    return Trees(stated["bias"], grown[:_FIRST], grown[_FIRST:])


def _grown(stated: Any, columns: dict[str, int]) -> Tree:
    if not isinstance(stated, list):
        return float(stated)
    name, most, low, high = stated
    return columns[name], float(most), _grown(low, columns), _grown(high, columns)
