"""What one rule of a site found on a page, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from broadsheet.rules import Found

__all__ = ["FieldFound"]


@attrs.frozen(eq=False)
class FieldFound:
    """What was found for a field, and the rule by which, as it was written."""

    field: str
    rule: str
    found: Found[Any]

    @property
    def is_by_lines(self) -> bool:
        """Whether the rule goes by the lines of the page and not by its elements."""
        return not self.found.elements and bool(self.found.regions or self.found.taken)

    def blocks(self) -> Iterator[int]:
        """The blocks that were read, or told the rule where to read."""
        for region in self.found.regions:
            yield from range(region.start, region.stop)
        yield from (taken.block for taken in self.found.taken)
