"""The day that the parts of a text state: every reading of it, where there is more than one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from broadsheet.ages.parts import Parts
from broadsheet.ages.tables import DayOrder, Meaning
from broadsheet.ages.wording import Wording

__all__ = ["Day", "days_of"]

_YEAR_DIGITS = 4
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_CENTURY = 2000
_PIVOT = 70  # years of two digits from here on are of the last century
#: The years of the Buddhist era that Thai pages write are this much ahead.
_BUDDHIST, _BUDDHIST_FROM = 543, 2400
_LEAP_YEAR = 2024


@attrs.frozen
class Day:
    """One reading of the day: a part is None where it is not stated."""

    year: int | None
    month: int
    day: int | None
    language: str | None = None

    @property
    def stated(self) -> date | None:
        """The date, the first day of its month where none is stated; None where there is no such day."""
        try:
            return date(_LEAP_YEAR if self.year is None else self.year, self.month, self.day or 1)
        except (ValueError, OverflowError):
            return None


def days_of(parts: Parts, wording: Wording) -> list[Day] | None:
    """All readings of the day, none where no day is stated; None where the numbers do not fit."""
    if parts.months:
        days = list(_by_name(parts, wording))
    elif parts.marked and "month" in parts.marked:
        days = list(_by_marks(parts))
    elif parts.triples:
        (sign, numbers) = parts.triples.pop(0)
        days = [] if parts.numbers else list(_in_numbers(sign, numbers, wording))
    elif parts.pairs and parts.pairs[0][0] == "/":
        days = list(_in_pairs(parts, wording))
    elif parts.pairs and (parts.clock or (parts.pairs[1:] and parts.introduced)):
        _, (first, last) = parts.pairs.pop(0)
        days = [] if parts.numbers or len(first + last) > _YEAR_DIGITS else [Day(None, int(last), int(first) or None)]
        days = [day for day in days if day.day is not None]
    else:
        return [] if not parts.numbers and not parts.marked else None
    real = list(dict.fromkeys(day for day in days if day.stated is not None))
    return _on_weekday(real, parts.weekdays) or None


def _by_name(parts: Parts, wording: Wording) -> Iterator[Day]:
    """A month's name, with a day, a year, or both."""
    numbers = list(parts.numbers)
    if parts.pairs and parts.pairs[0][0] in "-–" and not numbers[2:]:  # a range: its first day
        numbers.insert(0, parts.pairs.pop(0)[1][0])
    year = parts.marked.get("year")
    day = parts.marked.get("day")
    for number in numbers:
        if len(number) == _YEAR_DIGITS and year is None:
            year = int(number)
        elif len(number) > 2:  # noqa: PLR2004
            return
        elif day is None:
            day = int(number)
        elif year is None:
            year = _full_year(int(number))
        else:
            return
    if day is None and year is None:
        return
    whole = day is not None and (year is not None or parts.clock is not None)
    for month in _months(parts.months, wording):
        foreign = month.language not in wording.spoken and month.language != "en"
        if month.value is None or day == 0 or (parts.short and foreign and not whole):
            continue  # "Set of 2" is no day of September, though "set" is Spanish for it
        common = _common_era(year, month.language)
        if common is None or _FIRST_YEAR <= common <= _LAST_YEAR:
            yield Day(common, month.value, day, month.language)


def _months(meanings: tuple[Meaning, ...], wording: Wording) -> Iterable[Meaning]:
    """The months that a name can mean, each once: "listopad" is October in Croatian, November in Polish."""
    return {meaning.value: meaning for meaning in reversed(wording.choose(meanings))}.values()


