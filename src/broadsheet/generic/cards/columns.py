"""What stands in the same place of many cards: a row of bare numbers may be their dates, where it runs as dates do."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise

__all__ = ["ages_of", "are_pairs"]

#: Two numbers of two digits each, as of a month and a day, or of a time of the day.
_PAIR = re.compile(r"[(\[]?(\d\d)([-./:])(\d\d)\.?[)\]]?")
_MONTHS, _DAYS, _HOURS, _MINUTES = range(1, 13), range(1, 32), range(24), range(60)
#: So many cards make a row, and so many of its texts differ at the least.
_LEAST, _LEAST_DIFFERENT = 3, 2


def ages_of(columns: Mapping[Hashable, Sequence[str]]) -> set[Hashable]:
    """The columns of bare numbers that are dates or times: the latest first or last, as stories are listed.

    >>> ages_of({"a": ["06-12", "06-11", "06-11"], "b": ["11-03", "10-14", "12-01"], "c": ["02:10", "14:05", "09:30"]})
    {'a'}
    """
    return {column for column, texts in columns.items() if _run_as_ages(texts)}


def are_pairs(texts: Iterable[str]) -> bool:
    """Whether so many texts as make a row are two bare numbers: where they are not, no column need be looked at.

    >>> are_pairs(["06-12", "06-11", "Rain", "06-11"]), are_pairs(["06-12", "June 12"])
    (True, False)
    """
    return sum(_PAIR.fullmatch(text) is not None for text in texts) >= _LEAST


def _run_as_ages(texts: Sequence[str]) -> bool:
    matches = [match for match in map(_PAIR.fullmatch, texts) if match is not None]
    if not _LEAST <= len(matches) == len(texts) or len({match[2] for match in matches}) > 1:
        return False
    pairs = [(int(match[1]), int(match[3])) for match in matches]
    if len(set(pairs)) < _LEAST_DIFFERENT:
        return False
    if matches[0][2] == ":":
        return all(hour in _HOURS and minute in _MINUTES for hour, minute in pairs) and _falls(pairs)
    if all(month in _MONTHS and day in _DAYS for month, day in pairs) and _falls(pairs):
        return True
    turned = [(month, day) for day, month in pairs]
    return all(month in _MONTHS and day in _DAYS for month, day in turned) and _falls(turned)


def _falls(pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether no number is greater than the one before."""
    return all(one >= other for one, other in pairwise(pairs))
