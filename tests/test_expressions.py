"""Each regular expression of the library takes linear time: it is tried on strings made to be its worst."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator
from itertools import groupby
from re import _constants as codes  # type: ignore[attr-defined]  # how a pattern is taken apart is not typed
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import broadsheet

#: Characters of a string, the seconds that a search in it may take on a slow, busy machine, and how many times as long
#: a string of four times as many may take: what is linear takes four times as long, what is quadratic sixteen.
SIZE, PATIENCE, GROWTH = 2_000, 0.5, 8
#: Searches that take less than this tell nothing (seconds); what is quadratic takes ten times as long.
FAST = 0.001
#: Those that are quadratic, and what keeps them from long texts.
SHORT_TEXTS: dict[str, str] = {
    "broadsheet.authoring.attributes._STRING": "pages that an adapter's author saved, once, to be scrubbed",
    "broadsheet.authoring.induction.bylines._NAME": "texts of 40 characters at most: _LONGEST_NAME",
    "broadsheet.rules.probing._CALL": "selectors that an adapter's author wrote, when its class is created",
}
#: So many characters of a pattern, alone and in pairs, are repeated.
MOST, PAIRED, LED = 12, 6, 3
#: And so much of a string that has a character for each place of the pattern.
LONGEST = 40

STANDING_FOR = {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a"}


def patterns() -> dict[str, tuple[re.Pattern[Any], str]]:
    """All patterns that the modules of the library hold, by where they stand, with the costliest use of them there."""
    found: dict[str, tuple[re.Pattern[Any], str]] = {}
    for info in pkgutil.walk_packages(broadsheet.__path__, "broadsheet."):
        if info.name.endswith(("__main__", ".ray", ".spark")):  # the last two need what is not installed here
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            for number, each in enumerate(within(value)):
                place = f"{info.name}.{name}" + (f"[{number}]" if number else "")
                found[place] = each, use_of(name, inspect.getsource(module))
    return found


def use_of(name: str, source: str) -> str:
    """How a module uses a pattern of its own: where it only ever matches, a text is looked at from its beginning."""
    uses = set(re.findall(rf"\b{name}\b(?:\.(\w+))?(?! = )(?!: )", source))
    return next((use for use in ("fullmatch", "match") if uses == {use}), "search")


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


def words(tree: Iterable[Any]) -> Iterator[str]:
    """Letters that stand side by side in a pattern, at its top."""
    for is_letter, group in groupby(tree, lambda each: each[0] is codes.LITERAL):
        if is_letter:
            yield "".join(chr(value) for _, value in group)


def worst(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str]]:
    """What a pattern looks for, to be repeated, each with what may stand before it."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    sample = "".join(letters(tree))[:LONGEST]
    told = list(dict.fromkeys((*letters(tree), *"a1 .A\n")))[:MOST]
    pairs = [first + second for first in told[:PAIRED] for second in told[:PAIRED] if first != second]
    for pump in (*told, *pairs, *words(tree), *([sample] if sample else ())):
        for lead in ("", *told[:LED]):
            yield lead, pump


def seconds(pattern: re.Pattern[Any], use: str, text: str) -> float:
    """The time of one search in a text, with an end that no pattern looks for."""
    given = f"{text}\0".encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else f"{text}\0"
    start = time.process_time()
    getattr(pattern, use)(given)
    return time.process_time() - start


def fault(pattern: re.Pattern[Any], use: str = "search") -> str | None:
    """The string on which a search takes more than linear time; None where there is none."""
    for lead, pump in worst(pattern):
        text, longer = (lead + pump * (size // len(pump)) for size in (SIZE, 4 * SIZE))
        took = seconds(pattern, use, text)
        if took > PATIENCE:
            return f"{took:.1f} s on {text[:10]!r}…"
        if took > FAST:
            took, more = (min(seconds(pattern, use, each) for _ in range(3)) for each in (text, longer))
            if more > GROWTH * max(took, FAST / 4):
                return f"{more / took:.0f} times as long for four times as much of {text[:10]!r}…"
    return None


@pytest.mark.parametrize(
    ("place", "pattern", "use"), [(place, *each) for place, each in patterns().items()], ids=list(patterns())
)
def test_every_expression_takes_linear_time_or_is_given_short_texts(
    place: str, pattern: re.Pattern[Any], use: str
) -> None:
    found = fault(pattern, use)
    assert found is None or place in SHORT_TEXTS, f"{place}: {pattern.pattern!r} takes {found}"


def test_what_is_said_to_be_given_short_texts_is_there() -> None:
    assert SHORT_TEXTS.keys() <= patterns().keys()


@pytest.mark.parametrize(
    "pattern", [r"\S+@\S+\.\S+x", r"\s+by", r"\s*\|", r"(?:[\w-]+\.)+com", r"\A\s*\s*x", r"[a-z]+:", r"<!--.*-->"]
)
def test_an_expression_that_takes_more_is_found(pattern: str) -> None:
    assert fault(re.compile(pattern)) is not None
