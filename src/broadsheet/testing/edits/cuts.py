"""Pages that end too early."""

from __future__ import annotations

from typing import ClassVar

import attrs

from broadsheet.testing.edits.edit import Edit, Family
from broadsheet.testing.samples import Sample

__all__ = ["Truncate"]

_WHOLE = 1000


@attrs.frozen
class Truncate(Edit):
    """Cuts the page off after ``at`` thousandths of its characters, wherever that is: in a word, in a tag."""

    family: ClassVar[Family] = Family.CUT

    at: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page's beginning; it may be blank. Never None."""
        source = sample.html if sample.html is not None else sample.text or ""
        kept = source[: len(source) * (self.at % (_WHOLE + 1)) // _WHOLE]
        return attrs.evolve(sample, html=kept) if sample.html is not None else attrs.evolve(sample, text=kept)
