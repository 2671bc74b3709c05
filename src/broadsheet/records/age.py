"""The record of a time expression, and what it means for a page fetched at a given moment."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum

import attrs

from broadsheet.plain import Plain
from broadsheet.records.named_day import NamedDay

__all__ = ["Age", "AgeKind", "Precision", "Rounding"]


class AgeKind(StrEnum):
    """What sort of time expression a text is."""

    RELATIVE = "relative"
    ABSOLUTE = "absolute"
    TIME_ONLY = "time_only"
    DURATION = "duration"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """The unit that a wording is given in."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    @property
    def seconds(self) -> int:
        """The unit's length in seconds; a month counts 30 days and a year 365.

        >>> Precision.HOUR.seconds
        3600
        """
        return _UNIT_SECONDS[self]


_UNIT_SECONDS = {
    Precision.SECOND: 1,
    Precision.MINUTE: 60,
    Precision.HOUR: 3600,
    Precision.DAY: 86_400,
    Precision.WEEK: 7 * 86_400,
    Precision.MONTH: 30 * 86_400,
    Precision.YEAR: 365 * 86_400,
}


class Rounding(StrEnum):
    """How a site turns an age into words: ``floor`` cuts ("3 hours" is 3 h to 4 h), ``nearest`` rounds as dayjs and
    moment do ("3 hours" is 2 h 30 to 3 h 30, "an hour" 45 to 90 minutes)."""

    FLOOR = "floor"
    NEAREST = "nearest"


#: dayjs and moment say "a minute", "an hour" … from the first to the second bound, in seconds (their ``thresholds``)
_NEAREST_ONE = {
    Precision.MINUTE: (45, 90),
    Precision.HOUR: (45 * 60, 90 * 60),
    Precision.DAY: (22 * 3600, 36 * 3600),
    Precision.MONTH: (26 * 86_400, 46 * 86_400),
    Precision.YEAR: (320 * 86_400, 548 * 86_400),
}
_FEW_SECONDS = 45


@attrs.frozen
class Age(Plain):
    """What a time expression says: "3 hours ago", "٠٩-٠٦-٢٠٢٥", "07:15".

    ``raw`` is the text as shown. ``seconds`` is the stated age of a relative expression, in seconds; ``precision``
    the unit of its wording. ``stated`` is the date, time or datetime that an absolute expression states, naive where
    it states no zone; ``day`` the day that it names without a year ("14 August", "Thursday", "yesterday"), and then
    ``stated`` is the time of that day, if any. ``readings`` holds every meaning where there is more than one, and is
    empty otherwise.
    ``rounding`` is the convention of the site, None where it is not known. No clock is read: the moment of fetching
    is an argument.

    >>> from datetime import datetime
    >>> from broadsheet import parse_age
    >>> parse_age("3 hours ago").at(datetime(2025, 6, 12, 9))
    datetime.datetime(2025, 6, 12, 6, 0)
    """

    raw: str
    kind: AgeKind = AgeKind.UNKNOWN
    language: str | None = None
    seconds: int | None = None
    precision: Precision | None = None
    stated: date | time | datetime | None = None
    readings: tuple[Age, ...] = ()
    rounding: Rounding | None = None
    day: NamedDay | None = None

    def at(self, fetched_at: datetime) -> datetime | None:
        """The moment that is meant, for a page fetched at that moment; None where the text does not settle it.

        A date alone gives its first moment, a time alone and a day without a year their last occurrence, all in the
        zone of ``fetched_at``.
        """
        if self.kind is AgeKind.RELATIVE and self.seconds is not None:
            return _back(fetched_at, self.seconds)
        if self.day is not None:
            return _on(self.day, self.stated, fetched_at)
        match self.stated:
            case datetime() as moment:
                return moment
            case date() as day:
                return datetime(day.year, day.month, day.day, tzinfo=fetched_at.tzinfo)
            case time() as clock:
                moment = datetime.combine(fetched_at.date(), clock, tzinfo=clock.tzinfo or fetched_at.tzinfo)
                return moment if _not_after(moment, fetched_at) else _back(moment, Precision.DAY.seconds)
        return None

    def on_day_of(self, above: Age) -> Age:
        """A time alone, on the day that another age states, as in a table that shows each day once.

        Any other age stays as it is, and so does a time where the other age names no day ("6 min"). Where that one
        could be of several days, so can this.

        >>> from broadsheet import parse_age
        >>> parse_age("07:00AM").on_day_of(parse_age("Sep-03-26 04:32PM")).stated
        datetime.datetime(2026, 9, 3, 7, 0)
        """
        clock = self.stated
        if self.kind is not AgeKind.TIME_ONLY or not isinstance(clock, time):
            return self
        if above.day is not None:
            return attrs.evolve(self, kind=AgeKind.ABSOLUTE, day=above.day)
        if above.readings:
            readings = tuple(self.on_day_of(each) for each in above.readings)
            dated = all(each.kind is AgeKind.ABSOLUTE for each in readings)
            return Age(self.raw, AgeKind.AMBIGUOUS, readings=readings) if dated else self
        match above.stated:
            case datetime() as moment:
                stated = datetime.combine(moment, clock, tzinfo=clock.tzinfo or moment.tzinfo)
            case date() as day if above.precision is Precision.DAY:
                stated = datetime.combine(day, clock)
            case _:
                return self
        return attrs.evolve(self, kind=AgeKind.ABSOLUTE, stated=stated)

    def interval(self, fetched_at: datetime) -> tuple[datetime, datetime] | None:
        """The first moment that the wording allows and the end that it excludes; None where nothing is settled.

        Where the site's rounding is not known, the interval spans both usual ones: "3 hours ago" is 2 h 30 to 4 h.
        """
        if self.kind is AgeKind.RELATIVE and self.day is not None:
            first = _on(self.day, None, fetched_at)
            return None if first is None else (first, max(first, min(_next(first), fetched_at)))
        if self.kind is AgeKind.RELATIVE and self.seconds is not None and self.precision is not None:
            youngest, oldest = _span(self.seconds, self.precision, self.rounding)
            first, end = _back(fetched_at, oldest), _back(fetched_at, youngest)
            return (first, end) if first is not None and end is not None else None
        first = self.at(fetched_at)
        if first is None or self.precision is None:
            return None
        try:
            return first, first + timedelta(seconds=self.precision.seconds)
        except OverflowError:
            return None


