"""What docs/scale.md shows of each engine, ready to be run."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["recipe_of"]

PAGE = (Path(__file__).parents[2] / "docs/scale.md").read_text("utf-8")


def recipe_of(engine: str, *, crawl: Path) -> str:
    """The code below the heading of an engine, which reads and writes in this folder instead of ``/crawl``."""
    (code,) = re.findall(rf"^### {engine}$.*?^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(code).replace('"/crawl/', f'"{crawl}/')
