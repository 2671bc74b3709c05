"""Text that stands on several pages of a site: what repeats is boilerplate, what varies is content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import attrs

from broadsheet.authoring.induction.view import View

__all__ = ["Repeats"]

#: Pages that share more of their lines than this are one page saved twice: what they share tells nothing.
_MOST_SHARED = 0.8
#: A line that stands so often on one page is its site's own, such as "Advertisement", unless it is longer than this.
_OFTEN, _SHORT = 3, 60


@attrs.frozen
class Repeats:
    """For each text how many pages show it; ``often`` holds, by page, what it shows itself again and again."""

    counts: Counter[str]
    copies: frozenset[View]
    often: Mapping[View, frozenset[str]]

    @classmethod
    def of(cls, views: Sequence[View]) -> Repeats:
        """Counts the lines of pages."""
        lines = [frozenset(view.stream.texts) for view in views]
        counts = Counter(text for texts in lines for text in texts)
        copies = frozenset(
            view
            for view, texts in zip(views, lines, strict=True)
            if sum(counts[text] > 1 for text in texts) > _MOST_SHARED * len(texts)
        )
        often = {
            view: frozenset(
                text for text, count in Counter(view.stream.texts).items() if count >= _OFTEN and len(text) <= _SHORT
            )
            for view in views
        }
        return cls(counts, copies, often)

    def has(self, view: View, text: str) -> bool:
        """Whether another page shows a text of this one."""
        return view not in self.copies and self.counts[text] > 1

    def is_often(self, view: View, text: str) -> bool:
        """Whether the page itself shows a short text again and again."""
        return text in self.often[view]
