"""One time expression, as an ``Age``."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, datetime, time
from typing import Literal

import attrs

from broadsheet.ages.phrases import PHRASES
from broadsheet.records import Age, AgeKind, Precision, Rounding
from broadsheet.rendering import collapse

__all__ = ["LONGEST", "DayOrder", "Wording", "parse_age", "read_age"]

DayOrder = Literal["DMY", "MDY", "YMD"]

#: A longer text is no time expression; nothing behind this many characters is looked at.
LONGEST = 80

_GLUE = " \n\t\N{NO-BREAK SPACE}\N{KATAKANA MIDDLE DOT}\N{MIDDLE DOT}\N{BULLET}|,"
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[0-9]{1,6}")
_NUMERIC_DATE = re.compile(r"([0-9]{1,4})([-./])([0-9]{1,2})\2([0-9]{1,4})")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}[0-9:.,Z+ -]*")
_YEAR_DIGITS = 4
_MONTHS = 12


def parse_age(
    text: str,
    *,
    languages: Collection[str] | None = None,
    day_order: DayOrder | None = None,
    context: Literal["card"] | None = None,
) -> Age:
    """What a time expression says; always an ``Age``, of kind ``unknown`` where the text is none.

    ``languages`` (BCP 47) limits the wordings that are tried. ``day_order`` settles dates such as 03/04/2025, which
    are ``ambiguous`` without it, with both readings kept. A number and a unit alone ("58 mins") is a ``duration``;
    ``context="card"``, for text that stands beside a title or a source, makes it an age.

    >>> parse_age("an hour ago").seconds
    3600
    >>> [str(reading.stated) for reading in parse_age("03/04/2025").readings]
    ['2025-04-03', '2025-03-04']
    """
    return read_age(text, Wording(languages, day_order, beside_title=context == "card")) or Age(text)


@attrs.frozen
class Wording:
    """What is known of how a text words its ages, before it is read."""

    languages: Collection[str] | None = None
    day_order: DayOrder | None = None
    beside_title: bool = False
    rounding: Rounding | None = None


def read_age(text: str, wording: Wording) -> Age | None:
    """What a time expression says; None where the text is none. Most lines of a page are none: they cost least."""
    if len(text) > LONGEST:
        return None
    if _DIGIT.search(text) is None:  # nearly every line: no wording without a number is looked for in pieces
        phrase = text.lower()
        if phrase not in PHRASES:
            phrase = phrase.strip(_GLUE)
        return _relative(text, phrase, "", wording) if phrase in PHRASES else None
    shown = _western(collapse(text)).strip(_GLUE)
    return (
        _counted(text, shown.lower(), wording)
        or _numeric_date(text, shown, wording.day_order)
        or _clock(text, shown)
        or _iso(text, shown)
    )


def _western(text: str) -> str:
    """The text with the digits of every script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(int(c)) if c.isdecimal() and not c.isascii() else c for c in text)


def _counted(raw: str, shown: str, wording: Wording) -> Age | None:
    """A relative age with a number in it."""
    number = _NUMBER.search(shown)
    if number is None:
        return None
    phrase = f"{shown[: number.start()]}#{shown[number.end() :]}"
    return _relative(raw, phrase, number[0], wording)


def _relative(raw: str, phrase: str, number: str, wording: Wording) -> Age | None:
    known = PHRASES.get(phrase)
    if known is None or (wording.languages is not None and not _speaks(known.language, wording.languages)):
        return None
    seconds = known.seconds * int(number) if number else known.seconds
    kind = AgeKind.DURATION if known.bare and not wording.beside_title else AgeKind.RELATIVE
    return Age(raw, kind, known.language, seconds, known.precision, rounding=wording.rounding)


def _speaks(language: str, languages: Collection[str]) -> bool:
    return any(tag.split("-")[0].lower() == language for tag in languages)


def _numeric_date(raw: str, shown: str, day_order: DayOrder | None) -> Age | None:
    match = _NUMERIC_DATE.fullmatch(shown)
    if match is None:
        return None
    first, middle, last = match[1], match[3], match[4]
    if len(first) == _YEAR_DIGITS:
        days = [_day(int(first), int(middle), int(last))]
    elif len(last) != _YEAR_DIGITS:
        return None
    else:
        day_first, month_first = _day(int(last), int(middle), int(first)), _day(int(last), int(first), int(middle))
        days = [day_first, month_first] if day_order is None else [month_first if day_order == "MDY" else day_first]
    readings = tuple(dict.fromkeys(_absolute(raw, day, Precision.DAY) for day in days if day is not None))
    if len(readings) > 1:
        return Age(raw, AgeKind.AMBIGUOUS, readings=readings)
    return readings[0] if readings else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _absolute(raw: str, stated: date | datetime, precision: Precision) -> Age:
    return Age(raw, AgeKind.ABSOLUTE, precision=precision, stated=stated)


def _clock(raw: str, shown: str) -> Age | None:
    match = _CLOCK.fullmatch(shown)
    if match is None:
        return None
    try:
        stated = time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError:
        return None
    return Age(raw, AgeKind.TIME_ONLY, precision=Precision.SECOND if match[3] else Precision.MINUTE, stated=stated)


def _iso(raw: str, shown: str) -> Age | None:
    if _ISO.fullmatch(shown) is None:
        return None
    try:
        stated = datetime.fromisoformat(shown)
    except ValueError:
        return None
    return _absolute(raw, stated, Precision.SECOND if shown.count(":") > 1 else Precision.MINUTE)
