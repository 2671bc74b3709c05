"""The pieces of a line: text that stands together, apart from other text by elements or by separators."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.vocabulary import INLINE
from broadsheet.rendering import LINES, collapse

__all__ = ["Piece", "parted", "pieces_of"]

#: Elements that, without attributes, only change the look of words.
_LOOKS = frozenset(("b", "i", "u", "em", "strong", "small", "big", "font", "span"))
_KNOWN = INLINE | LINES | frozenset(("big", "tt", "var", "abbr", "label", "picture", "img", "bdo", "nobr", "wbr"))
#: What stands between a source and an age, or two other facts of one line.
_SEPARATORS = re.compile(r"\s*[·•|｜‧・∙●▪►»/]\s*|\s+[–—-]\s+|\s{2,}|,\s(?=\d)")


@attrs.frozen(eq=False)
class Piece:
    """Text nodes ``low`` to ``high`` of a line, and the element that they stand in."""

    text: str
    element: int
    low: int
    high: int


def pieces_of(ground: Ground, block: int) -> list[Piece]:
    """The pieces of a block.

    What only changes the look of some words of a text parts nothing, nor does an element that no browser knows.
    """
    outline = ground.outline
    low, high = outline.first_runs[block], outline.last_run(block) + 1
    if high == low + 1:
        return [Piece(ground.stream.texts[block], _known(ground, outline.holders[low]), low, high)]
    tags = ground.tags
    homes = [holder if tags[holder] in _KNOWN else _known(ground, holder) for holder in outline.holders[low:high]]
    bases = [ground.parents[home] if tags[home] in _LOOKS and _is_bare(ground, home) else home for home in homes]
    pieces: list[Piece] = []
    start = 0
    for place in range(1, len(bases) + 1):
        if place < len(bases) and bases[place] == bases[start]:
            continue
        pieces += _joined(ground, low + start, homes[start:place], bases[start])
        start = place
    return pieces


def parted(text: str) -> list[str]:
    """The parts of a text between separators.

    >>> parted("The Herald · 3 hours ago")
    ['The Herald', '3 hours ago']
    """
    return [part for part in _SEPARATORS.split(text) if part]


def _joined(ground: Ground, first: int, homes: list[int], base: int) -> Iterator[Piece]:
    """The text nodes of one element: one piece where some text stands in it directly, else a piece for each look."""
    runs, count = ground.outline.runs, len(homes)
    if count > 1 and base in homes:
        texts = runs[first : first + count]
        if any(home == base and not text.isspace() for home, text in zip(homes, texts, strict=True)):
            yield Piece(collapse("".join(texts)), base, first, first + count)
            return
    at = 0
    while at < count:
        end = at + 1
        while end < count and homes[end] == homes[at]:
            end += 1
        text = collapse("".join(runs[first + at : first + end]))
        if text:
            yield Piece(text, homes[at], first + at, first + end)
        at = end


def _known(ground: Ground, holder: int) -> int:
    """The element that a text stands in, leaving out those without attributes that no browser knows."""
    while ground.tags[holder] not in _KNOWN and ground.parents[holder] >= 0 and not ground.outline.nodes[holder].attrib:
        holder = ground.parents[holder]
    return holder


def _is_bare(ground: Ground, element: int) -> bool:
    return not ground.outline.nodes[element].attrib
