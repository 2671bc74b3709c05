"""A document as a stream of blocks: every visible piece of text, in reading order, once.

One pass over the tree, or over the lines of a flattened page. HTML and text meet here: what is said about blocks
holds for both. A block is a line as a reader sees it: text between two line breaks, white space collapsed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, cast

import attrs
from lxml import etree

from broadsheet.document import Document
from broadsheet.outline import Outline, Region
from broadsheet.records import Limits
from broadsheet.rendering import LINES, UNSEEN, collapse, is_hidden

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["HiddenPart", "Stream"]

#: What an element does to the flow of text; an element that is not in here stands within a line.
_LINE, _UNSEEN, _HIDDEN = 1, 2, 3
_FLOW = {**dict.fromkeys(LINES, _LINE), **dict.fromkeys(UNSEEN, _UNSEEN)}

#: The attributes that may hide their element. To ask for attributes costs a tenth of asking every element for its own,
#: and stepping from them to their elements within XPath would be quadratic; "//@hidden" costs twice as much as this.
_HIDING = tuple(
    etree.XPath(f"descendant-or-self::*/{attribute}")
    for attribute in ("@hidden", "@style[contains(translate(., 'NOE', 'noe'), 'none')]")
)


@attrs.frozen(eq=False)
class HiddenPart:
    """An element that is there but not shown: where it begins in the page's outline, its texts and its own outline."""

    start: int
    texts: Sequence[str]
    outline: Outline


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached property
class Stream:
    """The blocks of one document: ``texts``, in reading order, and for HTML the ``outline`` that they stand in.

    ``hidden`` holds the text of elements that are there but not shown, a block an item; ``hidden_parts`` are those
    elements, each a stream of its own. ``limits`` are those that it was read with.
    """

    document: Document
    texts: Sequence[str]
    outline: Outline | None = None
    hidden: tuple[str, ...] = ()
    hidden_parts: tuple[HiddenPart, ...] = ()
    limits: Limits = attrs.field(factory=Limits)

    @classmethod
    def of(cls, document: Document, limits: Limits) -> Stream:
        """Reads a document once. Raises ``LimitExceeded`` where it has more blocks or text than ``limits`` allows."""
        if document.lines is not None:
            texts = [text for line in document.lines if (text := collapse(line))]
            _check(texts, limits)
            return cls(document, texts, limits=limits)
        return cls._read(document, limits, ())

    def revealed(self, parts: Collection[HiddenPart], limits: Limits) -> Stream:
        """The same document, read as if some of its hidden parts were shown; what is hidden within them stays so."""
        assert self.outline is not None
        return self._read(self.document, limits, {self.outline.nodes[part.start] for part in parts})

    @classmethod
    def _read(cls, document: Document, limits: Limits, shown: Collection[Element]) -> Stream:
        assert document.root is not None
        nodes = list(document.root.iter())
        hiding = (attribute for path in _HIDING for attribute in path(document.root))
        hidden = {each.getparent() for each in hiding if is_hidden({each.attrname: each})}.difference(shown)
        texts, outline, spans = _segment(nodes, hidden)
        _check(texts, limits)
        unseen = tuple(HiddenPart(start, *_segment(nodes[start:stop], ())[:2]) for start, stop in spans)
        hidden_texts = tuple(text for part in unseen for text in part.texts)
        return cls(document, texts, outline, hidden_texts, unseen, limits)

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def all(self) -> Region:
        """The whole page."""
        return Region(0, len(self.texts))

    @cached_property
    def content_start(self) -> int:
        """The block at which the page's own content begins: its one ``h1``, else what follows the site's bars.

        Bars are ``nav``, and a ``header`` of the whole page that holds no heading. An ``h1`` in the lower half of the
        page is no headline.
        """
        outline = self.outline
        if outline is None:
            return 0
        headings = outline.by_tag.get("h1", ())
        if len(headings) == 1:
            region = self.region_at(headings[0])
            if region and 2 * region.start < len(self.texts):
                return region.start
        bars = outline.bars()
        holders = (outline.holders[run] for run in outline.first_runs)
        return next((block for block, holder in enumerate(holders) if not bars[holder]), 0)

    def text_of(self, region: Region) -> str:
        """The text of a region: its blocks joined by a space, cut at its edges."""
        if region.stop - region.start == 1:
            return self.texts[region.start][region.head : region.tail]
        if not region:
            return ""
        first, last = self.texts[region.start][region.head :], self.texts[region.stop - 1][: region.tail]
        return " ".join((first, *self.texts[region.start + 1 : region.stop - 1], last))

    def region_of(self, element: Element) -> Region:
        """Where the visible text of an element stands; an empty region where it has none."""
        return self.region_at(self.index_of(element))

    def region_at(self, index: int) -> Region:
        """Where the visible text of the element with this place in document order stands."""
        outline = self.outline
        assert outline is not None, "text has no elements"
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
        outline, name = self.outline, str(element.tag)
        assert outline is not None
        if name not in self._places:
            self._places[name] = {outline.nodes[index]: index for index in outline.by_tag[name]}
        return self._places[name][element]

    @cached_property
    def _places(self) -> dict[str, dict[Element, int]]:
        """The places of elements by their names, of each name when first asked for: most rules read few of them."""
        return {}

    def element_of(self, block: int) -> Element | None:
        """The element that a block's first text stands in directly; None in a page of text."""
        if self.outline is None:
            return None
        return self.outline.nodes[self.outline.holders[self.outline.first_runs[block]]]

    def _block_of(self, run: int) -> int:
        assert self.outline is not None
        return bisect_right(self.outline.first_runs, run) - 1


