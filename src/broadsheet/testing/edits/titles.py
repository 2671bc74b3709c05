"""A card under another title: where the old one stands in a stretch of a page, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from broadsheet import Card
from broadsheet.outline import Region
from broadsheet.rendering import collapse
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.stretches import Lines, Stretch, new_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["address_of", "retitle", "retitled_lines", "retitled_runs"]

_NAMES = ("alt", "title", "aria-label")


def address_of(card: Card, title: int) -> str | None:
    """The address of the made-up card beside another; None where that has none."""
    return None if card.url is None else urljoin(card.url, f"kit-{title}")


def retitled_runs(reading: Reading, region: Region, old: str, new: str) -> dict[int, str]:
    """The text nodes of a region that show a title, each with its new text."""
    outline = reading.stream.outline
    assert outline is not None
    instead: dict[int, str] = {}
    for block in range(region.start, region.stop):
        runs = [run for run in reading.runs_of(block) if run in reading.spots]
        for run in runs:
            if collapse(outline.runs[run]) == old:
                instead[run] = new_text(outline.runs[run], old, new)
        if reading.stream.texts[block] == old and not instead.keys() & set(runs):
            instead |= {run: new if run == runs[0] else "" for run in runs}
    return instead


def retitle(stretch: Stretch, card: Card, title: str, address: str | None, reading: Reading) -> bool:
    """Changes the names and links of a card's elements; False where its link is none of them."""
    resolve = reading.stream.document.resolve
    linked = card.url is None
    for element in (each for node in stretch.nodes for each in node.iter()):
        _rename(element, card.title, title)
        if address is not None and element.tag in ("a", "area") and resolve(element.get("href")) == card.url:
            element.set("href", address)
            linked = True
    return linked


def retitled_lines(lines: tuple[str, ...], stretch: Lines, old: str, new: str) -> list[str]:
    """The lines of a card under another title."""
    return [new_text(line, old, new) for line in lines[stretch.first : stretch.last + 1]]


def _rename(element: Element, old: str, new: str) -> None:
    for name in _NAMES:
        value = element.get(name)
        if value is not None and collapse(value) == old:
            element.set(name, new)