def _by_marks(parts: Parts) -> Iterator[Day]:
    """2025年6月12日."""
    year, day = parts.marked.get("year"), parts.marked.get("day")
    rest = []
    for number in parts.numbers:
        if day is None and len(number) <= 2:  # noqa: PLR2004
            day = int(number)
        elif year is None and len(number) == _YEAR_DIGITS:
            year = int(number)
        else:
            rest.append(number)
    if not rest and day != 0 and (day is not None or year is not None):
        short = year is not None and year < 100 and not parts.era  # noqa: PLR2004
        full = _full_year(year) if year is not None and short else year
        yield Day(full + parts.era if full is not None else None, parts.marked["month"], day)


def _in_numbers(sign: str, numbers: tuple[str, ...], wording: Wording) -> Iterator[Day]:
    """12.06.2025, 2025-06-12, 11/08/23: by the order that is known, else in every order there is."""
    first, middle, last = numbers
    if len(first) == _YEAR_DIGITS:
        yield Day(int(first), int(middle), int(last) or None)
        return
    if len(first) > 2 or len(last) == 3 or (len(last) == 1 and (wording.order != "YMD" or len(first) == 1)):  # noqa: PLR2004
        return
    full = len(last) == _YEAR_DIGITS
    orders: list[DayOrder] = ["DMY", "MDY"] if full or wording.languages else ["DMY", "MDY", "YMD"]
    known = wording.order if wording.order != "YMD" or not full else None
    if known is None and sign == "." and full:
        known = "DMY"  # whoever writes full stops in dates writes the day first: so says all of CLDR
    if known is not None:
        days = [day for day in (_ordered(numbers, known, full),) if day is not None]
        if days or wording.day_order is not None:
            yield from days
            return
    yield from (day for order in orders if (day := _ordered(numbers, order, full)) is not None)


def _ordered(numbers: tuple[str, ...], order: DayOrder, full: bool) -> Day | None:
    """The day that three numbers state in that order; None where there is no such day."""
    first, middle, last = numbers
    day, month, year = {"DMY": (first, middle, last), "MDY": (middle, first, last), "YMD": (last, middle, first)}[order]
    if len(day) > 2 or not int(day):  # noqa: PLR2004
        return None
    found = Day(int(year) if full else _full_year(int(year)), int(month), int(day))
    return found if found.stated is not None else None


def _in_pairs(parts: Parts, wording: Wording) -> Iterator[Day]:
    """10/2021, or 1/14 beside a time, a year or a title."""
    _, (first, last) = parts.pairs.pop(0)
    if len(last) == _YEAR_DIGITS or len(first) == _YEAR_DIGITS:
        year, month = (last, first) if len(last) == _YEAR_DIGITS else (first, last)
        if not parts.numbers and len(month) <= 2 and 1900 < int(year) < 2100:  # noqa: PLR2004
            yield Day(int(year), int(month), None)
        return
    years = [int(number) for number in parts.numbers if len(number) == _YEAR_DIGITS]
    if len(years) != len(parts.numbers) or len(years) > 1 or len(first) > 2 or len(last) > 2:  # noqa: PLR2004
        return
    if not (years or parts.clock or parts.weekdays):
        return  # "3/4" may be anything, a page of five beside a title too
    order = wording.order
    for month, day in ((last, first), (first, last)):
        ordered = order is None or (order == "DMY") == ((month, day) == (last, first))
        if ordered and int(day):
            yield Day(years[0] if years else None, int(month), int(day))


def _full_year(year: int) -> int:
    return year if year >= 100 else year + (_CENTURY if year < _PIVOT else _CENTURY - 100)  # noqa: PLR2004


def _common_era(year: int | None, language: str) -> int | None:
    if year is not None and language == "th" and year >= _BUDDHIST_FROM:
        return year - _BUDDHIST
    return year


def _on_weekday(days: list[Day], weekdays: frozenset[int]) -> list[Day]:
    """Of several readings, those on which the stated weekday falls, if there are any."""
    if len(days) < 2 or not weekdays:  # noqa: PLR2004
        return days
    fitting = [day for day in days if day.year is not None and day.stated and day.stated.weekday() in weekdays]
    return fitting or days
