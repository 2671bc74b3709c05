"""The lines that hold cards in place: those that state an age, alone or beside something short such as a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from broadsheet.ages import parse_age
from broadsheet.generic.cards.pieces import parted
from broadsheet.generic.lines.line import Line, states_age
from broadsheet.records import Age

__all__ = ["Anchor", "anchor_groups"]

#: A wider line is no source with its age, and more parts than this are no card's.
_WIDEST, _MOST_PARTS = 90, 4
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
            parts = parted(line.text)
            aged = [part for part in parts if states_age(part)] if 1 < len(parts) <= _MOST_PARTS else []
            if aged:
                beside = tuple(part for part in parts if part != aged[0])
                yield Anchor(place, parse_age(aged[0], context="card"), beside)


def _text_between(lines: Sequence[Line], first: int, last: int) -> int:
    return sum(line.mass for line in lines[first + 1 : last])
