"""What a row of features speaks for: the sum of what many small decision trees say, grown on pages with known text.

The trees are read from ``data`` when first asked for; ``data/README.md`` tells their form and how they are grown.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

__all__ = ["Trees", "load_trees"]

#: A tree is what it adds to the sum, or a question: the column, the largest number that goes to the first branch, the
#: two branches.
Tree = Any


@attrs.frozen
class Trees:
    """The trees, and the number that their sum begins with."""

    bias: float
    trees: tuple[Tree, ...]

    def speak_for(self, row: Sequence[float]) -> float:
        """How much a row speaks for what the trees tell: above 0 for it, below 0 against it."""
        found = self.bias
        for tree in self.trees:
            node = tree
            while node.__class__ is tuple:
                column, most, low, high = node
                node = low if row[column] <= most else high
            found += node
        return found


@cache
def load_trees(name: str, features: tuple[str, ...]) -> Trees:
    """The trees that the package brings under a name, for rows with these columns."""
    stated = json.loads(files(__package__).joinpath("data", f"{name}.json").read_text(encoding="utf-8"))
    columns = {feature: column for column, feature in enumerate(features)}
    return Trees(stated["bias"], tuple(_grown(tree, columns) for tree in stated["trees"]))


def _grown(stated: Any, columns: dict[str, int]) -> Tree:
    if not isinstance(stated, list):
        return float(stated)
    name, most, low, high = stated
    return columns[name], float(most), _grown(low, columns), _grown(high, columns)
