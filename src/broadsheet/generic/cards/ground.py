"""A page as the search for cards asks for it: what is asked of an element again and again is worked out once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from broadsheet.blocks import Stream
from broadsheet.generic.cards.names import AllNames, Names
from broadsheet.outline import Outline
from broadsheet.rendering import collapse

__all__ = ["HEADINGS", "Context", "Ground"]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LABELS = (*HEADINGS, "caption", "legend", "dt")
#: How many elements around a link tell how it is marked up, counted from the element around its own parent.
_DEPTH, _NEAR = 4, 3

#: The name and the names of some elements, one around another; and what those nearest are called.
Context = tuple[tuple[tuple[str, int], ...], int]


class Ground:
    """One page of HTML; elements are spoken of by their place in document order, as in its outline."""

    def __init__(self, stream: Stream, outline: Outline, outer: tuple[Ground, int] | None = None) -> None:
        #: for a part of a page that is not shown, the page around it and the element around the part
        self._outer = outer
        self.stream = stream
        self.outline = outline
        self.tags = outline.tags
        self.parents = outline.parents
        self.ends = outline.ends
        #: how many characters stand before each block
        self.sizes = list(accumulate(map(len, stream.texts), initial=0))
        #: what each element is called, as bits; for a loop that asks for many, which a call each would slow down
        self.called = Names(outline.nodes)
        self._all_called = AllNames(outline.nodes)
        self._contexts: dict[int, Context] = {-1: ((), 0)}
        self._blocks: dict[int, tuple[int, int]] = {}

    def places(self, *tags: str) -> Sequence[int]:
        """The elements of these names, in document order."""
        by_tag = self.outline.by_tag
        if len(tags) == 1:
            return by_tag.get(tags[0], ())
        return sorted(element for tag in tags for element in by_tag.get(tag, ()))

    @cached_property
    def headings(self) -> Sequence[int]:
        """The headings, in document order."""
        return self.places(*HEADINGS)

    @cached_property
    def labels(self) -> Sequence[int]:
        """The elements that head something, in document order."""
        return self.places(*_LABELS)

    def holds_any(self, elements: Sequence[int], element: int) -> bool:
        """Whether any of some elements, in document order, is an element or stands in it."""
        at = bisect_left(elements, element)
        return at < len(elements) and elements[at] < self.ends[element]

    def names(self, element: int) -> int:
        """What an element is called, as bits."""
        return self.called[element]

    def all_names(self, element: int) -> int:
        """What an element within a card is called, by whatever names it."""
        return self._all_called[element]

    def context(self, element: int) -> Context:
        """How an element and those around it are marked up, and what the nearest of them are called."""
        known = self._contexts.get(element)
        if known is None:
            tags, parents, names = self.tags, self.parents, self.called
            marks, called, place = [], 0, element
            for level in range(_DEPTH):
                bits = names[place]
                marks.append((tags[place], bits))
                if level < _NEAR:
                    called |= bits
                place = parents[place]
                if place < 0:
                    marks += self._marks_around(_DEPTH - 1 - level)
                    break
            known = self._contexts[element] = (tuple(marks), called)
        return known

    def _marks_around(self, levels: int) -> list[tuple[str, int]]:
        """How the elements around a part of a page are marked up."""
        if self._outer is None:
            return []
        ground, place = self._outer
        marks = []
        while levels > 0 and place >= 0:
            marks.append((ground.tags[place], ground.names(place)))
            place = ground.parents[place]
            levels -= 1
        return marks

    def runs(self, element: int) -> tuple[int, int]:
        """The text nodes that stand in an element, from the first to behind the last; white space is none."""
        outline = self.outline
        clocks, holders, runs, end = outline.clocks, outline.holders, outline.runs, outline.ends[element]
        low = bisect_left(clocks, element)
        high = bisect_left(clocks, end, low)
        while high > low and not element <= holders[high - 1] < end:  # what follows the element itself
            high -= 1
        while low < high and runs[low].isspace():
            low += 1
        while high > low and runs[high - 1].isspace():
            high -= 1
        return low, high

    def text(self, low: int, high: int) -> str:
        """The text of some text nodes of one line."""
        runs = self.outline.runs
        return collapse(runs[low] if high == low + 1 else "".join(runs[low:high]))

    def block(self, run: int) -> int:
        """The block that a text node stands in."""
        return bisect_right(self.outline.first_runs, run) - 1

    def blocks(self, element: int) -> tuple[int, int]:
        """The blocks that stand in an element, whole or in part, from the first to behind the last."""
        known = self._blocks.get(element)
        if known is None:
            low, high = self.runs(element)
            known = (self.block(low), self.block(high - 1) + 1) if low < high else (0, 0)
            self._blocks[element] = known
        return known

    def size(self, element: int) -> int:
        """How many characters the blocks have that stand in an element."""
        start, stop = self.blocks(element)
        return self.sizes[stop] - self.sizes[start]

    def above(self, element: int) -> Iterator[int]:
        """The elements around one, the nearest first."""
        parents = self.parents
        place = parents[element]
        while place >= 0:
            yield place
            place = parents[place]

    def holder(self, block: int) -> int:
        """The element that a block's first text stands in, as its outline tells."""
        return self.outline.home(block)
