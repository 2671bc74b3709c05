"""The blocks that could be a story's text, each with what is known of it by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import repeat

import attrs

from broadsheet.blocks import Stream
from broadsheet.outline import Outline
from broadsheet.rendering import LINES

__all__ = ["ENDS", "TAGS", "Candidate", "find_candidates", "width"]

#: What a sentence ends with, closing quotes and brackets among it.
ENDS = tuple('.!?…。！？।؟॥۔։”"’»)」』')
#: Elements around text that say something of it, a bit each; what means the same has one bit.
_ALIKE = (
    *("a", "b strong", "p", "li dd dt", "ul ol dl", "table", "figure", "aside", "header", "form", "blockquote"),
    *("article", "main", "h1 h2 h3 h4 h5 h6", "em i", "figcaption"),
    "nav select option textarea button dialog footer menu",
)
TAGS = {tag: 1 << place for place, tags in enumerate(_ALIKE) for tag in tags.split()}
_A, _B, _FIGURE, _H, _BAR = TAGS["a"], TAGS["b"], TAGS["figure"], TAGS["h1"], TAGS["nav"]
_APART = TAGS["aside"] | TAGS["form"] | TAGS["header"]
#: A line so long is a paragraph; a shorter one is if it ends as a sentence does (its width).
_LONG, _LEAST = 80, 25
#: Text of which so much is linked leads elsewhere (a share).
_MOST_LINKED = 0.5
_APART_WORTH = 0.5
#: A character of a script that writes a word in one or two: Han, kana, Hangul.
_DENSE = re.compile("[\u2e80-\u9fff\uac00-\ud7a3]")


@attrs.define(eq=False)  # not frozen: that would cost as much as finding out what is in it
class Candidate:
    """A block that could be body.

    ``order`` counts the blocks before it that nobody claimed: what is told elsewhere, such as cards, is no distance
    between two lines. ``line`` is the element that it is a line of, ``place`` the one around that, ``tags`` the
    ``TAGS`` around its text; ``linked`` and ``bold`` are shares of its characters, ``links`` counts links. ``mass`` is
    how much it speaks for there being a story where it stands: the width of a paragraph, 0 for any other line.
    ``look`` is a number that lines have in common which are marked up alike.
    """

    block: int
    order: int
    line: int
    place: int
    text: str
    width: int
    tags: int
    linked: float
    links: int
    bold: float
    mass: float
    look: int


def width(text: str) -> int:
    """How much a text says: its characters, those of scripts that write a word in one or two of them twice."""
    return len(text) if text.isascii() else len(text) + len(_DENSE.findall(text))


def find_candidates(stream: Stream, outline: Outline, claimed: Collection[int]) -> list[Candidate]:
    """The blocks that nobody claimed and that stand in no bar, in reading order."""
    tags = _tags_around(outline)
    bar = _BAR if _has_bars(stream, outline, tags, claimed) else 0
    looks: dict[tuple[str, str | None, str | None], int] = {}
    lines: dict[int, tuple[int, int]] = {}
    found = []
    holders, first_runs = outline.holders, outline.first_runs
    order = -1
    for block, text in enumerate(stream.texts):
        if block in claimed:
            continue
        order += 1
        first = first_runs[block]
        holder = holders[first]
        around = tags[holder]
        if around & bar:
            continue
        known = lines.get(holder)
        if known is None:
            line = _line_of(outline, holder)
            known = lines[holder] = line, looks.setdefault(_look_of(outline, line), len(looks))
        line, look = known
        last = outline.last_run(block)
        if last == first:
            linked, links, bold = float(around & _A != 0), int(around & _A != 0), float(around & _B != 0)
        else:
            linked, links, bold = _shares(outline, tags, first, last)
            if around & _A:
                around = tags[line]
        size = width(text)
        found.append(
            Candidate(
                block, order, line, outline.parents[line], text, size, around, linked, links, bold,
                _mass(text, size, around, linked), look,
            )
        )  # fmt: skip
    return found


def _tags_around(outline: Outline) -> list[int]:
    """The ``TAGS`` of each element and of all around it; an element stands behind the one around it."""
    around = list(map(TAGS.get, outline.tags, repeat(0)))
    for element, above in enumerate(outline.parents):
        if above >= 0:
            around[element] |= around[above]
    return around


def _has_bars(stream: Stream, outline: Outline, tags: Sequence[int], claimed: Collection[int]) -> bool:
    """Whether what is marked up as a bar is one: an element that was never closed holds the rest of the page."""
    within = outside = 0
    for block, text in enumerate(stream.texts):
        if len(text) >= _LONG and block not in claimed:
            if tags[outline.holders[outline.first_runs[block]]] & _BAR:
                within += len(text)
            else:
                outside += len(text)
    return outside >= within


def _line_of(outline: Outline, holder: int) -> int:
    """The element that a block is a line of; whatever breaks no line is within one."""
    line = holder
    while outline.tags[line] not in LINES and outline.parents[line] >= 0:
        line = outline.parents[line]
    return line


def _look_of(outline: Outline, line: int) -> tuple[str, str | None, str | None]:
    around = outline.parents[line]
    return outline.tags[line], outline.nodes[line].get("class"), outline.nodes[max(around, 0)].get("class")


def _shares(outline: Outline, tags: Sequence[int], first: int, last: int) -> tuple[float, int, float]:
    """How much of a line is linked, in how many links, and how much of it is bold."""
    size = linked = bold = links = 0
    before = 0
    for length, around in _pieces(outline, tags, first, last):
        size += length
        if around & _A:
            linked += length
            links += not before
        if around & _B:
            bold += length
        before = around & _A
    return (linked / size, links, bold / size) if size else (0.0, 0, 0.0)


def _pieces(outline: Outline, tags: Sequence[int], first: int, last: int) -> Iterator[tuple[int, int]]:
    for run in range(first, last + 1):
        length = sum(map(len, outline.runs[run].split()))  # white space aside: it matters not where text is parted
        if length:
            yield length, tags[outline.holders[run]]


def _mass(text: str, size: int, around: int, linked: float) -> float:
    if (
        linked >= _MOST_LINKED
        or around & (_FIGURE | _H)
        or not (size >= _LONG or (size >= _LEAST and text.endswith(ENDS)))
    ):
        return 0.0
    return size * (1 - linked) * (_APART_WORTH if around & _APART else 1.0)
