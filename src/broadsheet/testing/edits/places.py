"""Free places: where a box may stand on a page, and no rule of the page's layout reads across it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.spots import seen_elements

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Place", "free_places", "is_inside", "keeps_start"]

#: Elements in which boxes may stand.
_FLOW = frozenset(
    "body div main section article aside header footer nav form fieldset figure details "  # noqa: SIM905
    "blockquote center li dd td th".split()
)


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
    for index, child in enumerate(parent):
        yield from _place(parent, index, reading.first_run(child), reading)
    yield from _place(parent, len(parent), reading.run_behind(parent), reading)


def _place(parent: Element, index: int, run: int, reading: Reading) -> Iterator[Place]:
    outline = reading.stream.outline
    assert outline is not None
    block = len(reading.stream) if run == len(outline.runs) else reading.block_at(run)
    if block is None:
        return  # within a line
    anchors = reading.anchors
    if parent.tag == "body" and anchors:
        first = index == 0 and block == 0 and not reading.names_first_line
        last = index == len(parent) and block == len(reading.stream) and not reading.reads_to_the_end
        if first or last:
            yield Place(parent, index, block, ("header", "nav") if first else ("footer",))
            return
    if not reading.is_settled and block == 0:
        return
    if block - 1 not in anchors and block not in anchors and (not anchors or 0 < block < len(reading.stream)):
        yield Place(parent, index, block)
