"""The parts of a date: what each word and number of a text says, where every one of them is known."""

from __future__ import annotations

import re

from broadsheet.ages.tables import Meaning
from broadsheet.ages.tokens import Token, tokens_of

__all__ = ["Clock", "Parts", "parts_of"]

#: Hour, minute and second; the smaller ones None where they are not stated.
Clock = tuple[int, int | None, int | None]

_SPLIT = re.compile(r"[-/.–]\s?")
_UNITS = ("year", "month", "day")
_HALVES = ("am", "pm", "noon", "midnight", "night")
_HOUR_DIGITS = 2
_SHORT = 3
_EXACT = 3  # numbers of a clock with its seconds


class Parts:
    """What a text states, part by part. ``numbers`` are those that no mark or sign has settled, as they are written."""

    __slots__ = (
        *("ago", "clock", "doubtful", "era", "half", "introduced", "iso", "marked", "months", "numbers", "pairs"),
        *("short", "tokens", "triples", "weekdays", "zone"),
    )

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.iso: str | None = None
        self.triples: list[tuple[str, tuple[str, ...]]] = []  # each with its sign: 12.06.2025
        self.pairs: list[tuple[str, tuple[str, ...]]] = []  # likewise: 1/14
        self.numbers: list[str] = []
        self.marked: dict[str, int] = {}  # year, month and day where a mark tells which is which: 6月12日
        self.months: tuple[Meaning, ...] = ()
        self.short = False  # the month's name is of three Latin letters at most: "set", "gen", "pro"
        self.weekdays: frozenset[int] = frozenset()
        self.doubtful: list[tuple[int, tuple[Meaning, ...]]] = []  # by place: "mar" is a month and a weekday
        self.ago: Meaning | None = None
        self.clock: Clock | None = None
        self.half: str | None = None
        self.zone: int | None = None  # minutes east of Greenwich
        self.era = 0  # what is to be added to a year
        self.introduced = False  # a word beside it says that a date or a time is stated

    def has(self, place: int, *kinds: str) -> bool:
        """Whether the token at a place is a word of one of these kinds."""
        if not 0 <= place < len(self.tokens):
            return False
        meanings = self.tokens[place][2]  # of all but words there are none
        return bool(meanings) and any(meaning.kind in kinds for meaning in meanings)

    def is_number(self, place: int, digits: int = 2) -> bool:
        """Whether the token at a place is a number of so many digits at most."""
        return place < len(self.tokens) and self.tokens[place][0] == "number" and len(self.tokens[place][1]) <= digits


def parts_of(folded: str, spoken: frozenset[str]) -> Parts | None:
    """The parts of a folded text; None where something in it belongs to no date, or a part is there twice."""
    tokens = tokens_of(folded, spoken)
    if tokens is None:
        return None
    parts = Parts(tokens)
    place = 0
    while place < len(tokens):
        taken = _take(parts, place)
        if taken == 0:
            return None
        place += taken
    for place, meanings in parts.doubtful:
        _take_doubtful(parts, place, meanings)
    return parts


def _take(parts: Parts, place: int) -> int:
    """Notes what begins at a place; gives how many tokens that were, 0 where it does not fit."""
    kind, text, meanings = parts.tokens[place]
    match kind:
        case "number":
            return _take_number(parts, place, text)
        case "word":
            return _take_word(parts, place, meanings)
        case "triple":
            parts.triples.append((_sign(text), tuple(_SPLIT.split(text))))
        case "pair":
            parts.pairs.append((_sign(text), tuple(_SPLIT.split(text))))
        case "tail":  # "Sep-03-26": where a hyphen joins the month too, it joins a date and no range
            parts.numbers += text.split("-")
        case "clock":
            if parts.clock is not None or parts.has(place + 1, "mark-minute"):  # "2:38 min" is a length
                return 0
            hour, minute, *second = (int(part) for part in re.split("[.,]", text)[0].split(":"))
            parts.clock = (hour, minute, second[0] if second else None)
        case "offset":
            if text[0] in "+-" and parts.clock is None:
                return 0
            parts.zone = _offset(text)
        case "iso":
            parts.iso = text
    return 1


def _sign(text: str) -> str:
    return next(char for char in text if not char.isdigit())


def _offset(text: str) -> int | None:
    """Minutes east of Greenwich, of "gmt+7", "-04:00" and their like."""
    sign = -1 if "-" in text else 1
    digits = "".join(char for char in text if char.isdigit())
    hours, minutes = (digits, "0") if len(digits) <= _HOUR_DIGITS else (digits[:-2], digits[-2:])
    offset = int(hours) * 60 + int(minutes)
    return sign * offset if offset < 24 * 60 else None


