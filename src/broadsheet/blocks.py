"""A document as a stream of blocks: every visible piece of text, in reading order, once.

One pass over the tree, or over the lines of a flattened page. HTML and text meet here: what is said about blocks
holds for both. A block is a line as a reader sees it: text between two line breaks, white space collapsed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from broadsheet.document import Document
from broadsheet.errors import LimitExceeded
from broadsheet.records import Limits
from broadsheet.rendering import LINES, UNSEEN, collapse, is_hidden

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Outline", "Region", "Stream"]

#: Attributes first and then their elements: a tenth of the cost of asking every element for its attributes.
_MAYBE_HIDDEN = etree.XPath("//@hidden/.. | //@style[contains(translate(., 'NOE', 'noe'), 'none')]/..")


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


@attrs.frozen(eq=False)
class Outline:
    """The elements of a tree in document order, as flat lists: what is asked of the tree again and again.

    ``tags[i]`` is the name of element ``i``, ``parents[i]`` the index of the element around it (-1: none), and
    ``ends[i]`` the index behind its last descendant, so that ``j`` lies in it if ``i <= j < ends[i]``. ``runs`` are the visible text nodes; run ``r`` stands directly in element ``holders[r]``
    and was met when element ``clocks[r]`` was the last one begun.
    """

    nodes: list[Element]
    tags: list[str]
    parents: list[int]
    ends: list[int]
    runs: list[str]
    holders: list[int]
    clocks: list[int]
    first_runs: list[int]

    def holds(self, element: int, run: int) -> bool:
        """Whether a text node stands in an element, at whatever depth."""
        return element <= self.holders[run] < self.ends[element]

    def last_run(self, block: int) -> int:
        """The last text node of a block."""
        return (self.first_runs[block + 1] if block + 1 < len(self.first_runs) else len(self.runs)) - 1


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached property
class Stream:
    """The blocks of one document: ``texts``, in reading order, and for HTML the ``outline`` that they stand in.

    ``hidden`` holds the text of elements that are there but not shown, a block an item.
    """

    document: Document
    texts: Sequence[str]
    outline: Outline | None = None
    hidden: tuple[str, ...] = ()

    @classmethod
    def of(cls, document: Document, limits: Limits) -> Stream:
        """Reads a document once. Raises ``LimitExceeded`` where it has more blocks than ``limits`` allows."""
        if document.lines is not None:
            texts = [text for line in document.lines if (text := collapse(line))]
            _check(texts, limits)
            return cls(document, texts)
        assert document.root is not None
        hidden = [element for element in _MAYBE_HIDDEN(document.root) if is_hidden(element.attrib)]
        texts, outline = _segment(list(document.root.iter()), frozenset(hidden))
        _check(texts, limits)
        return cls(document, texts, outline, tuple(_hidden_texts(hidden)))

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def all(self) -> Region:
        """The whole page."""
        return Region(0, len(self.texts))

    def text_of(self, region: Region) -> str:
        """The text of a region: its blocks joined by a space, cut at its edges."""
        if not region:
            return ""
        if region.stop - region.start == 1:
            return self.texts[region.start][region.head : region.tail]
        first, last = self.texts[region.start][region.head :], self.texts[region.stop - 1][: region.tail]
        return " ".join((first, *self.texts[region.start + 1 : region.stop - 1], last))

    def region_of(self, element: Element) -> Region:
        """Where the visible text of an element stands; an empty region where it has none."""
        outline = self.outline
        assert outline is not None, "text has no elements"
        index = self.index_of(element)
        end = outline.ends[index]
        low, high = bisect_left(outline.clocks, index), bisect_left(outline.clocks, end)
        while high > low and not outline.holds(index, high - 1):  # what follows the element itself
            high -= 1
        while low < high and outline.runs[low].isspace():
            low += 1
        while high > low and outline.runs[high - 1].isspace():
            high -= 1
        if low == high:
            return Region(0, 0)
        first, last = self._block_of(low), self._block_of(high - 1)
        head = len(collapse("".join(outline.runs[outline.first_runs[first] : low])))
        if head and self.texts[first][head : head + 1] == " ":
            head += 1
        tail: int | None = len(collapse("".join(outline.runs[outline.first_runs[last] : high])))
        return Region(first, last + 1, head, None if tail == len(self.texts[last]) else tail)

    def index_of(self, element: Element) -> int:
        """The place of an element in document order."""
        return self._places[element]

    @cached_property
    def _places(self) -> dict[Element, int]:
        assert self.outline is not None
        return {element: index for index, element in enumerate(self.outline.nodes)}

    def element_of(self, block: int) -> Element | None:
        """The element that a block's first text stands in directly; None in a page of text."""
        if self.outline is None:
            return None
        return self.outline.nodes[self.outline.holders[self.outline.first_runs[block]]]

    def _block_of(self, run: int) -> int:
        assert self.outline is not None
        return bisect_right(self.outline.first_runs, run) - 1


