"""Where in a link the title of a story stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from broadsheet.generic.cards.ground import HEADINGS, Ground
from broadsheet.generic.cards.names import AGE, CATEGORY, COMMENTS, SOURCE, TITLE, UNSHOWN
from broadsheet.generic.vocabulary import POINTERS
from broadsheet.records import Age
from broadsheet.rendering import collapse

__all__ = ["Title", "find_title", "width"]

_LEAST, _LEAST_LINE, _SHARE = 6, 20, 3
_COLONS = (":", "：")
#: What stands behind a word that leads to a title.
_POINTING = " \t\n\N{NO-BREAK SPACE}:：»›→>|-–—"
#: So many elements in a link, and lines, are looked at.
_MOST_INSIDE, _MOST_LINES = 100, 20
#: What may stand in one element with a title, and is none of it.
_APART = AGE | CATEGORY | SOURCE | COMMENTS | UNSHOWN
_NO_TITLE = AGE | CATEGORY | SOURCE
#: Letters of scripts that write a word or a syllable with one: Ethiopic, and those of East Asia.
_SYLLABLES = re.compile("[\u1200-\u139f\u2e80-\U0010ffff]")


@attrs.frozen
class Title:
    """The element of a title, and its text nodes ``low`` to ``high``."""

    element: int
    low: int
    high: int


def width(text: str) -> int:
    """How wide a text is, in letters of an alphabet: a character that is a word or a syllable counts twice.

    >>> width("rain"), width("雨"), width("ዝናብ")
    (4, 2, 6)
    """
    return len(text) if text.isascii() else len(text) + len(_SYLLABLES.findall(text))


def find_title(ground: Ground, ages: Mapping[str, Age | None], link: int, low: int, high: int) -> Title:
    """The title in a link of more than one text node: a heading, what is called a title, or its first long line."""
    found = _headed(ground, link) or _called(ground, link, low, high) or _line(ground, ages, link, low, high)
    if found.high == found.low + 1:
        return found
    return _trimmed(ground, ages, _stated(ground, link, found))


def _stated(ground: Ground, link: int, title: Title) -> Title:
    """A title without what stands before the words that the link itself states as its title."""
    node = ground.outline.nodes[link]
    words = collapse(node.get("title") or node.get("aria-label") or "")
    if width(words) < _LEAST_LINE:
        return title
    low = title.low + 1
    while low < title.high and ground.text(low, title.high) != words:
        low += 1
    return Title(title.element, low, title.high) if low < title.high else title


def _inside(ground: Ground, link: int) -> range:
    """The first elements in a link."""
    return range(link + 1, min(ground.ends[link], link + _MOST_INSIDE))


def _headed(ground: Ground, link: int) -> Title | None:
    """The heading in a link; of several the highest, but for one that leads into the next with a colon."""
    found: list[tuple[bool, str, Title]] = []
    for inner in _inside(ground, link):
        if ground.tags[inner] in HEADINGS:
            low, high = ground.runs(inner)
            if low < high:
                leads = ground.outline.runs[high - 1].rstrip().endswith(_COLONS)
                found.append((leads, ground.tags[inner], Title(inner, low, high)))
    return min(found, key=lambda each: each[:2])[2] if found else None


def _called(ground: Ground, link: int, low: int, high: int) -> Title | None:
    """What is called a title, stands in one line, and is not next to nothing of the link."""
    for inner in _inside(ground, link):
        names = ground.names(inner)
        if not names & TITLE or names & _NO_TITLE:
            continue
        start, stop = ground.runs(inner)
        if start == stop or ground.block(start) != ground.block(stop - 1):
            continue
        text = ground.text(start, stop)
        if width(text) > _LEAST_LINE or _SHARE * len(text) > len(ground.text(low, high)):
            return Title(inner, start, stop)
    return None


def _line(ground: Ground, ages: Mapping[str, Age | None], link: int, low: int, high: int) -> Title:
    """The link itself, or where it has several lines the first that is long, else the longest."""
    first, last = ground.block(low), ground.block(high - 1)
    if first == last:
        return Title(link, low, high)
    texts, first_runs = ground.stream.texts, ground.outline.first_runs
    lines = range(first, min(last + 1, first + _MOST_LINES))
    long = (line for line in lines if width(texts[line]) >= _LEAST_LINE and ages[texts[line]] is None)
    line = next(long, max(lines, key=lambda line: width(texts[line])))
    start = max(low, first_runs[line])
    stop = min(high, first_runs[line + 1]) if line + 1 < len(first_runs) else high
    return Title(max(link, ground.outline.holders[start]), start, stop)


def _trimmed(ground: Ground, ages: Mapping[str, Age | None], title: Title) -> Title:
    """A title without what is called a category, a source or an age, or reads as an age or a label, at its ends."""
    holders, low, high = ground.outline.holders, title.low, title.high

    def is_apart(run: int) -> bool:
        place = holders[run]
        if place != title.element:
            text = ground.text(run, run + 1)
            if text.rstrip(_POINTING).casefold() in POINTERS or (
                any(map(str.isdigit, text)) and ages[text] is not None
            ):
                return True
        while place > title.element:
            if ground.names(place) & _APART and not ground.names(place) & TITLE:
                return True
            place = ground.parents[place]
        return False

    while low < high and is_apart(low):
        low += 1
    while high > low and is_apart(high - 1):
        high -= 1
    return Title(title.element, low, high) if width(ground.text(low, high)) > _LEAST else title
