"""Where a card's link and image are, when all that is known of the card is which lines it takes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import attrs

from broadsheet.blocks import Outline, Region, Stream
from broadsheet.rendering import collapse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Anatomy", "image_address"]


@attrs.frozen(eq=False)
class Anatomy:
    """The links and images of a page, by their place in document order."""

    stream: Stream
    outline: Outline
    links: Sequence[int]
    images: Sequence[int]

    @classmethod
    def of(cls, stream: Stream) -> Anatomy | None:
        """None for a page of text, which has neither."""
        outline = stream.outline
        if outline is None:
            return None
        links = [index for index, tag in enumerate(outline.tags) if tag == "a"]
        images = [index for index, tag in enumerate(outline.tags) if tag == "img"]
        return cls(stream, outline, links, images)

    def extent(self, region: Region, title: int) -> tuple[int, int]:
        """The elements of a card, as a stretch of document order.

        They are the largest element around the title's block that holds no text of another card. Where that does
        not hold all of the card, its lines stand loose among others: then the elements which begin behind the text
        before the card, up to its last text.
        """
        outline = self.outline
        first, last = outline.first_runs[region.start], outline.last_run(region.stop - 1)
        foreign = [run for run in (first - 1, last + 1) if 0 <= run < len(outline.runs)]
        unit = outline.holders[outline.first_runs[title]]
        above = outline.parents[unit]
        while above >= 0 and not any(outline.holds(above, run) for run in foreign):
            unit, above = above, outline.parents[above]
        if outline.holds(unit, first) and outline.holds(unit, last):
            return unit, outline.ends[unit]
        return (outline.clocks[first - 1] + 1 if first else 0), outline.clocks[last] + 1

    def link(self, extent: tuple[int, int], titles: Collection[int]) -> str | None:
        """The address of a card: of the link that holds a title, else of one that holds only a picture.

        A link on the source, the category or within the summary leads elsewhere.
        """
        pictured = None
        for index in _between(self.links, extent):
            bare = not self._has_text(index)
            if not bare and not any(self._holds_some_of(index, block) for block in titles):
                continue
            address = self.stream.document.resolve(self.outline.nodes[index].get("href"))
            if address is not None and not bare:
                return address
            pictured = pictured or address
        return pictured

    def image(self, extent: tuple[int, int], title: str) -> str | None:
        """The address of a card's picture: one that is named like the card, else one with a caption, or with none.

        A picture whose name is a single word is an icon.
        """
        best: tuple[int, str] | None = None
        for index in _between(self.images, extent):
            element = self.outline.nodes[index]
            name = collapse(element.get("alt") or "")
            rank = 0 if name == title else 1 if " " in name else 2 if not name else None
            if rank is None or (best is not None and best[0] <= rank):
                continue
            address = self.stream.document.resolve(image_address(element))
            if address is not None:
                best = (rank, address)
        return None if best is None else best[1]

    def _has_text(self, element: int) -> bool:
        clocks = self.outline.clocks
        run = bisect_left(clocks, element)
        return run < len(clocks) and self.outline.holds(element, run)

    def _holds_some_of(self, element: int, block: int) -> bool:
        first, last = self.outline.first_runs[block], self.outline.last_run(block)
        return any(self.outline.holds(element, run) for run in range(first, last + 1))


def _between(places: Sequence[int], extent: tuple[int, int]) -> Sequence[int]:
    return places[bisect_left(places, extent[0]) : bisect_left(places, extent[1])]


def image_address(element: Element) -> str | None:
    """Where an ``img`` says its picture is; pages that load pictures late put it into a ``data-`` attribute."""
    for name in ("src", "data-src", "data-original", "data-lazy-src"):
        address = (element.get(name) or "").strip()
        if address and not address.startswith("data:"):
            return address
    return None
