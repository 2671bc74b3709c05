"""Text of a page, made fit for a terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from broadsheet import Age

__all__ = ["age_moment", "clean", "moment", "ranges", "shown_age"]

#: Control characters, the marks that turn the direction of a line around, and halves of a character.
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PICTURES = {**{code: chr(0x2400 + code) for code in range(0x20)}, 0x7F: "\N{SYMBOL FOR DELETE}"}
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """The text with a visible sign for each character that a terminal would obey and not show.

    >>> clean("[bold]\\x1b[31mred")
    '[bold]␛[31mred'
    """
    return _UNSHOWN.sub(lambda match: _PICTURES.get(ord(match[0]), _REPLACEMENT), text)


def moment(when: date | datetime) -> str:
    """A date as it is, a moment to the minute.

    >>> moment(datetime(2025, 6, 12, 9, 30, 12))
    '2025-06-12 09:30'
    """
    return when.isoformat(" ", "minutes").replace("+00:00", " UTC") if isinstance(when, datetime) else when.isoformat()


def age_moment(age: Age, fetched_at: datetime | None) -> date | datetime | None:
    """What an age means where the moment of fetching is known: a day where it states one, else a moment."""
    at = age.at(fetched_at) if fetched_at is not None else None
    day_only = isinstance(age.stated, date) and not isinstance(age.stated, datetime)
    return at.date() if at is not None and day_only else at


def shown_age(age: Age, fetched_at: datetime | None) -> str:
    """An age as its page shows it, with what it means where the moment of fetching is known.

    >>> from broadsheet import parse_age
    >>> shown_age(parse_age("3 hours ago"), datetime(2025, 6, 12, 9))
    '3 hours ago (2025-06-12 06:00)'
    """
    at = age_moment(age, fetched_at)
    return age.raw if at is None else f"{age.raw} ({moment(at)})"


def ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers, each run of them as its ends.

    >>> ranges([0, 3, 4, 5, 9])
    '0, 3–5, 9'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
