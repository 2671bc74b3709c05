"""What a row of features speaks for: trees grown on flattened pages with known text.

The trees are read from ``data`` when first asked for; ``data/README.md`` tells their form and how they are grown.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from broadsheet.generic.body.trees import Speaker, compiled

__all__ = ["speaker"]


@cache
def speaker(name: str, features: tuple[str, ...]) -> Speaker:
    """What the trees say that the package brings under a name, for rows with these columns."""
    stated = json.loads(files(__package__).joinpath("data", f"{name}.json").read_text(encoding="utf-8"))
    return compiled(stated["bias"], stated["trees"], features)
