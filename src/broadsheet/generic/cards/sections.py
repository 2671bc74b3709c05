"""The heading that a group of cards stands under."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.prose import Prose
from broadsheet.generic.cards.units import Unit

__all__ = ["Sections"]

_LONGEST, _MOST_WRAPPERS = 60, 3
#: A heading in such an element heads nothing outside of it.
_CLOSED = frozenset(("nav", "aside", "footer", "form"))
#: So many paragraphs of this length between a heading and a card are the text that it heads.
_LONG, _MOST_BETWEEN = 100, 1


class Sections:
    """The headings on a page that stand in no card, and how far each of them reaches."""

    def __init__(self, ground: Ground, units: Sequence[Unit], prose: Prose) -> None:
        self._ground = ground
        starts = [unit.start for unit in units]
        self._labels: list[tuple[int, int, str]] = []
        for element in ground.labels:
            if ground.tags[element] == "h1" or ground.parents[element] in prose.spans:
                continue
            at = bisect_left(starts, element + 1) - 1
            if at >= 0 and element < units[at].stop:
                continue
            low, high = ground.runs(element)
            if low == high:
                continue
            text = ground.text(low, high)
            if len(text) <= _LONGEST and any(map(str.isalpha, text)):
                self._labels.append((element, self._reach(element, starts), text))
        texts = ground.stream.texts
        taken = {block for unit in units for block in range(*unit.blocks)} if self._labels else set()
        self._long = [block for block, text in enumerate(texts) if len(text) >= _LONG and block not in taken]

    def _reach(self, label: int, starts: Sequence[int]) -> int:
        """Up to which element a heading reaches: the end of what is around it, where that holds cards too."""
        ground, place = self._ground, self._ground.parents[label]
        for _ in range(_MOST_WRAPPERS):
            at = bisect_left(starts, label)
            if place < 0 or ground.tags[place] in _CLOSED or (at < len(starts) and starts[at] < ground.ends[place]):
                break
            place = ground.parents[place]
        return ground.ends[place] if place >= 0 else label

    def of(self, unit: Unit) -> str | None:
        """The last heading before a card that reaches as far as to it."""
        at = bisect_left(self._labels, (unit.start,))
        for label, reach, text in reversed(self._labels[max(0, at - 4) : at]):
            if unit.start < reach:
                return None if self._is_text_between(label, unit) else text
        return None

    def _is_text_between(self, label: int, unit: Unit) -> bool:
        """Whether running text stands between a heading and a card: then the heading is that of the text."""
        first = bisect_left(self._long, self._ground.blocks(label)[1])
        return bisect_left(self._long, unit.blocks[0], first) - first > _MOST_BETWEEN
