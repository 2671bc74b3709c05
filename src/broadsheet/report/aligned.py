"""Two pages in step: each block of one beside the block of the other that says the same, or that took its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

import attrs

from broadsheet import Block
from broadsheet.report.values import reading_of

__all__ = ["Change", "Row", "aligned"]


class Change(StrEnum):
    """What became of a block between two reports."""

    SAME = "same"
    READ_OTHERWISE = "read otherwise"
    REPLACED = "replaced"
    GONE = "gone"
    NEW = "new"


@attrs.frozen
class Row:
    """A block of ``then`` beside one of ``now``; one of them may be missing, not both."""

    then: Block | None
    now: Block | None

    @property
    def change(self) -> Change:
        """What became of the block."""
        if self.then is None:
            return Change.NEW
        if self.now is None:
            return Change.GONE
        if self.then.text != self.now.text:
            return Change.REPLACED
        return Change.SAME if reading_of(self.then) == reading_of(self.now) else Change.READ_OTHERWISE


def aligned(then: Sequence[Block], now: Sequence[Block]) -> tuple[Row, ...]:
    """Both pages in step: each block of either stands in one row, in its page's order.

    >>> from broadsheet import Role
    >>> rain, wind = Block("Rain", Role.BODY), Block("Wind", Role.BODY)
    >>> [str(row.change) for row in aligned([rain], [rain, wind])]
    ['same', 'new']
    """
    return tuple(_rows(then, now))


def _rows(then: Sequence[Block], now: Sequence[Block]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, [block.text for block in then], [block.text for block in now])
    for _, start, stop, first, last in matcher.get_opcodes():
        for was, this in zip_longest(then[start:stop], now[first:last]):
            yield Row(was, this)
