"""What a row of features speaks for: the sum of what many small decision trees say, grown on pages with known text.

The trees are read from ``data/trees.json`` when first asked for; ``data/README.md`` tells its form and how it is made.
They are compiled to one expression whose arguments are the features: to walk through them would cost as much as the
whole parse of a page. Features are floats, all of them, for to compare a float with a float costs half as much.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import CodeType, FunctionType
from typing import Any

from broadsheet.generic.body.features import FEATURES

__all__ = ["compiled", "speaker"]

#: What a row speaks for, given as so many arguments: above 0 for a block of the story, below 0 against it.
Speaker = Callable[..., float]


@cache
def speaker() -> Speaker:
    """What the trees say that the package brings."""
    stated = json.loads(files(__package__).joinpath("data", "trees.json").read_text(encoding="utf-8"))
    return compiled(stated["bias"], stated["trees"], FEATURES)


def compiled(bias: float, trees: Sequence[Any], features: Sequence[str]) -> Speaker:
    """The sum of some trees as a function of these features.

    A tree is a number, or a list: a feature, the largest number that goes to the first branch, and the two branches.

    >>> compiled(0.5, [["size", 3.0, -1.0, ["bold", 0.5, 1.0, 2.0]]], ["size", "bold"])(4.0, 1.0)
    2.5
    """
    names = {feature: f"given_{column}" for column, feature in enumerate(features)}
    total: ast.expr = ast.Constant(float(bias))
    for tree in trees:
        total = ast.BinOp(total, ast.Add(), _question(tree, names))
    given = ast.arguments([], [*map(ast.arg, names.values())], None, [], [], None, [])
    function = ast.fix_missing_locations(ast.Expression(ast.Lambda(given, total)))
    code = compile(function, "trees.json", "eval")
    return FunctionType(next(each for each in code.co_consts if isinstance(each, CodeType)), {})


def _question(tree: Any, names: Mapping[str, str]) -> ast.expr:
    if not isinstance(tree, list):
        return ast.Constant(float(tree))
    feature, most, low, high = tree
    test = ast.Compare(ast.Name(names[feature], ast.Load()), [ast.LtE()], [ast.Constant(float(most))])
    return ast.IfExp(test, _question(low, names), _question(high, names))