def _check(texts: Sequence[str], limits: Limits) -> None:
    limits.check("max_blocks", len(texts))
    limits.check("max_text", sum(map(len, texts)))


def _segment(  # noqa: PLR0912, PLR0915  (one loop over every element of every page: a call a turn would double its time)
    nodes: list[Element], hidden: Collection[Element]
) -> tuple[list[str], Outline, list[tuple[int, int]]]:
    """The texts of the blocks under ``nodes[0]``, whose subtree ``nodes`` is, and the outline that they stand in;
    last, from where to where in ``nodes`` the ``hidden`` elements reach.

    The loop runs once for every element of every page, so it calls next to nothing, and steps over what is not seen:
    to ask for the text of a script costs as much as the parse of it. An element is left when the next one's parent is
    not it; only elements that hold others go on the stack. Where a block ends is noted, and its text made afterwards.
    """
    tags = cast("list[str]", [node.tag for node in nodes])  # of comments and the like it is no str: there are none
    flows = list(map(_FLOW.get, tags))
    if hidden:
        for index, node in enumerate(nodes):
            if node in hidden and flows[index] != _UNSEEN:
                flows[index] = _HIDDEN
    after = [node.getparent() for node in nodes[1:]]
    after.append(None)
    parents: list[int] = []
    ends = list(range(1, len(nodes) + 1))
    runs: list[str] = []
    holders: list[int] = []
    clocks: list[int] = []
    first_runs: list[int] = []
    spans: list[tuple[int, int]] = []
    stack: list[tuple[int, Element | None]] = []
    inside, top = -1, None  # the innermost element that is open: its index and itself
    pending = False  # whether a block is being read, from the last one of `first_runs` on

    walk = enumerate(zip(nodes, flows, after, strict=True))
    for index, (node, flow, following) in walk:
        parents.append(inside)
        if flow is None or flow == _LINE:
            if flow is not None:
                pending = False
            text = node.text
            if text and (pending or not text.isspace()):
                if not pending:
                    first_runs.append(len(runs))
                    pending = True
                runs.append(text)
                holders.append(index)
                clocks.append(index)
            if following is node:
                stack.append((inside, top))
                inside, top = index, node
                continue
            if flow is not None:
                pending = False
        else:
            if following is node:
                last = index + sum(1 for _ in node.iterdescendants())
                parents.extend([index] * (last - index))
                ends[index] = last + 1
                following = after[last]  # noqa: PLW2901
                next(islice(walk, last - index - 1, None))
            if flow == _HIDDEN:
                spans.append((index, ends[index]))
        while True:  # behind an element that ends here, then behind each that ends with it
            text = node.tail if inside >= 0 else None  # what is behind the subtree is not its own
            if text and (pending or not text.isspace()):
                if not pending:
                    first_runs.append(len(runs))
                    pending = True
                runs.append(text)
                holders.append(inside)
                clocks.append(len(parents) - 1)
            if following is top:
                break
            left = inside
            node = top  # type: ignore[assignment]  # noqa: PLW2901  (where an element ends, there is one)
            ends[left] = len(parents)
            inside, top = stack.pop()
            if flows[left] == _LINE:
                pending = False
    stops = [*first_runs[1:], len(runs)]
    texts = [
        collapse(runs[start] if stop == start + 1 else "".join(runs[start:stop]))
        for start, stop in zip(first_runs, stops, strict=False)  # without text there is a stop and no start
    ]
    return texts, Outline(nodes, tags, parents, ends, runs, holders, clocks, first_runs), spans
