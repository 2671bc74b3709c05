"""A saved page, read once: its elements as flat lists, with what is asked of them again and again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from broadsheet import Document, Limits
from broadsheet.authoring.induction.marks import Marks, marks_of
from broadsheet.authoring.proposal import SavedPage
from broadsheet.blocks import Stream
from broadsheet.outline import Outline, Region
from broadsheet.rendering import collapse
from broadsheet.rules import Scope

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["View"]


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached properties
class View:
    """One page; elements are spoken of by their place in document order, as in its outline."""

    name: str
    document: Document
    stream: Stream
    outline: Outline

    @classmethod
    def of(cls, page: SavedPage) -> View:
        """Reads a page. Raises what ``Document.from_html`` raises."""
        document = Document.from_html(page.data, url=page.url)
        stream = Stream.of(document, Limits())
        assert stream.outline is not None
        return cls(page.name, document, stream, stream.outline)

    @cached_property
    def scope(self) -> Scope:
        """The page for rules."""
        return Scope(self.stream)

    @property
    def nodes(self) -> list[Element]:
        """The elements."""
        return self.outline.nodes

    @property
    def tags(self) -> list[str]:
        """The names of the elements."""
        return self.outline.tags

    def region(self, element: int) -> Region:
        """Where the visible text of an element stands."""
        return self.stream.region_of(self.nodes[element])

    def text(self, element: int) -> str:
        """The visible text of an element."""
        return self.stream.text_of(self.region(element))

    def above(self, element: int) -> Iterator[int]:
        """The elements around one, the nearest first."""
        place = self.outline.parents[element]
        while place >= 0:
            yield place
            place = self.outline.parents[place]

    def around(self, element: int) -> list[int]:
        """The elements around one, as a list."""
        return list(self.above(element))

    def within(self, element: int) -> range:
        """An element and all elements in it."""
        return range(element, self.outline.ends[element])

    def holds(self, element: int, other: int) -> bool:
        """Whether an element is another one, or around it."""
        return element <= other < self.outline.ends[element]

    def holder(self, block: int) -> int:
        """The element that a block's first text stands in directly."""
        return self.outline.holders[self.outline.first_runs[block]]

    def words(self, element: int) -> frozenset[str]:
        """The words of an element's classes, id and the like."""
        return self.marks[element].words

    @cached_property
    def marks(self) -> list[Marks]:
        """What an element may be selected by, of each element."""
        return [marks_of(tag, node) for tag, node in zip(self.tags, self.nodes, strict=True)]

    @cached_property
    def lengths(self) -> list[int]:
        """How many characters of visible text each element holds."""
        lengths = [0] * len(self.nodes)
        for run, holder in zip(self.outline.runs, self.outline.holders, strict=True):
            lengths[holder] += len(collapse(run))
        for element in range(len(lengths) - 1, 0, -1):
            lengths[self.outline.parents[element]] += lengths[element]
        return lengths

    @cached_property
    def linked(self) -> list[int]:
        """How many of them stand in links."""
        linked = [0] * len(self.nodes)
        for element in range(len(linked) - 1, 0, -1):
            if self.tags[element] == "a":
                linked[element] = self.lengths[element]
            linked[self.outline.parents[element]] += linked[element]
        return linked

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """The elements that each simple selector hits, in document order."""
        index: dict[str, list[int]] = {}
        for element, marks in enumerate(self.marks):
            for mark in marks.simple:
                index.setdefault(mark, []).append(element)
        return index

    def spans(self, mark: str) -> tuple[list[int], list[int]]:
        """The outermost elements that a simple selector hits, and where each of them ends."""
        if mark not in self._spans:
            self._spans[mark] = self.spans_of(self.index.get(mark, ()))
        return self._spans[mark]

    def spans_of(self, places: Iterable[int]) -> tuple[list[int], list[int]]:
        """The outermost of some elements, and where each of them ends."""
        starts: list[int] = []
        ends: list[int] = []
        for place in sorted(places):
            if not ends or place >= ends[-1]:
                starts.append(place)
                ends.append(self.outline.ends[place])
        return starts, ends

    @cached_property
    def _spans(self) -> dict[str, tuple[list[int], list[int]]]:
        return {}

    @cached_property
    def bars(self) -> list[bool]:
        """Of each element, whether it stands in a bar at the page's edge."""
        return self.outline.bars()
