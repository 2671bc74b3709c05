"""Grown forests as the data that the package reads: a bias, and trees as nested lists that a person can read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found,unused-ignore]

__all__ = ["bias_of", "stated", "trees_of"]


def bias_of(forest: Any) -> float:
    """What the sum of a forest's trees begins with."""
    return round(float(np.ravel(forest._baseline_prediction)[0]), 4)


def trees_of(forest: Any, columns: Sequence[str]) -> list[Any]:
    """The trees of a forest that was grown on rows with these columns."""
    return [_tree(predictors[0].nodes, 0, columns) for predictors in forest._predictors]


def stated(forest: Any, columns: Sequence[str], pages: int, corpora: Sequence[Path]) -> str:
    """A forest as JSON, a tree a line, with what it was grown on: so many pages of some corpora."""
    digest = hashlib.sha256()
    for corpus in corpora:
        digest.update((corpus / "cases.jsonl").read_bytes())
    lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees_of(forest, columns))
    about = {"corpora": [corpus.name for corpus in corpora], "sha256": digest.hexdigest(), "pages": pages}
    return f'{{"about": {json.dumps(about)},\n"bias": {bias_of(forest)},\n"trees": [\n{lines}\n]}}\n'


def _tree(nodes: Any, place: int, columns: Sequence[str]) -> Any:
    node = nodes[place]
    if node["is_leaf"]:
        return round(float(node["value"]), 3)
    column, most = columns[node["feature_idx"]], float(f"{node['num_threshold']:.5g}")
    return [column, most, _tree(nodes, node["left"], columns), _tree(nodes, node["right"], columns)]
