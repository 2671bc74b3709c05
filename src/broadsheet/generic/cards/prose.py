"""Where running text stands on a page: what is linked within it belongs to it, and is no card."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from broadsheet.generic.cards.ground import HEADINGS, Ground
from broadsheet.rendering import LINES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Prose"]

#: A line so long is a paragraph (characters), and so many of them side by side are running text.
_LONG, _LEAST = 100, 3
#: Paragraphs of which so many have a linked heading of their own are summaries of stories (a share).
_HEADED = 0.7
#: A link at the start of a line heads what follows if it is so long against the rest of the line (a share).
_MUCH = 0.5
_LISTS = frozenset(("ul", "ol", "dl"))
_LINES_OF_TEXT = frozenset(("p", "li", "blockquote", "dd", "dt", *HEADINGS))


@attrs.frozen(eq=False)
class Prose:
    """The elements that paragraphs stand in side by side, each with its first and its last paragraph."""

    ground: Ground
    spans: dict[int, tuple[int, int]]

    @classmethod
    def of(cls, ground: Ground, declared: Iterable[Element] = ()) -> Prose:
        """Finds the running text of a page; what a layout declares to be its body is such, however short it is."""
        spans: dict[int, tuple[int, int, int]] = {}
        for block in [block for block, text in enumerate(ground.stream.texts) if len(text) >= _LONG]:
            place = cls._container(ground, block)
            if place is not None:
                first, _, count = spans.get(place, (block, block, 0))
                spans[place] = (first, block, count + 1)
        spans = {place: span for place, span in spans.items() if span[2] >= _LEAST}
        headed, links = dict.fromkeys(spans, 0), ground.places("a")
        for label in ground.labels if spans else ():
            around = ground.parents[label]
            if around in headed and ground.holds_any(links, label):
                headed[around] += 1
        for link in links if spans else ():
            line = ground.parents[link]
            if ground.tags[line] == "p" and ground.parents[line] in headed and cls._heads(ground, link, line):
                headed[ground.parents[line]] += 1
        found = {place: span[:2] for place, span in spans.items() if headed[place] < _HEADED * span[2]}
        for element in declared:
            place = ground.stream.index_of(element)
            first, stop = ground.blocks(place)
            if first < stop:
                found[place] = (first, stop - 1)
        return cls(ground, found)

    @staticmethod
    def _heads(ground: Ground, link: int, line: int) -> bool:
        """Whether a short line begins with a link that makes up much of it, and goes on with figures, as of a date."""
        (first, last), (low, high) = ground.runs(link), ground.runs(line)
        if not low == first < last < high:
            return False
        size, behind = len(ground.text(first, last)), ground.text(last, ground.outline.last_run(ground.block(low)) + 1)
        return size + len(behind) < _LONG and size >= _MUCH * len(behind) and any(map(str.isdigit, behind))

    @staticmethod
    def _container(ground: Ground, block: int) -> int | None:
        """The element that a paragraph stands in; None for one that is a link."""
        place, tags, parents = ground.holder(block), ground.tags, ground.parents
        while tags[place] not in LINES:
            if tags[place] == "a" or parents[place] < 0:
                return None
            place = parents[place]
        if tags[place] == "p" or tags[parents[place]] == "a":
            return None if tags[parents[place]] in ("a", "li") else parents[place]
        return place

    def holds(self, link: int, block: int) -> bool:
        """Whether a link stands in running text: in a line or a list between two of its paragraphs."""
        if not self.spans:
            return False
        tags, parents = self.ground.tags, self.ground.parents
        place = link
        while tags[place] not in LINES and parents[place] >= 0:
            place = parents[place]
        around = parents[place] if tags[place] in _LINES_OF_TEXT else place
        if around >= 0 and tags[around] in _LISTS:
            around = parents[around]
        span = self.spans.get(around)
        return span is not None and span[0] <= block <= span[1]
