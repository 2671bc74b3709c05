"""What of a page's text has to stay where its words are made up: what rules match by text, and what states a time."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import attrs

from broadsheet import Adapter, AgeKind, Rule, parse_age
from broadsheet.authoring.madeup import MadeUp
from broadsheet.moments import parse_moment
from broadsheet.rendering import collapse

__all__ = ["Keeper", "texts_of"]

_QUOTED = re.compile(r"""'([^']+)'|"([^"]+)\"""")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
#: An age or a date has at most so many words and numbers.
_LONGEST = 7
#: In a text up to this long an age may be worded without a number, and may be glued to what stands before it.
_SHORT = 60


def texts_of(adapter: type[Adapter] | None) -> frozenset[str]:
    """All texts that the rules of an adapter hold: labels, prefixes, selectors, and what selectors quote.

    >>> from broadsheet import Adapter, Layout, css
    >>> class Gazette(Adapter):
    ...     hosts = ("gazette.example",)
    ...     class Wire2026(Layout):
    ...         headline = css("h1[data-kind='main story']").text()
    >>> "main story" in texts_of(Gazette)
    True
    """
    if adapter is None:
        return frozenset()
    rules: list[Any] = [adapter.recognise, *adapter.layouts]
    rules += [rule for layout in adapter.layouts for rule in (layout.when, *layout.rules.values())]
    found: set[str] = set()
    new = set(_strings(rules))
    while new:  # a rule as written quotes a selector, which may quote a text
        found |= new
        new = {one or other for text in new for one, other in _QUOTED.findall(text)} - found
    return frozenset(found)


def _strings(values: list[Any]) -> Iterator[str]:
    """The texts inside of rules: rules are values, and hold others."""
    seen: set[int] = set()
    stack = list(values)
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            yield value
            continue
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, re.Pattern):
            stack.append(value.pattern)
        elif isinstance(value, Mapping):
            stack += [*value.keys(), *value.values()]
        elif isinstance(value, list | tuple | set | frozenset):
            stack += value
        elif isinstance(value, Rule) or attrs.has(type(value)):
            stack += _parts(value)
        if isinstance(value, Rule):
            stack.append(str(value))


def _parts(value: Any) -> list[Any]:
    slots = (getattr(value, name, None) for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ()))
    return [*slots, *getattr(value, "__dict__", {}).values()]


@attrs.frozen
class Keeper:
    """Makes up the words of texts, less those that have to stay: ``texts``, ages, dates, and numbers.

    A text of ``texts`` stays where it is the whole text or its beginning.

    >>> keeper = Keeper(MadeUp(["Rain", "fell"]), frozenset(["More stories"]))
    >>> keeper.text("More stories"), keeper.text("3 hours ago"), keeper.text("12 - 4")
    ('More stories', '3 hours ago', '12 - 4')
    """

    made: MadeUp
    texts: Collection[str] = ()

    def text(self, text: str) -> str:
        """A text with made-up words; white space, digits and punctuation stay where they are."""
        if self.stays(text):
            return text
        pieces, end = [], max((_opening(kept, text) for kept in self.texts), default=0)
        pieces.append(text[:end])
        for first, last in _times(text, end):
            pieces += [self.made.text(text[end:first]), text[first:last]]
            end = last
        return "".join((*pieces, self.made.text(text[end:])))

    def line(self, pieces: Sequence[str]) -> Iterator[str]:
        """The pieces of one line of a page, made up as the whole line is; a piece that stays by itself stays."""
        made, end = self.text("".join(pieces)), 0
        for piece in pieces:
            yield piece if self.stays(piece) else made[end : end + len(piece)]
            end += len(piece)

    def stays(self, text: str) -> bool:
        """Whether nothing of a text is made up: it has no letters, states a date, or is one of ``texts``.

        So does a text that was cut off within one of them.
        """
        tidy = collapse(text)
        if tidy in self.texts or not any(char.isalpha() for char in tidy) or parse_moment(tidy) is not None:
            return True
        return " " in tidy and any(kept.startswith(tidy) for kept in self.texts)


def _opening(kept: str, text: str) -> int:
    """Where a kept text ends that a text begins with, whatever white space it has; 0 where it begins otherwise."""
    words = kept.split()
    if not words or words[0] not in text:
        return 0
    found = re.match(r"\s*" + r"\s+".join(map(re.escape, words)), text)
    if found is None:
        return 0
    rest = text[found.end() :]
    within_word = kept[-1].isalpha() and rest[:1].isalpha()
    return found.end() if not within_word or _states_time(rest) else 0


def _times(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where a text words an age or a date, from left to right; the longest wording counts."""
    short = len(text) <= _SHORT
    tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(text, start)]
    end = start
    for first, last in _glued(text, tokens) if short else tokens:
        if first < end:
            continue
        stops = [stop for _, stop in tokens if stop >= last][:_LONGEST]
        for stop in reversed(stops):
            wording = text[first:stop]
            if (short or any(char.isdecimal() for char in wording)) and _states_time(wording):
                yield first, stop
                end = stop
                break


def _glued(text: str, tokens: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The tokens, and further ones inside of words: "Yahooa day ago" is a name and an age."""
    found = list(tokens)
    for start, stop in tokens[:-1]:
        found += [(cut, stop) for cut in range(start + 1, stop) if _states_time(text[cut : tokens[-1][1]])]
    return sorted(found)


def _states_time(text: str) -> bool:
    """Whether a wording states a time."""
    return parse_age(collapse(text)).kind is not AgeKind.UNKNOWN