def _check(texts: Sequence[str], limits: Limits) -> None:
    if len(texts) > limits.max_blocks:
        raise LimitExceeded("max_blocks", allowed=limits.max_blocks, found=len(texts))


def _hidden_texts(hidden: Sequence[Element]) -> Iterator[str]:
    """The text of hidden elements, each once: one inside another belongs to the outer one."""
    inside: set[Element] = set()
    for element in hidden:
        if element not in inside and element.tag not in UNSEEN:
            nodes = list(element.iter())
            inside.update(nodes)
            yield from _segment(nodes, frozenset())[0]


def _segment(nodes: list[Element], hidden: frozenset[Element]) -> tuple[list[str], Outline]:
    """The texts of the blocks under ``nodes[0]``, whose subtree ``nodes`` is, and the outline that they stand in.

    The loop runs once for every element of every page, so it reads the tree through lists made beforehand and calls
    little. An element is left when the next one's parent is not it: then comes the text behind it. A last turn, for
    no element at all, leaves those that are still open.
    """
    texts: list[str] = []
    runs: list[str] = []
    holders: list[int] = []
    clocks: list[int] = []
    first_runs: list[int] = []
    ends = [len(nodes)] * len(nodes)
    tags: list[str] = [node.tag for node in nodes]
    above: list[int] = []
    heads = [node.text for node in nodes]
    tails = [node.tail for node in nodes]
    parents = [node.getparent() for node in nodes]
    parents[0], tails[0] = None, None  # what is around the subtree is not its own
    stack: list[int] = []
    top: Element | None = None  # the innermost open element, nodes[stack[-1]]
    begun = 0  # the first run of the block that is being read
    unseen = -1  # the element that hides what is inside it
    for index, parent in enumerate((*parents, None)):
        while parent is not top or (parent is None and stack):
            left = stack.pop()
            ends[left] = index
            if left == unseen:
                unseen = -1
            elif unseen < 0 and tags[left] in LINES and len(runs) > begun:
                texts.append(collapse(runs[begun] if len(runs) == begun + 1 else "".join(runs[begun:])))
                first_runs.append(begun)
                begun = len(runs)
            tail = tails[left]
            if tail and unseen < 0 and (len(runs) > begun or not tail.isspace()):
                runs.append(tail)
                holders.append(stack[-1])
                clocks.append(index - 1)
            top = nodes[stack[-1]] if stack else None
        if index == len(nodes):
            break
        above.append(stack[-1] if stack else -1)
        stack.append(index)
        top = nodes[index]
        if unseen >= 0:
            continue
        tag, head = tags[index], heads[index]
        if tag in LINES:
            if len(runs) > begun:
                texts.append(collapse(runs[begun] if len(runs) == begun + 1 else "".join(runs[begun:])))
                first_runs.append(begun)
                begun = len(runs)
        elif tag in UNSEEN:
            unseen = index
            continue
        if hidden and top in hidden:
            unseen = index
        elif head and (len(runs) > begun or not head.isspace()):
            runs.append(head)
            holders.append(index)
            clocks.append(index)
    if len(runs) > begun:
        texts.append(collapse("".join(runs[begun:])))
        first_runs.append(begun)
    return texts, Outline(nodes, tags, above, ends, runs, holders, clocks, first_runs)
