"""Where a card's link and image are, when all that is known of the card is which lines it takes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from broadsheet.blocks import Outline, Region, Stream
from broadsheet.rendering import collapse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Anatomy", "image_address"]

_IMAGE_ATTRIBUTES = ("src", "data-src", "data-original", "data-lazy-src")


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached property
class Anatomy:
    """The links and images of a page, by their place in document order."""

    stream: Stream
    outline: Outline
    images: Sequence[int]

    @classmethod
    def of(cls, stream: Stream) -> Anatomy | None:
        """None for a page of text, which has neither."""
        outline = stream.outline
        if outline is None:
            return None
        return cls(stream, outline, [index for index, tag in enumerate(outline.tags) if tag == "img"])

    @cached_property
    def links(self) -> Sequence[int]:
        """The links, asked for only where a title stands in none."""
        return [index for index, tag in enumerate(self.outline.tags) if tag == "a"]

    def extent(self, region: Region, title: int) -> tuple[int, int]:
        """The elements of a card, as a stretch of document order.

        They are the largest element around the title's block that holds no text of another card. Where that does
        not hold all of the card, its lines stand loose among others: then the elements which begin behind the text
        before the card, up to its last text.
        """
        outline = self.outline
        holders, ends, parents = outline.holders, outline.ends, outline.parents
        first, last = outline.first_runs[region.start], outline.last_run(region.stop - 1)
        before = holders[first - 1] if first else -1
        behind = holders[last + 1] if last + 1 < len(holders) else -1
        unit = holders[outline.first_runs[title]]
        above = parents[unit]
        while above >= 0 and not (above <= before < ends[above] or above <= behind < ends[above]):
            unit, above = above, parents[above]
        end = ends[unit]
        if unit <= holders[first] < end and unit <= holders[last] < end:
            return unit, end
        return (outline.clocks[first - 1] + 1 if first else 0), outline.clocks[last] + 1

    def link(self, extent: tuple[int, int], titles: Sequence[int]) -> str | None:
        """The address of a card: of the link that holds a title, else of one that holds only a picture.

        A link on the source, the category or within the summary leads elsewhere.
        """
        outline, resolve = self.outline, self.stream.document.resolve
        for block in titles:
            place = outline.holders[outline.first_runs[block]]
            while place >= extent[0]:
                if outline.tags[place] == "a":
                    address = resolve(outline.nodes[place].get("href"))
                    if address is not None:
                        return address
                place = outline.parents[place]
        return self._loose_link(extent, [place for block in titles for place in self._holders_of(block)])

    def image(self, extent: tuple[int, int], title: str) -> str | None:
        """The address of a card's picture: one that is named like the card, else one with a caption, or with none.

        A picture whose name is a single word is an icon.
        """
        found: dict[int, str] = {}
        for index in self.images[bisect_left(self.images, extent[0]) : bisect_left(self.images, extent[1])]:
            element = self.outline.nodes[index]
            name = element.get("alt") or ""
            rank = 0 if name == title or collapse(name) == title else 1 if " " in name else 2
            if (name and rank == 2) or rank in found:  # noqa: PLR2004  (2: without a name)
                continue
            address = self.stream.document.resolve(image_address(element))
            if address is not None:
                found[rank] = address
                if rank == 0:
                    break
        return found[min(found)] if found else None

    def _loose_link(self, extent: tuple[int, int], places: Sequence[int]) -> str | None:
        """The address of a link that holds a part of a title, else of one without text."""
        pictured: str | None = None
        for index in self.links[bisect_left(self.links, extent[0]) : bisect_left(self.links, extent[1])]:
            titled = any(index <= place < self.outline.ends[index] for place in places)
            if titled or (pictured is None and not self._has_text(index)):
                address = self.stream.document.resolve(self.outline.nodes[index].get("href"))
                if titled and address is not None:
                    return address
                pictured = pictured or address
        return pictured

    def _holders_of(self, block: int) -> Sequence[int]:
        """The elements that a block's text stands in."""
        outline = self.outline
        return outline.holders[outline.first_runs[block] : outline.last_run(block) + 1]

    def _has_text(self, element: int) -> bool:
        run = bisect_left(self.outline.clocks, element)
        return run < len(self.outline.clocks) and self.outline.holds(element, run)


def image_address(element: Element) -> str | None:
    """Where an ``img`` says its picture is; pages that load pictures late put it into a ``data-`` attribute."""
    for name in _IMAGE_ATTRIBUTES:
        address = element.get(name)
        if address and not address.startswith("data:"):
            return address
    return None
