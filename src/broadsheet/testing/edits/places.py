"""Free places: where a box may stand on a page, and no rule of the page's layout reads across it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.spots import seen_elements

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Place", "around_cards", "free_places", "is_inside", "keeps_start", "outside_story"]

#: Elements in which boxes may stand.
_FLOW = frozenset(
    "body div main section article aside header footer nav form fieldset figure details "  # noqa: SIM905
    "blockquote center li dd td th".split()
)

#: Elements in which no cards stand: the site's own bars, what is said of something else, what is a link as a whole.
_BARS = frozenset("nav header footer form blockquote figure a button".split())  # noqa: SIM905


@attrs.frozen(eq=False)
class Place:
    """A place in an element, before its child ``index``. ``bars`` are the elements that a box there must be one of:
    at the edges of a page that is read by lines, HTML tells the site's own only so.
    """

    parent: Element
    index: int
    block: int
    bars: tuple[str, ...] = ()


def free_places(reading: Reading) -> list[Place]:
    """All free places of a page, in order.

    A place is between two lines. It is not in an element that a rule reads, unless in one that the rule leaves out;
    and neither the line before nor the line behind it is one that rules by lines go by, unless there is no line on one
    side at all.
    """
    page = reading.page
    if page is None:
        return []
    barred = {element for element in seen_elements(page.root) if _is_barred(element, reading)}
    parents = (element for element in seen_elements(page.root) if element.tag in _FLOW and element not in barred)
    return [place for parent in parents for place in _places_in(parent, reading)]


def outside_story(reading: Reading) -> list[Place]:
    """The places where a group of cards may stand, in order: between two lines, outside of the story, of every card,
    and of what the site's own bars hold; not between cards and what heads them, and before the first line only of a
    page that is settled.
    """
    page, stream = reading.page, reading.stream
    if page is None:
        return []
    cards = frozenset(element for each in reading.fields if each.field == "cards" for element in each.found.elements)
    shown = [region for region, _ in reading.filling.card_regions if region]
    closed, first = [reading.story, *reading.labels(), *shown], 0 if reading.is_settled else 1

    def is_open(parent: Element) -> bool:
        region = stream.region_of(parent)
        is_in_card = any(card.start <= region.start and region.stop <= card.stop for card in shown) if region else False
        return parent.tag in _FLOW and not (is_in_card or _is_in_bar(parent) or is_inside(parent, cards))

    return [
        place
        for parent in seen_elements(page.root, is_open)
        for place in _between_lines(parent, reading)
        if place.block >= first and not any(region.start < place.block < region.stop for region in closed)
    ]


def around_cards(reading: Reading) -> list[Place]:
    """The places of ``outside_story`` that stand before all cards or behind all of them, in order."""
    shown = [region for region, _ in reading.filling.card_regions if region]
    first = min((region.start for region in shown), default=0)
    last = max((region.stop for region in shown), default=0)
    return [place for place in outside_story(reading) if not first < place.block < last]


def _is_in_bar(element: Element) -> bool:
    return element.tag in _BARS or any(above.tag in _BARS for above in element.iterancestors())


def is_inside(element: Element, others: frozenset[Element]) -> bool:
    """Whether an element is one of others or in one."""
    return element in others or any(above in others for above in element.iterancestors())


def keeps_start(reading: Reading, block: int, lines: int) -> bool:
    """Whether the page's content still begins at its one ``h1`` when so many lines stand before a block, or not so.

    An ``h1`` in the lower half of the page is no headline; a box must not lift it out of there, nor press it into it.
    """
    stream = reading.stream
    outline = stream.outline
    if not reading.anchors or outline is None or outline.tags.count("h1") != 1:
        return True
    start = stream.region_of(outline.nodes[outline.tags.index("h1")]).start
    moved = start + lines if block <= start else start
    return (2 * start < len(stream)) == (2 * moved < len(stream) + lines)


def _is_barred(element: Element, reading: Reading) -> bool:
    """Whether the nearest element that some rule reads, or leaves out, is one that is read."""
    for around in (element, *element.iterancestors()):
        if around in reading.elements or around in reading.extents:
            return True
        if around in reading.dropped:
            return False
    return False


def _places_in(parent: Element, reading: Reading) -> Iterator[Place]:
    """The places in an element that are free."""
    anchors, end = reading.anchors, len(reading.stream)
    for place in _between_lines(parent, reading):
        block = place.block
        if parent.tag == "body" and anchors:
            first = place.index == 0 and block == 0 and not reading.names_first_line
            last = place.index == len(parent) and block == end and not reading.reads_to_the_end
            if first or last:
                yield attrs.evolve(place, bars=("header", "nav") if first else ("footer",))
                continue
        if not reading.is_settled and block == 0:
            continue
        if block - 1 not in anchors and block not in anchors and (not anchors or 0 < block < end):
            yield place


def _between_lines(parent: Element, reading: Reading) -> Iterator[Place]:
    """The places in an element that are not within a line."""
    runs = [reading.first_run(child) for child in parent] + [reading.run_behind(parent)]
    for index, run in enumerate(runs):
        block = len(reading.stream) if run == reading.runs else reading.block_at(run)
        if block is not None:
            yield Place(parent, index, block)
