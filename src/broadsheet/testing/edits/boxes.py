"""Boxes that stand around a story and are none of it: promos, banners, threads of comments.

It is presumed that no rule of a layout asks for a bare ``div``, nor counts siblings (``:nth-child``, ``+``): whoever
reads a page so reads its boxes too.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, ClassVar

import attrs
from lxml import etree

from broadsheet.testing.edits.edit import Edit, Family
from broadsheet.testing.edits.markup import VOID
from broadsheet.testing.edits.places import Place, around_cards, free_places, is_inside, keeps_start
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.spots import UNKNOWN, chosen, is_line, seen_elements
from broadsheet.testing.edits.wordings import BOXES, Box, Language
from broadsheet.testing.samples import Sample

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["AddBox", "CopyBox", "RemoveBox"]

_DEEPEST = 8
#: Elements that say something of the whole page, wherever they stand.
_TELLING = frozenset(("script", "meta", "base", "title", "h1"))
#: What in a selector tells where an element stands and not what it is.
_POSITIONAL = re.compile(r"[>+~:]")


@attrs.frozen
class AddBox(Edit):
    """Puts a made-up box at a free place, in ``depth`` elements (0 to 8) around it; on a list of stories whose cards no
    rule declares, before all of them or behind all: between two of them it may be what one shows.
    """

    family: ClassVar[Family] = Family.BOX

    box: Box = Box.PROMO
    place: int = 0
    depth: int = 0
    language: Language = Language.ENGLISH

    def apply(self, sample: Sample) -> Sample | None:
        """The page with a box more."""
        reading = Reading.of(sample)
        page = reading.page if reading is not None else None
        places = around_cards if reading is not None and reading.lists_by_likeness else free_places
        place = chosen(places(reading), self.place) if reading is not None else None
        words = BOXES[self.language][self.box]
        if reading is None or page is None or place is None or not keeps_start(reading, place.block, len(words)):
            return None
        box = _wrapped(_made(words, self.box), self.depth)
        _put(place, _wrapped(box, 1, place.bars[self.depth % len(place.bars)]) if place.bars else box)
        return page.written()


@attrs.frozen
class CopyBox(Edit):
    """Copies a box that the layout leaves out of its text (``prose(drop=…)``) to another place beside it, in
    ``depth`` elements (0 to 8).

    Where the selector tells by more than what the box is, such as its parent (``.copy > .promo``), it is put in no
    element.
    """

    family: ClassVar[Family] = Family.BOX

    place: int = 0
    to: int = 0
    depth: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with the box once more."""
        reading = Reading.of(sample)
        page = reading.page if reading is not None else None
        found = chosen(_dropped(reading), self.place) if reading is not None else None
        if reading is None or page is None or found is None:
            return None
        box, rule = found
        parent = box.getparent()
        assert parent is not None
        ends = [reading.first_run(child) for child in parent] + [reading.run_behind(parent)]
        blocks = [len(reading.stream) if run == reading.runs else reading.block_at(run) for run in ends]
        to = chosen([(index, block) for index, block in enumerate(blocks) if block is not None], self.to)
        region = reading.stream.region_of(box)
        if to is None or not keeps_start(reading, to[1], region.stop - region.start):
            return None
        movable = not _POSITIONAL.search(rule.rpartition("drop=")[2])
        if not movable and not is_line(box):
            return None
        depth = 0 if not movable else self.depth if is_line(box) else max(self.depth % (_DEEPEST + 1), 1)
        _put(Place(parent, to[0], to[1]), _wrapped(_copied(box), depth))
        return page.written()


@attrs.frozen
class RemoveBox(Edit):
    """Takes out an element in which everything that a reader sees is the site's own, and no rule found anything."""

    family: ClassVar[Family] = Family.BOX

    place: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with a box less."""
        reading = Reading.of(sample)
        page = reading.page if reading is not None else None
        if reading is None or page is None:
            return None
        box = chosen(seen_elements(page.root, lambda element: _is_box(element, reading)), self.place)
        if box is None:
            return None
        region = reading.stream.region_of(box)
        tells_direction = region.start == 0 and not reading.is_settled
        if tells_direction or not keeps_start(reading, region.start, region.start - region.stop):
            return None
        _take_out(box)
        return page.written()


def _made(words: tuple[str, ...], kind: Box) -> Element:
    box = etree.Element("div", {"class": f"kit-box kit-{kind}"})
    for word in words:
        line = etree.SubElement(etree.SubElement(box, "div"), UNKNOWN)
        line.text = word
    return box


def _wrapped(box: Element, depth: int, tag: str = "div") -> Element:
    for _ in range(depth % (_DEEPEST + 1)):
        outer = etree.Element(tag)
        outer.append(box)
        box = outer
    return box


def _put(place: Place, box: Element) -> None:
    place.parent.insert(place.index, box)


def _copied(element: Element) -> Element:
    """A copy of an element without what is behind it."""
    copy = deepcopy(element)
    copy.tail = None
    return copy


def _take_out(element: Element) -> None:
    """Removes an element, and leaves what is behind it."""
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _dropped(reading: Reading) -> list[tuple[Element, str]]:
    """The outermost elements that a rule leaves out and in which no other reads anything, each with the rule."""
    return [
        (element, each.rule)
        for each in reading.fields
        for element in each.found.dropped
        if reading.elements.isdisjoint(element.iter()) and not is_inside(_parent(element), reading.dropped)
    ]


def _parent(element: Element) -> Element:
    parent = element.getparent()
    return element if parent is None else parent


def _is_box(element: Element, reading: Reading) -> bool:
    """Whether an element holds lines of the site's own and nothing that a rule found, and ends its own lines."""
    stream = reading.stream
    if element.tag in ("html", "body", "tr", "td", "th", "tbody") or element.tag in VOID:
        return False
    region = stream.region_of(element)
    if not region or not region.is_whole or any(block in reading.read for block in range(region.start, region.stop)):
        return False
    if any(text in reading.sections for text in stream.texts[region.start : region.stop]):
        return False
    if any(child in reading.asked or child.tag in _TELLING or reading.hides(child) for child in element.iter()):
        return False
    return not reading.anchors or not {region.start - 1, region.stop} & reading.anchors
