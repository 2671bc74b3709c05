"""The date that a line of a page states: "Published 2 March 2026", "By Ann Poole | 2 March 2026"."""

from __future__ import annotations

import datetime as time
import re
from collections.abc import Iterator

from broadsheet.ages import parse_age
from broadsheet.generic.labels import fields_in
from broadsheet.generic.language import find_language
from broadsheet.records import AgeKind
from broadsheet.rendering import collapse
from broadsheet.rules import Scope

__all__ = ["LONGEST", "date_at", "date_in", "may_state_date"]

#: A longer line states no date of the story (characters).
LONGEST = 90
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
    """The date that a line of the page states, by itself or in an element of its own."""
    texts = (scope.stream.texts[block], *_pieces(scope, block))
    return next(filter(None, (date_in(scope, text) for text in texts)), None)


def _pieces(scope: Scope, block: int) -> Iterator[str]:
    """The texts of the elements in a line, where there are several: beside a date may stand how long a story is."""
    outline = scope.stream.outline
    if outline is None or len(outline.runs_of(block)) == 1:
        return
    for run in outline.runs_of(block):
        if piece := collapse(outline.runs[run]):
            yield piece


def _parts(text: str) -> Iterator[str]:
    yield text
    yield from _PARTS.split(text)
    yield from (field.text for field in fields_in(text))
