"""The date that a line of a page states: "Published 2 March 2026", "By Ann Poole | 2 March 2026"."""

from __future__ import annotations

import datetime as time
import re
from collections.abc import Iterator
from itertools import combinations

from broadsheet.ages import parse_age
from broadsheet.generic.labels import fields_in
from broadsheet.generic.language import find_language
from broadsheet.records import AgeKind
from broadsheet.rendering import collapse
from broadsheet.rules import Scope

__all__ = ["LONGEST", "date_at", "date_in", "may_state_date"]

#: A longer line states no date of the story (characters).
LONGEST = 90
#: A line of more text nodes is no date and what stands beside it.
_MOST_PIECES = 12
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(r"(?:(?<!\s)\s+)?[|·•・‧∙⋅]\s*|(?<!\s)\s+[–—-]\s+")


def may_state_date(text: str) -> bool:
    """Whether a line is short enough to state a date, and has a digit in it."""
    return len(text) <= LONGEST and _DIGIT.search(text) is not None


def date_in(scope: Scope, text: str) -> time.date | None:
    """The date that a line states, with its year, by itself or in one of its parts; None where it states none."""
    if not may_state_date(text):
        return None
    language = find_language(scope)
    for part in dict.fromkeys(_parts(text)):
        age = parse_age(part, languages=[language] if language else None)
        if age.kind is AgeKind.ABSOLUTE and isinstance(age.stated, time.date):
            return age.stated
    return None


def date_at(scope: Scope, block: int) -> time.date | None:
    """The date that a short line of the page states, by itself or in elements of its own."""
    line = scope.stream.texts[block]
    texts = (line, *_stretches(scope, block)) if may_state_date(line) else ()
    return next(filter(None, (date_in(scope, text) for text in dict.fromkeys(texts))), None)


def _stretches(scope: Scope, block: int) -> list[str]:
    """The stretches of a line that elements part from the rest of it, the longest first: beside a date may stand how
    long a story is. One element more within a date changes nothing, for its parts are one stretch too.
    """
    outline = scope.stream.outline
    runs = [outline.runs[run] for run in outline.runs_of(block)] if outline is not None else []
    if not 1 < len(runs) <= _MOST_PIECES:
        return []
    stretches = (runs[start:stop] for start, stop in combinations(range(len(runs) + 1), 2))
    return sorted((collapse("".join(stretch)) for stretch in stretches), key=len, reverse=True)


def _parts(text: str) -> Iterator[str]:
    yield text
    yield from _PARTS.split(text)
    yield from (field.text for field in fields_in(text))
