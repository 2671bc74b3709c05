"""That a law does not hold, in words: what was expected, and what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any

import attrs

from broadsheet import Block, NewsPage

__all__ = ["LawBroken", "differences", "same", "same_but_blocks"]

#: So many differences are told, in so many characters each: the first ones show what is wrong.
_MOST = 12
_GLIMPSE = 200

#: The parts of a record but its blocks.
FIELDS = tuple(field.name for field in attrs.fields(NewsPage) if field.name != "blocks")


class LawBroken(AssertionError):
    """A page on which a law does not hold; the message tells each difference."""


def same(what: str, expected: object, read: object) -> None:
    """Raises ``LawBroken`` unless the two are equal.

    >>> same("headline", "Rain", "Rain")
    """
    __tracebackhide__ = True
    if expected != read:
        raise LawBroken("\n".join(_shown(differences(what, expected, read))))


def same_but_blocks(expected: NewsPage, read: NewsPage) -> None:
    """Raises ``LawBroken`` unless two records are equal in all fields but their blocks."""
    __tracebackhide__ = True
    found: list[str] = []
    for name in FIELDS:
        found += differences(name, getattr(expected, name), getattr(read, name))
    if found:
        raise LawBroken("\n".join(_shown(found)))


def differences(what: str, expected: Any, read: Any) -> Iterator[str]:
    """In words, where two values differ: lists are compared item by item, records field by field.

    >>> from broadsheet import Card
    >>> list(differences("cards", (Card("Rain"),), (Card("Snow"),)))
    ["cards[0].title: expected 'Rain', read 'Snow'"]
    """
    if expected == read:
        return
    if isinstance(expected, tuple) and isinstance(read, tuple):
        yield from _in_lists(what, expected, read)
    elif attrs.has(type(expected)) and type(expected) is type(read) and not isinstance(expected, Block):
        for field in attrs.fields(type(expected)):
            yield from differences(f"{what}.{field.name}", getattr(expected, field.name), getattr(read, field.name))
    else:
        yield f"{what}: expected {_told(expected)}, read {_told(read)}"


def _in_lists(what: str, expected: tuple[Any, ...], read: tuple[Any, ...]) -> Iterator[str]:
    """Item by item; where one was put in or left out, those behind it are held against their own kind."""
    for _, first, last, start, stop in SequenceMatcher(None, expected, read, autojunk=False).get_opcodes():
        wanted, got = expected[first:last], read[start:stop]
        if wanted == got:
            continue
        for place, (one, other) in enumerate(zip(wanted, got, strict=False), first):
            yield from differences(f"{what}[{place}]", one, other)
        for place, one in enumerate(wanted[len(got) :], first + len(got)):
            yield f"{what}[{place}]: expected {_told(one)}, read nothing"
        for place, other in enumerate(got[len(wanted) :], start + len(wanted)):
            yield f"{what}[{place}]: expected nothing, read {_told(other)}"


def _told(value: object) -> str:
    text = f"{value.role} {value.text!r}" if isinstance(value, Block) else repr(value)
    return text if len(text) <= _GLIMPSE else text[:_GLIMPSE] + "…"


def _shown(found: Iterable[str]) -> list[str]:
    lines = list(found)
    return lines if len(lines) <= _MOST else [*lines[:_MOST], f"… and {len(lines) - _MOST} more"]