def _back(moment: datetime, seconds: float) -> datetime | None:
    try:
        return moment - timedelta(seconds=seconds)
    except OverflowError:  # "9999 years ago" is a wording, but no date
        return None


def _on(day: NamedDay, clock: date | time | None, fetched_at: datetime) -> datetime | None:
    """The last such day, at that time of it or else at its first moment."""
    found = day.last(fetched_at.date())
    if found is None:
        return None
    at = clock if isinstance(clock, time) else time()
    moment = datetime.combine(found, at, tzinfo=at.tzinfo or fetched_at.tzinfo)
    if day.weekday is not None and day.month is None and not _not_after(moment, fetched_at):
        return _back(moment, Precision.WEEK.seconds)
    return moment


def _next(moment: datetime) -> datetime:
    try:
        return moment + timedelta(days=1)
    except OverflowError:
        return moment


def _not_after(moment: datetime, other: datetime) -> bool:
    if (moment.tzinfo is None) != (other.tzinfo is None):
        moment, other = moment.replace(tzinfo=None), other.replace(tzinfo=None)
    return moment <= other


def _span(seconds: int, precision: Precision, rounding: Rounding | None) -> tuple[float, float]:
    """The youngest and the oldest age, in seconds, that the wording stands for."""
    unit = precision.seconds
    if seconds == 0:  # "this week"
        return 0, max(unit, _FEW_SECONDS)
    count = max(seconds // unit, 1)
    floor = (count * unit, (count + 1) * unit)
    if precision is Precision.SECOND:
        floor = nearest = (0, max(_FEW_SECONDS, seconds + 1))
    elif count == 1 and precision in _NEAREST_ONE:
        nearest = _NEAREST_ONE[precision]
    else:
        nearest = (int((count - 0.5) * unit), int((count + 0.5) * unit))
    match rounding:
        case Rounding.FLOOR:
            return floor
        case Rounding.NEAREST:
            return nearest
    return min(floor[0], nearest[0]), max(floor[1], nearest[1])
