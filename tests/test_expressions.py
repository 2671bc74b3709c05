"""No regular expression of the library is worse than quadratic: each is tried on strings made to be its worst."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator
from re import _constants as codes  # type: ignore[attr-defined]  # how a pattern is taken apart is not typed
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import broadsheet

#: Characters of a string, and the seconds that a search in it may take on a slow, busy machine. What is linear takes a
#: thousandth of that, what is quadratic a tenth; those that are quadratic are given short text only.
SIZE, PATIENCE = 1_500, 0.5
#: So many characters of a pattern, alone and in pairs, are repeated.
MOST, PAIRED, LED = 12, 6, 3

STANDING_FOR = {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a"}


def patterns() -> dict[str, re.Pattern[Any]]:
    """All patterns that the modules of the library hold, by where they stand."""
    found: dict[str, re.Pattern[Any]] = {}
    for info in pkgutil.walk_packages(broadsheet.__path__, "broadsheet."):
        if info.name.endswith(("__main__", ".ray", ".spark")):  # the last two need what is not installed here
            continue
        for name, value in vars(importlib.import_module(info.name)).items():
            found |= {f"{info.name}.{name}": each for each in within(value)}
    return found


def within(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from within(tuple(value.values()))
    elif isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from within(each)


def letters(tree: Iterable[Any]) -> Iterator[str]:
    """A character for each place of a pattern."""
    for code, value in tree:
        if code is codes.LITERAL:
            yield chr(value)
        elif code is codes.IN:
            yield from (chr(each) for kind, each in value if kind is codes.LITERAL)
            yield from (chr(each[0]) for kind, each in value if kind is codes.RANGE)
            yield from (STANDING_FOR.get(each, "-") for kind, each in value if kind is codes.CATEGORY)
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            yield from letters(value[2])
        elif code is codes.SUBPATTERN:
            yield from letters(value[3])
        elif code is codes.ATOMIC_GROUP:
            yield from letters(value)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from letters(value[1])
        elif code in (codes.ANY, codes.NOT_LITERAL):
            yield "a"
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from letters(branch)


def worst(pattern: re.Pattern[Any]) -> Iterator[str]:
    """Strings that repeat what a pattern looks for, with an end that it does not."""
    told = list(dict.fromkeys((*letters(parser.parse(pattern.pattern, pattern.flags)), *"a1 .A\n")))[:MOST]
    pairs = [first + second for first in told[:PAIRED] for second in told[:PAIRED] if first != second]
    for pump in (*told, *pairs):
        for lead in ("", *told[:LED]):
            yield lead + pump * (SIZE // len(pump)) + "\0"


def slowest(pattern: re.Pattern[Any]) -> tuple[float, str]:
    """The seconds of the longest search, and the beginning of its string; the first that takes too long ends it."""
    slow = (0.0, "")
    for text in worst(pattern):
        given = text.encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else text
        start = time.process_time()
        pattern.search(given)
        slow = max(slow, (time.process_time() - start, text[:10]))
        if slow[0] > PATIENCE:
            break
    return slow


@pytest.mark.parametrize(("place", "pattern"), patterns().items(), ids=list(patterns()))
def test_no_expression_takes_long(place: str, pattern: re.Pattern[Any]) -> None:
    seconds, text = slowest(pattern)
    assert seconds <= PATIENCE, f"{place}: {pattern.pattern!r} on {text!r}…"


def test_an_expression_that_takes_long_is_found() -> None:
    assert slowest(re.compile(r"\S+@\S+\.\S+x"))[0] > PATIENCE
