"""The names in a story's byline, where the page states nowhere who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from broadsheet.authoring.induction.headline import shown_headline
from broadsheet.authoring.induction.statements import Statements
from broadsheet.authoring.induction.view import View
from broadsheet.generic.vocabulary import BYLINE

__all__ = ["names_in_byline"]

#: How many blocks below the headline a byline may stand, and how long it is at most (characters).
_FAR, _LONGEST = 4, 160
#: "By", in the languages that say it with one word.
_BY = re.compile(r"(?:by|von|par|por|di|da|door|av|af|od|text|words by)\b:?\s+", re.I)
_NAME = re.compile(r"[^\W\d_]\S*(?:\s+(?:\S{1,3}\s+)?[^\W\d_]\S*){1,3}")
_LONGEST_NAME = 40


def names_in_byline(view: View, statements: Statements) -> Iterator[int]:
    """The elements that show one name each, in what is called a byline or begins with "By", below the headline.

    Where the byline is one name and nothing else, its own element.
    """
    headline = shown_headline(view, statements)
    if headline is None:
        return
    end = view.region(headline).stop
    for block in range(end, min(end + _FAR, len(view.stream.texts))):
        line = _byline_of(view, block)
        if line is None:
            continue
        linked = [each for each in view.within(line)[1:] if view.tags[each] == "a" and _is_name(view.text(each))]
        if linked:
            yield from linked
            return
        alone = [each for each in view.within(line) if view.lengths[each] and _is_name(view.text(each))]
        if alone:
            size = view.lengths[alone[0]]
            yield max(each for each in alone if view.lengths[each] == size)
            return


def _byline_of(view: View, block: int) -> int | None:
    """The largest element of a line that is a byline; None where it is none."""
    holder = view.holder(block)
    near = [each for each in (holder, *view.above(holder)) if 0 < view.lengths[each] <= _LONGEST]
    called = [each for each in near if view.words(each) & BYLINE]
    if called:
        return called[-1]
    begins = [each for each in near if _BY.match(view.text(each)) and view.region(each).start == block]
    return begins[-1] if begins else None


def _is_name(text: str) -> bool:
    """Whether a text reads like the name of a person: two to four words that begin with capitals."""
    if len(text) > _LONGEST_NAME or not _NAME.fullmatch(text) or _BY.match(text):
        return False
    words = text.split()
    return not words[0][0].islower() and not words[-1][0].islower()
