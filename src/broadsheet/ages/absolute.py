"""Dates and times in words and numbers: "Publié le 29 juin 2019", "2025年6月12日 10:03", "Thursday at 12:23 PM"."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

from broadsheet.ages.days import Day, days_of
from broadsheet.ages.parts import Parts, parts_of
from broadsheet.ages.wording import Wording
from broadsheet.records import Age, AgeKind, NamedDay, Precision

__all__ = ["read_absolute"]

_NOON = 12
_ABBREVIATED = 3
_NIGHT_ENDS = 6


def read_absolute(raw: str, folded: str, wording: Wording) -> Age | None:
    """The date or time that a text states; None where it states none, or has anything else in it."""
    parts = parts_of(folded, wording.spoken)
    if parts is None:
        return None
    if parts.iso is not None:
        return _iso(raw, parts.iso) if len(parts.tokens) == 1 or parts.introduced else None
    days = days_of(parts, wording)
    if days is None or not _settle_clock(parts, bool(days)):
        return None
    clock, precision = _clock(parts)
    if parts.clock is not None and clock is None:
        return None
    if days:
        return _dated(raw, parts, days, clock, precision)
    return _undated(raw, parts, wording, clock, precision)


def _iso(raw: str, text: str) -> Age | None:
    try:
        stated = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return Age(
        raw,
        AgeKind.ABSOLUTE,
        precision=Precision.SECOND if text.count(":") > 1 else Precision.MINUTE,
        stated=stated,
    )


# ---------------------------------------------------------------------------------------------------------- clocks


def _settle_clock(parts: Parts, dated: bool) -> bool:
    """Takes what is left in numbers with full stops as the time, "kl. 10.03"; False where anything is left over."""
    left = [numbers for sign, numbers in (*parts.triples, *parts.pairs) if sign == "."]
    if len(left) != len(parts.triples) + len(parts.pairs) or len(left) > 1:
        return False
    if left:
        if parts.clock is not None or not (dated or parts.half or parts.introduced or parts.ago or parts.weekdays):
            return False
        if any(len(number) != 2 for number in left[0][1:]) or len(left[0][0]) > 2:  # noqa: PLR2004
            return False
        hour, minute, *second = (int(number) for number in left[0])
        parts.clock = (hour, minute, second[0] if second else None)
    return True


def _clock(parts: Parts) -> tuple[time | None, Precision]:
    """The time of day and its precision; None where none is stated, or there is no such time."""
    if parts.clock is None:
        return None, Precision.DAY
    hour, minute, second = parts.clock
    precision = Precision.HOUR if minute is None else Precision.MINUTE if second is None else Precision.SECOND
    try:
        zone = None if parts.zone is None else timezone(timedelta(minutes=parts.zone))
        return time(_hour(hour, parts.half), minute or 0, second or 0, tzinfo=zone), precision
    except ValueError:
        return None, precision


def _hour(hour: int, half: str | None) -> int:
    """The hour of the day, by the half of it."""
    match half:
        case "am" | "midnight" if hour == _NOON:
            return 0
        case "pm" if hour < _NOON:
            return hour + _NOON
        case "night" if _NIGHT_ENDS <= hour < _NOON:
            return hour + _NOON
        case "night" if hour == _NOON:
            return 0
        case "noon" if hour < _NOON - 2:
            return hour + _NOON
    return hour


# ------------------------------------------------------------------------------------------------------------ ages


def _dated(raw: str, parts: Parts, days: list[Day], clock: time | None, precision: Precision) -> Age | None:
    if clock is None and (parts.half is not None or parts.ago is not None):
        return None
    readings = []
    for day in days:
        if day.day is None and clock is not None:
            return None
        stated = day.stated
        if stated is None:
            return None
        exact = precision if clock is not None else Precision.DAY if day.day is not None else Precision.MONTH
        if day.year is None:
            named = NamedDay(month=day.month, day=day.day)
            readings.append(Age(raw, AgeKind.ABSOLUTE, day.language, None, exact, clock, day=named))
        else:
            moment = stated if clock is None else datetime.combine(stated, clock)
            readings.append(Age(raw, AgeKind.ABSOLUTE, day.language, None, exact, moment))
    return readings[0] if len(readings) == 1 else Age(raw, AgeKind.AMBIGUOUS, readings=tuple(readings))


def _undated(raw: str, parts: Parts, wording: Wording, clock: time | None, precision: Precision) -> Age | None:
    """A time alone, perhaps of a weekday, or of yesterday."""
    if parts.ago is not None and parts.ago.value is not None and not parts.weekdays:
        named = NamedDay(days_ago=parts.ago.value)
        if clock is not None:
            return Age(raw, AgeKind.ABSOLUTE, parts.ago.language, None, precision, clock, day=named)
        seconds = parts.ago.value * Precision.DAY.seconds
        rounding = wording.rounding
        return Age(raw, AgeKind.RELATIVE, parts.ago.language, seconds, Precision.DAY, rounding=rounding, day=named)
    if len(parts.weekdays) == 1 and (clock is not None or (wording.beside_title and _is_weekday(parts, wording))):
        named = NamedDay(weekday=next(iter(parts.weekdays)))
        return Age(raw, AgeKind.ABSOLUTE, None, None, precision, clock, day=named)
    if clock is None or parts.weekdays or (precision is Precision.HOUR and parts.half is None):
        return None
    return Age(raw, AgeKind.TIME_ONLY, precision=precision, stated=clock)


def _is_weekday(parts: Parts, wording: Wording) -> bool:
    """Whether the text is nothing but the full name of a weekday in the language of the page, or in English."""
    (_, name, meanings), *rest = parts.tokens
    known = any(meaning.language in wording.spoken or meaning.language == "en" for meaning in meanings)
    return not rest and known and (len(name) > _ABBREVIATED or not name.isascii())
