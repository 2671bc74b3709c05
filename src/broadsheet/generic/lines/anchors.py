"""The lines that hold cards in place: those that state an age, alone or beside something short such as a source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from broadsheet.ages import AgeStyle, parse_age, split_age
from broadsheet.generic.cards.pieces import parted
from broadsheet.generic.lines.line import Ending, Line, states_age
from broadsheet.records import Age, AgeKind

__all__ = ["Anchor", "anchor_groups"]

#: A wider line is no source with its age, and more parts than this are no card's.
_WIDEST, _MOST_PARTS = 90, 4
#: Where both are written as one, the line is narrower, and the name no longer than one (characters).
_WIDEST_GLUED, _LONGEST_NAME = 60, 30
_POINT, _DIGIT = re.compile(r"\s\.\s"), re.compile(r"\d")
_STYLE = AgeStyle()
#: Ages of one group of cards stand so many lines apart, with no more text between them (its width).
_LEAST_GAP, _MOST_GAP, _MOST_TEXT = 2, 9, 500


@attrs.frozen
class Anchor:
    """An age, the line that it stands in, and what stands beside it there."""

    place: int
    age: Age
    beside: tuple[str, ...] = ()


def anchor_groups(lines: Sequence[Line]) -> Iterator[list[Anchor]]:
    """Ages that stand so near to each other that they could be those of cards in a row."""
    group: list[Anchor] = []
    for anchor in _anchors(lines):
        gap = anchor.place - group[-1].place if group else 0
        if group and gap < _LEAST_GAP:  # a date and its time, a line each
            continue
        if group and (gap > _MOST_GAP or _text_between(lines, group[-1].place, anchor.place) > _MOST_TEXT):
            yield group
            group = []
        group.append(anchor)
    if group:
        yield group


def _anchors(lines: Sequence[Line]) -> Iterator[Anchor]:
    for place, line in enumerate(lines):
        if line.is_age:
            yield Anchor(place, parse_age(line.text, context="card"))
        elif line.width <= _WIDEST:
            anchor = _parted(place, line) or _glued(place, line)
            if anchor is not None:
                yield anchor


def _parted(place: int, line: Line) -> Anchor | None:
    """An age between separators, with what else stands there."""
    parts = parted(_POINT.sub(" · ", line.text))
    aged = [part for part in parts if states_age(part)] if 1 < len(parts) <= _MOST_PARTS else []
    if not aged:
        return None
    return Anchor(place, parse_age(aged[0], context="card"), tuple(part for part in parts if part != aged[0]))


def _glued(place: int, line: Line) -> Anchor | None:
    """An age right behind a name, as two elements side by side are flattened."""
    if line.width > _WIDEST_GLUED or line.ending > Ending.COLON or _DIGIT.search(line.text) is None:
        return None
    for name, age in split_age(line.text, _STYLE):
        if age.kind is AgeKind.RELATIVE and len(name) <= _LONGEST_NAME:
            return Anchor(place, age, (name,))
    return None


def _text_between(lines: Sequence[Line], first: int, last: int) -> int:
    return sum(line.mass for line in lines[first + 1 : last])
