"""The stretch of a page that is one card: elements side by side, or lines of text, that hold the card and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from broadsheet import Document
from broadsheet.blocks import Stream
from broadsheet.outline import Outline, Region
from broadsheet.records import FindingCode, Limits
from broadsheet.rendering import collapse
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.samples import Sample

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Lines", "Stretch", "is_loose", "lines_of", "new_text", "region_texts", "shows", "stretch_of"]


@attrs.frozen(eq=False)
class Stretch:
    """The children ``first`` to ``last`` of an element."""

    parent: Element
    first: int
    last: int

    @property
    def nodes(self) -> list[Element]:
        """The elements themselves."""
        return list(self.parent[self.first : self.last + 1])


@attrs.frozen
class Lines:
    """The lines ``first`` to ``last`` of flattened text."""

    first: int
    last: int


def stretch_of(reading: Reading, card: int) -> Stretch | None:
    """Where a card stands in HTML: the largest element that holds it and no other text, else the elements side by
    side that hold it, with the pictures and links before them. None where it shares an element with other text.
    """
    region, outline = reading.region_of(card), reading.stream.outline
    if region is None or outline is None:
        return None
    runs = range(outline.first_runs[region.start], outline.last_run(region.stop - 1) + 1)
    seen = [run for run in runs if not outline.runs[run].isspace()]
    around = outline.holders[seen[0]]
    while not outline.holds(around, seen[-1]):
        around = outline.parents[around]
    if not _holds_only(reading, around, runs):
        return _side_by_side(reading, around, runs, seen)
    while outline.parents[around] > 0 and _holds_only(reading, outline.parents[around], runs):
        around = outline.parents[around]
    unit = outline.nodes[around]
    parent = unit.getparent()
    if parent is None or unit.tag == "body":
        return None
    return Stretch(parent, parent.index(unit), parent.index(unit))


def lines_of(reading: Reading, card: int) -> Lines | None:
    """Where a card stands in flattened text; None for one of which the page was cut off."""
    region, lines = reading.region_of(card), reading.stream.document.lines
    is_cut = any(finding.code is FindingCode.PARTIAL_CARD for finding in reading.filling.report().findings)
    if region is None or lines is None or (is_cut and card == len(reading.cards) - 1):
        return None
    shown = [place for place, line in enumerate(lines) if collapse(line)]
    return Lines(shown[region.start], shown[region.stop - 1])


def is_loose(reading: Reading, stretch: Stretch | Lines) -> bool:
    """Whether a card is told from the next one by nothing but its lines: the last of such cards ends as it may."""
    by_lines = any(each.field == "cards" and each.is_by_lines for each in reading.fields)
    return by_lines and (isinstance(stretch, Lines) or stretch.first != stretch.last)


def new_text(text: str, shown: str, instead: str) -> str:
    """A text with what it shows replaced, and the white space around that kept."""
    before = len(text) - len(text.lstrip())
    return text[:before] + instead + text[len(text.rstrip()) :] if collapse(text) == shown else text


def shows(sample: Sample, texts: list[str]) -> bool:
    """Whether a page shows these lines. An edit that joins lines, or splits one, is not the edit that was meant."""
    document = Document.from_html(sample.html or "")
    return list(Stream.of(document, Limits()).texts) == texts


def region_texts(reading: Reading, region: Region, instead: dict[int, str]) -> list[str]:
    """The lines of a region, as they are when some of its text nodes have other texts."""
    outline = reading.stream.outline
    assert outline is not None
    blocks = range(region.start, region.stop)
    return [
        collapse("".join(instead.get(run, outline.runs[run]) for run in reading.runs_of(block))) for block in blocks
    ]


def _holds_only(reading: Reading, element: int, runs: range) -> bool:
    """Whether an element holds none but these text nodes."""
    outline = reading.stream.outline
    assert outline is not None
    node = outline.nodes[element]
    inside = range(reading.first_run(node), reading.run_behind(node))
    return all(run in runs or outline.runs[run].isspace() for run in inside)


def _side_by_side(reading: Reading, around: int, runs: range, seen: list[int]) -> Stretch | None:
    outline = reading.stream.outline
    assert outline is not None
    if around in {outline.holders[run] for run in seen}:
        return None
    parent = outline.nodes[around]
    first, last = (_child(outline, around, outline.holders[run]) for run in (seen[0], seen[-1]))
    if not (_holds_only(reading, first, runs) and _holds_only(reading, last, runs)):
        return None
    start = at = parent.index(outline.nodes[first])
    while at > 0 and not (parent[at - 1].tail or "").strip() and not reading.shows_text(parent[at - 1]):
        at -= 1
        if next(parent[at].iter("img", "a"), None) is not None:
            start = at
    return Stretch(parent, start, parent.index(outline.nodes[last]))


def _child(outline: Outline, around: int, holder: int) -> int:
    while outline.parents[holder] != around:
        holder = outline.parents[holder]
    return holder