def _take_number(parts: Parts, place: int, text: str) -> int:
    """A number: part of a date or of a clock where a mark behind it says so, "12日", "15h57", "10 pm"."""
    for unit in _UNITS:
        if parts.has(place + 1, f"mark-{unit}") and unit not in parts.marked and len(text) <= 4:  # noqa: PLR2004
            parts.marked[unit] = int(text)
            return 2
    if parts.clock is None and len(text) <= _HOUR_DIGITS:
        if parts.has(place + 1, "mark-hour"):
            return _take_clock(parts, place)
        if place + 1 < len(parts.tokens) and {"am", "pm"} & _halves(parts.tokens[place + 1][2]):
            parts.clock = (int(text), None, None)
            return 1
    parts.numbers.append(text)
    return 1


def _take_clock(parts: Parts, place: int) -> int:
    """ "15h57", "10 時 03 分 05 秒", "9 Uhr"."""
    found = [int(parts.tokens[place][1])]
    taken = 2
    for mark in ("mark-minute", "mark-second"):
        if not parts.is_number(place + taken) or parts.has(place + taken + 1, "mark-day", "mark-month"):
            break
        marked = parts.has(place + taken + 1, mark)
        if not marked and (mark == "mark-second" or len(parts.tokens[place + taken][1]) != _HOUR_DIGITS):
            break
        found.append(int(parts.tokens[place + taken][1]))
        taken += 2 if marked else 1
    parts.clock = (found[0], found[1] if len(found) > 1 else None, found[_EXACT - 1] if len(found) == _EXACT else None)
    return taken


def _take_word(parts: Parts, place: int, meanings: tuple[Meaning, ...]) -> int:
    values = {meaning.kind: meaning.value for meaning in reversed(meanings)}
    for unit in ("month", "year"):
        if f"before-{unit}" in values and parts.is_number(place + 1, 4) and unit not in parts.marked:
            parts.marked[unit] = int(parts.tokens[place + 1][1])
            return 2
    if "month-name" in values or "weekday-name" in values:
        return _take_name(parts, place, meanings, set(values))
    if "calendar" in values and parts.ago is None:
        parts.ago = next(meaning for meaning in meanings if meaning.kind == "calendar")
    elif values.keys() & set(_HALVES):
        _take_half(parts, place, _halves(meanings))
    elif "zone" in values:
        parts.zone = values["zone"]
    elif "era" in values:
        parts.era = values["era"] or 0
    elif "weekday-mark" in values and not parts.weekdays:
        parts.weekdays = _weekdays(meanings, "weekday-mark")
    elif values.keys() <= {"mark-minute", "mark-second"}:
        return 0  # "s" and "min" mean something behind a number alone
    else:
        parts.introduced = True
    return 1


def _take_name(parts: Parts, place: int, meanings: tuple[Meaning, ...], kinds: set[str]) -> int:
    """The name of a month or of a weekday; one that may be something else as well is looked at last."""
    if "month-name" not in kinds:
        parts.weekdays |= _weekdays(meanings, "weekday-name")
    elif len(kinds) > 1:
        parts.doubtful.append((place, meanings))
    elif parts.months:
        return 0
    else:
        _take_month(parts, place, meanings)
    return 1


def _weekdays(meanings: tuple[Meaning, ...], kind: str) -> frozenset[int]:
    return frozenset(meaning.value for meaning in meanings if meaning.kind == kind and meaning.value is not None)


def _take_half(parts: Parts, place: int, kinds: set[str]) -> None:
    """The half of the day, where a clock stands beside it: "am" is a word of German dates too."""
    clocks = ("clock", "pair", "triple")
    behind = place > 0 and (parts.tokens[place - 1][0] in (*clocks, "number") or parts.clock is not None)
    before = place + 1 < len(parts.tokens) and (
        parts.tokens[place + 1][0] in clocks or parts.has(place + 2, "mark-hour")
    )
    if parts.half is None and kinds and (behind or before):
        parts.half = next(half for half in _HALVES if half in kinds)


def _halves(meanings: tuple[Meaning, ...]) -> set[str]:
    """The halves of the day that a word can mean; "de" is one in Hungarian, and stands in every Spanish date."""
    if any(meaning.kind == "filler" for meaning in meanings):
        meanings = tuple(meaning for meaning in meanings if meaning.language == "en")
    return {meaning.kind for meaning in meanings if meaning.kind in _HALVES}


def _take_month(parts: Parts, place: int, months: tuple[Meaning, ...]) -> None:
    name = parts.tokens[place][1]
    parts.months, parts.short = months, name.isascii() and len(name) <= _SHORT


def _take_doubtful(parts: Parts, place: int, meanings: tuple[Meaning, ...]) -> None:
    if parts.months:
        parts.weekdays |= _weekdays(meanings, "weekday-name")
    else:
        _take_month(parts, place, tuple([meaning for meaning in meanings if meaning.kind == "month-name"]))
