"""How one site words its ages."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cached_property
from typing import Literal

import attrs

from broadsheet.ages.expression import LONGEST, read_age
from broadsheet.ages.tables import DayOrder, openers
from broadsheet.ages.wording import Wording
from broadsheet.records import Age, AgeKind, Precision, Rounding

__all__ = ["AgeStyle", "split_age"]

#: How far dayjs and moment count in each unit before they change to the next, by their default thresholds; one of a
#: unit they say in words.
_NEAREST_MOST = {Precision.MINUTE: 44, Precision.HOUR: 21, Precision.DAY: 25, Precision.MONTH: 10}

#: What may stand between a name and an age.
_SEPARATORS = " ·•|,-–—/:"

#: Whose openers are looked for in the middle of a line where the site's languages are not told: an opener of any
#: language there is would be found in every line.
_SPLIT_LANGUAGES = frozenset(("en", "ar"))

_ORDERS: dict[str, DayOrder] = {"D": "DMY", "M": "MDY", "Y": "YMD"}


@attrs.frozen(slots=False)  # slots would leave no room for the cached properties
class AgeStyle:
    """The convention of a site: how it rounds, in which form it writes a date in numbers ("DD-MM-YYYY"), and in which
    ``languages`` (BCP 47) it words its ages; where they are not told, in any.

    >>> style = AgeStyle(rounding=Rounding.NEAREST, date_form="DD-MM-YYYY")
    >>> style.read("03-04-2025").stated
    datetime.date(2025, 4, 3)
    >>> style.read("3/4/2025") is None
    True
    """

    rounding: Rounding | None = None
    date_form: str | None = None
    languages: tuple[str, ...] | None = None

    def read(self, text: str, *, context: Literal["card"] | None = "card") -> Age | None:
        """The age that a text states in this style; None where it states none: a duration and a time alone do not."""
        bare = context == "card" and self.rounding is not Rounding.NEAREST  # dayjs and moment always say "ago"
        age = read_age(text, self._beside_title if bare else self._alone)
        if age is None or age.kind is AgeKind.RELATIVE:
            named = age is not None and age.day is not None and self.rounding is Rounding.NEAREST
            return None if named else age  # dayjs and moment say "a day ago", never "yesterday"
        if age.kind not in (AgeKind.ABSOLUTE, AgeKind.AMBIGUOUS):
            return None
        return age if isinstance(age.stated, datetime) or self._is_formed(text) else None

    def read_time(self, text: str) -> Age | None:
        """The time of day that a text states without a day, "07:15"; None where it states anything else."""
        age = read_age(text, self._alone)
        return age if age is not None and age.kind is AgeKind.TIME_ONLY else None

    @cached_property
    def _beside_title(self) -> Wording:
        return attrs.evolve(self._alone, beside_title=True)

    @cached_property
    def _alone(self) -> Wording:
        return Wording(self.languages, self._day_order, rounding=self.rounding, strictly=True)

    @cached_property
    def openers(self) -> tuple[str, ...]:
        """What the wordings of the site begin with, of those that do not begin with a number."""
        return openers(self._alone.spoken if self.languages is not None else _SPLIT_LANGUAGES)

    @cached_property
    def beginning(self) -> re.Pattern[str]:
        """Where in a line an age may begin: at a digit, or with what the wordings of the site begin with."""
        return re.compile("|".join((r"(?=\d", *map(re.escape, self.openers))) + ")")

    @property
    def _day_order(self) -> DayOrder | None:
        return _ORDERS[self.date_form[0]] if self.date_form else None

    def _is_formed(self, text: str) -> bool:
        """Whether a date in numbers has the site's form: its separators, and its number of digits in each place."""
        if self.date_form is None:
            return True
        shape = "".join("D" if c.isdecimal() else c for c in text.strip())
        return shape == self.date_form.replace("M", "D").replace("Y", "D")

    def admits(self, age: Age) -> bool:
        """Whether the site would say it so: dayjs never says "43 hours", for it is "2 days" by then."""
        if self.rounding is not Rounding.NEAREST or age.seconds is None or age.precision not in _NEAREST_MOST:
            return True
        digits = "".join(str(int(c)) for c in age.raw if c.isdecimal())
        return not digits or (digits[0] != "0" and 1 < int(digits) <= _NEAREST_MOST[age.precision])


def split_age(text: str, style: AgeStyle) -> tuple[tuple[str, Age], ...]:
    """All ways to read a line as something and an age glued behind it, the longest age first.

    >>> [(name, age.raw) for name, age in split_age("NHK4 days ago", AgeStyle())]
    [('NHK', '4 days ago')]
    """
    if style.read(text, context=None) is not None:
        return ()
    shown = text[-LONGEST:].lower()
    offset = len(text) - len(shown)
    found = []
    for start in (match.start() for match in style.beginning.finditer(shown)):
        if offset + start == 0:
            continue
        age = style.read(text[offset + start :], context=None)
        if age is not None and style.admits(age):
            found.append((text[: offset + start].rstrip(_SEPARATORS), age))
    return tuple((name, age) for place, (name, age) in enumerate(found) if name and not _repeats(age, found[:place]))


def _repeats(age: Age, longer: list[tuple[str, Age]]) -> bool:
    """Whether an age is the end of a longer one and says the same: "few seconds ago" of "a few seconds ago"."""
    return not age.raw[0].isdecimal() and any(age.seconds == known.seconds for _, known in longer)
