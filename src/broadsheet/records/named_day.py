"""A day that a text names without its year."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from broadsheet.plain import Plain

__all__ = ["NamedDay"]

_WEEK = 7
#: A page may state a day that has not begun where it was fetched: the zones of the world span more than a day.
_AHEAD = timedelta(days=1)
_LEAP_YEARS = 9  # 29 February comes within so many years


@attrs.frozen
class NamedDay(Plain):
    """A day that a text names without its year: by ``month`` and ``day``, by ``weekday`` (0 is Monday), or as
    ``days_ago`` (0 is today).

    >>> NamedDay(month=8, day=14).last(date(2025, 6, 12))
    datetime.date(2024, 8, 14)
    >>> NamedDay(weekday=0).last(date(2025, 6, 12)), NamedDay(days_ago=1).last(date(2025, 6, 12))
    (datetime.date(2025, 6, 9), datetime.date(2025, 6, 11))
    """

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    days_ago: int | None = None

    def last(self, today: date) -> date | None:
        """The last such day, as seen from today; None where there is none."""
        try:
            if self.days_ago is not None:
                return today - timedelta(days=self.days_ago)
            if self.month is not None and self.day is not None:
                return _last(self.month, self.day, today)
            if self.weekday is not None:
                return today - timedelta(days=(today.weekday() - self.weekday) % _WEEK)
        except OverflowError:
            return None
        return None


def _last(month: int, day: int, today: date) -> date | None:
    horizon = min(today, date.max - _AHEAD) + _AHEAD
    for year in range(horizon.year, max(horizon.year - _LEAP_YEARS, 0), -1):
        try:
            found = date(year, month, day)
        except ValueError:  # 29 February
            continue
        if found <= horizon:
            return found
    return None
