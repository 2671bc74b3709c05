"""One time expression, as an ``Age``."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Literal

from broadsheet.ages.absolute import read_absolute
from broadsheet.ages.folding import fold, key_of
from broadsheet.ages.relative import read_relative
from broadsheet.ages.tables import DayOrder, tables
from broadsheet.ages.wording import Wording
from broadsheet.records import Age

__all__ = ["LONGEST", "parse_age", "read_age"]

#: A longer text is no time expression; nothing behind this many characters is looked at.
LONGEST = 100

_GLUE = " ,.;:|/·・•●▪–—-〜()[]<>»«›‹⏱🕒"
_GLUED = ("time",)  # the text of an icon, in front of the age without a space
_SEPARATORS = "·•|—–-"
_DIGIT = re.compile("[0-9]")
_COUNT_BEHIND = re.compile(rf"[{_SEPARATORS}] ?[0-9]")
_MOST_PREFIXES = 3
_LONGEST_PREFIX = 3


def parse_age(
    text: str,
    *,
    languages: Collection[str] | None = None,
    day_order: DayOrder | None = None,
    context: Literal["card"] | None = None,
) -> Age:
    """What a time expression says; always an ``Age``, of kind ``unknown`` where the text is none.

    ``languages`` (BCP 47) are those of the page. They settle what a wording means that several languages have, and
    the order of dates such as 03/04/2025; a wording that they do not have is read as other languages have it.
    ``day_order`` settles such dates too; without either they are ``ambiguous``, with both readings kept. A number and
    a unit alone ("58 mins") is a ``duration``; ``context="card"``, for text that stands beside a title or a source,
    makes it an age.

    >>> parse_age("an hour ago").seconds, parse_age("vor 3 Std.").seconds
    (3600, 10800)
    >>> [str(reading.stated) for reading in parse_age("03/04/2025").readings]
    ['2025-04-03', '2025-03-04']
    >>> parse_age("Publié le 29 juin 2019 à 15h57").stated.isoformat()
    '2019-06-29T15:57:00'
    """
    known = _wording(tuple(languages) if languages is not None else None, day_order, context == "card")
    return read_age(text, known) or Age(text)


@lru_cache(maxsize=256)
def _wording(languages: tuple[str, ...] | None, day_order: DayOrder | None, beside_title: bool) -> Wording:
    """What a caller tells: the same for all texts of a page, and so worked out once."""
    return Wording(languages, day_order, beside_title=beside_title)


def read_age(text: str, wording: Wording) -> Age | None:
    """What a time expression says; None where the text is none."""
    if len(text) > LONGEST:
        return None
    folded = fold(text)
    shown = folded.strip(_GLUE)
    if not shown:
        return None
    if shown[0].isdigit() and (sign := folded[: folded.find(shown)][-1:]) in ("-", "–"):
        age = read_relative(text, f"-{shown}", wording)
        if age is not None or sign == "-":
            return age
    age = read_relative(text, shown, wording)
    if age is not None:
        return age
    bare = _without_reading_time(_without_prefix(shown))
    if bare != shown:
        age = read_relative(text, bare, wording)
    if age is not None or (_DIGIT.search(bare) is None and not wording.beside_title):
        return age  # most lines of a page: without a number only a weekday could be meant, and only beside a title
    return read_absolute(text, bare, wording)


def _without_prefix(shown: str) -> str:
    """The text without "Updated:", "Posted on", "time" and their like in front of it."""
    prefixes = tables().prefixes
    for _ in range(_MOST_PREFIXES):
        for glued in _GLUED:
            if shown.startswith(glued) and shown[len(glued) :].lstrip() != "":
                shown = shown.removeprefix(glued).strip(_GLUE)
        head, colon, rest = shown.partition(":")
        if colon and head.strip() in prefixes:
            shown = rest.strip(_GLUE)
            continue
        words = shown.split(" ", _LONGEST_PREFIX)
        for count in range(min(_LONGEST_PREFIX, len(words) - 1), 0, -1):
            if " ".join(words[:count]).rstrip(_GLUE) in prefixes:
                shown = " ".join(words[count:]).strip(_GLUE)
                break
        else:
            return shown
    return shown


def _without_reading_time(shown: str) -> str:
    """The text without the time that the story takes to read: "Feb 11, 2019 · 3 min read"."""
    if _COUNT_BEHIND.search(shown) is None:  # most lines of a page
        return shown
    place = max(map(shown.rfind, _SEPARATORS))
    if place < 1:
        return shown
    words = shown[place + 1 :].strip().split(" ")
    known = tables()
    if len(words) > 4 or not words[0][:1].isdigit():  # noqa: PLR2004
        return shown
    for count in range(1, len(words)):
        reading = any(meaning.kind == "reading" for meaning in known.words.get(" ".join(words[count:]), ()))
        number = words[0].rstrip("abcdefghijklmnopqrstuvwxyz-")
        if reading and key_of("#" + "".join(words[:count]).removeprefix(number)) in known.phrases:
            return shown[:place].rstrip(_GLUE)
    return shown
