"""Where text stands on a page: stretches of its blocks, and the elements of its tree as flat lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Outline", "Region"]

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: Elements that hold what a page is about; a ``header`` in one of them is its own and not the page's.
_CONTENT = ("article", "main", "section", "aside")


@attrs.frozen
class Region:
    """A stretch of the page: blocks ``start`` to ``stop`` (excluded).

    It begins ``head`` characters into its first block and ends after ``tail`` characters of its last one (None: at
    its end), since a rule's edge may fall inside a line.
    """

    start: int
    stop: int
    head: int = 0
    tail: int | None = None

    def __bool__(self) -> bool:
        return self.stop > self.start

    @property
    def is_whole(self) -> bool:
        """Whether it begins and ends with its blocks."""
        return self.head == 0 and self.tail is None


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached property
class Outline:
    """The elements of a tree in document order, as flat lists: what is asked of the tree again and again.

    ``tags[i]`` is the name of element ``i``, ``parents[i]`` the index of the element around it (-1: none), and
    ``ends[i]`` the index behind its last descendant, so that ``j`` lies in it if ``i <= j < ends[i]``; elements inside
    one that is not seen all count as its children. ``runs`` are the visible text nodes; run ``r`` stands directly in
    element ``holders[r]`` and was met when element ``clocks[r]`` was the last one begun. Block ``b`` begins with run
    ``first_runs[b]``.
    """

    nodes: list[Element]
    tags: list[str]
    parents: list[int]
    ends: list[int]
    runs: list[str]
    holders: list[int]
    clocks: list[int]
    first_runs: list[int]

    @cached_property
    def by_tag(self) -> Mapping[str, Sequence[int]]:
        """The elements of each name that there is, in document order: to search the tree for each name costs more."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, tag in enumerate(self.tags):
            places[tag].append(index)
        return dict(places)

    def holds(self, element: int, run: int) -> bool:
        """Whether a text node stands in an element, at whatever depth."""
        return element <= self.holders[run] < self.ends[element]

    def is_bare(self, element: int) -> bool:
        """Whether an element is no more than what is in it: HTML does not know it, and no attribute says anything."""
        return "-" in self.tags[element] and not self.nodes[element].attrib

    def home(self, block: int) -> int:
        """The element that a block's first text stands in, but for those that are no more than what is in them."""
        element = self.holders[self.first_runs[block]]
        while self.parents[element] >= 0 and self.is_bare(element):
            element = self.parents[element]
        return element

    def bars(self) -> list[bool]:
        """For each element, whether it stands in a bar at the page's edge: ``nav``, or a ``header`` without heading."""
        within = [False] * len(self.tags)
        for index, tag in enumerate(self.tags):
            above = self.parents[index]
            within[index] = (above >= 0 and within[above]) or tag == "nav" or (tag == "header" and self._is_bar(index))
        return within

    def _is_bar(self, header: int) -> bool:
        inside = self.tags[header : self.ends[header]]
        if any(heading in inside for heading in _HEADINGS):
            return False
        above = self.parents[header]
        while above >= 0 and self.tags[above] not in _CONTENT:
            above = self.parents[above]
        return above < 0

    def runs_of(self, block: int) -> range:
        """The text nodes of a block."""
        return range(self.first_runs[block], self.last_run(block) + 1)

    def last_run(self, block: int) -> int:
        """The last text node of a block."""
        return (self.first_runs[block + 1] if block + 1 < len(self.first_runs) else len(self.runs)) - 1
