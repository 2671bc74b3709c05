"""The law: a sentence that holds for every page, the edits that it is tried with, and how it is checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import attrs
from hypothesis import strategies as st

from broadsheet.testing.edits import Edit, dump
from broadsheet.testing.samples import Sample

__all__ = ["Law"]

Edits = tuple[Edit, ...]


@attrs.frozen
class Law:
    """What must hold whatever the page. ``says`` is the law in a sentence; ``edits`` draws what a page is edited by.

    ``check`` takes the page as it is and the edits, raises ``LawBroken`` where the law does not hold, and gives
    whether the law had anything to say of this page and these edits.
    """

    name: str
    says: str
    edits: Callable[[], st.SearchStrategy[Edits]] = attrs.field(repr=False)
    check: Callable[[Sample, Edits], bool] = attrs.field(repr=False)

    def holds(self, sample: Sample, edits: Sequence[Edit]) -> bool:
        """Whether the law was tried; where it is broken, what is raised says on which page and how to see it again."""
        __tracebackhide__ = True  # pytest shows the line of the law
        try:
            return self.check(sample, tuple(edits))
        except Exception as error:
            error.add_note(f"Law {self.name}: {self.says}")
            error.add_note(f"Page {sample.name}, edited by {list(edits)}")
            error.add_note(
                f"For replay.json: {json.dumps({'law': self.name, 'edits': dump(edits)}, ensure_ascii=False)}"
            )
            raise
