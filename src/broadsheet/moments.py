"""Dates as machines write them: ISO 8601 and the mail form, as pages put them into attributes and metadata."""

from __future__ import annotations

import re
from datetime import date, datetime

__all__ = ["parse_moment"]

_LONGEST = 64
_DAY = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})")
_FRACTION = re.compile(r"\.([0-9]+)")
_LOOSE_ZONE = re.compile(r"(?<=[0-9])\s*([+-][0-9]{2}:?[0-9]{2}|Z|UTC|GMT)$")


def parse_moment(text: str) -> date | datetime | None:
    """The date or the moment that a machine-made text states, naive where it states no zone; None for other text.

    >>> parse_moment("2025-06-12T09:30:00Z").isoformat()
    '2025-06-12T09:30:00+00:00'
    >>> parse_moment("2025-06-12")
    datetime.date(2025, 6, 12)
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    day = _DAY.fullmatch(text)
    try:
        if day is not None:
            return date(int(day[1]), int(day[2]), int(day[3]))
        if text[:4].isdecimal() and text.isascii():
            return datetime.fromisoformat(_usual(text))
        from email.utils import parsedate_to_datetime  # it loads sockets, which few pages need

        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):  # the mail parser raises all of these on odd text
        return None


def _usual(text: str) -> str:
    """The text as ``fromisoformat`` takes it: six digits of a second at most, the zone without a space before it."""
    text = _FRACTION.sub(lambda match: "." + match[1][:6].ljust(3, "0"), text, count=1)
    return _LOOSE_ZONE.sub(lambda match: "+00:00" if match[1] in ("Z", "UTC", "GMT") else match[1], text)
