"""The trees that the package brings, and how they are asked."""

from __future__ import annotations

from broadsheet.generic.body.features import FEATURES
from broadsheet.generic.body.trees import compiled, speaker


def test_trees_add_up() -> None:
    trees = [["size", 0.5, -1, 1], ["bold", 2, ["size", 0.5, 4, 8], -2], 16]
    speak = compiled(0.25, trees, ["size", "bold"])
    assert speak(0.0, 0.0) == 0.25 - 1 + 4 + 16
    assert speak(1.0, 2.0) == 0.25 + 1 + 8 + 16
    assert speak(1.0, 3.0) == 0.25 + 1 - 2 + 16


def test_the_trees_of_the_package_ask_for_features_that_there_are() -> None:
    rows = [[0.0] * len(FEATURES), [1.0] * len(FEATURES)]
    assert [isinstance(speaker()(*row), float) for row in rows] == [True, True]
