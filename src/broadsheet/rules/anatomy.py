"""Where a card's link and image are, when all that is known of the card is which lines it takes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from broadsheet.blocks import Stream
from broadsheet.outline import Outline, Region
from broadsheet.rendering import collapse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Anatomy", "image_address"]

_BACKGROUND = re.compile(r"background(?:-image)?:\s*url\(['\"]?([^'\")]+)")
_IMAGE_ATTRIBUTES = ("data-src", "data-original", "data-lazy-src", "src")


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

    def unit(self, core: Region, behind: int) -> int | None:
        """The element of a card, of which ``core`` is known to be its lines: the largest that holds no other text
        before them, nor block ``behind``, where the next card begins. None where the card's lines stand loose.
        """
        outline = self.outline
        holders, ends, parents = outline.holders, outline.ends, outline.parents
        first, last = outline.first_runs[core.start], outline.last_run(core.stop - 1)
        before = holders[first - 1] if first else -1
        next_card = holders[outline.first_runs[behind]] if behind < len(outline.first_runs) else -1

        def is_shared(element: int) -> bool:
            return element <= before < ends[element] or element <= next_card < ends[element]

        unit = holders[first]
        if is_shared(unit):  # lines with nothing but <br> between them
            return None
        above = parents[unit]
        while above >= 0 and not is_shared(above):
            unit, above = above, parents[above]
        return unit if unit <= holders[last] < ends[unit] else None

    def rest(self, unit: int, core: Region) -> Iterator[int]:
        """The blocks of a card's element behind its known lines; what a button says is not the card's."""
        outline = self.outline
        for block in range(core.stop, len(outline.first_runs)):
            holder = outline.holders[outline.first_runs[block]]
            if not unit <= holder < outline.ends[unit]:
                return
            while holder > unit and outline.tags[holder] != "button":
                holder = outline.parents[holder]
            if outline.tags[holder] != "button":
                yield block

    def extent(self, unit: int | None, region: Region) -> tuple[int, int]:
        """The elements of a card, as a stretch of document order: of its element, else those which begin behind the
        text before the card, up to its last text.
        """
        outline = self.outline
        if unit is not None:
            return unit, outline.ends[unit]
        first = outline.first_runs[region.start]
        return (outline.clocks[first - 1] + 1 if first else 0), outline.clocks[outline.last_run(region.stop - 1)] + 1

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
        return [self.outline.holders[run] for run in self.outline.runs_of(block)]

    def _has_text(self, element: int) -> bool:
        run = bisect_left(self.outline.clocks, element)
        return run < len(self.outline.clocks) and self.outline.holds(element, run)


def image_address(element: Element) -> str | None:
    """Where an ``img`` says its picture is.

    Pages that load pictures late put the address into a ``data-`` attribute, and a placeholder into ``src``. Where the
    picture is the background of an ``img``, what ``src`` has is transparent.
    """
    background = _BACKGROUND.search(element.get("style") or "")
    if background is not None and not background[1].startswith("data:"):
        return background[1].strip()
    for name in _IMAGE_ATTRIBUTES:
        address = element.get(name)
        if address and not address.startswith("data:"):
            return address
    candidates = (element.get("srcset") or element.get("data-srcset") or "").split()
    return candidates[0].rstrip(",") if candidates else None
