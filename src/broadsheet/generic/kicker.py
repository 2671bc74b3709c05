"""The short line above the headline of a page that no rule was written for: its kicker, or its section."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from broadsheet.generic.body.candidates import width
from broadsheet.generic.body.names import bits_of, names_of
from broadsheet.generic.body.phrases import phrase_of
from broadsheet.generic.publisher import is_own_name
from broadsheet.generic.vocabulary import KICKER, RUBRIC
from broadsheet.generic.wording import words_of
from broadsheet.outline import Outline, Region
from broadsheet.rules import Scope
from broadsheet.rules.base import Found

__all__ = ["KICKER_RULE", "SECTION_RULE", "find_kicker", "find_section"]

#: What a report says of how each was found.
KICKER_RULE = "the line that is called a kicker or a label, above the headline in the same element"
SECTION_RULE = "the line that is called a section or a category, above the headline in the same element"

#: Words for a part of the site, which are none for what is said of one story.
_SECTION = frozenset(("category", "categories", "section", "rubric", "rubrik", "ressort", "channel", "cat"))

_NAMED = RUBRIC | _SECTION
#: A kicker says so much at the most (its width). So many blocks before the headline one is looked for: whatever a site
#: puts between the two is no part of them.
_LONGEST, _BEFORE = 60, 8
#: So many elements around a line tell what it is: itself, its line, what that stands in. One of so many holds the
#: headline too.
_AROUND, _FARTHEST = 3, 7
#: A line that is called so is none: it leads about the site, shares the story, or tells who wrote it, and when.
_OTHER = bits_of("bar", "share", "letter", "ad", "comment", "author", "time", "picture", "legal", "consent", "unseen")
#: A line in one of these is no kicker, unless the headline stands in there too.
_APART = frozenset(("nav", "header", "form", "button", "label", "figure", "aside", "footer", "time", "select", "h1"))
#: What a short line begins with that is one, besides a letter, and what it has not in it.
_OPENING, _YEAR = "#“\"'¿¡", re.compile(r"(?:19|20)\d\d")
#: What stands between the steps of a path through the site, and at the end of a label.
_STEPS, _LABEL = ("»", "›", ">", "/", "❯"), (":", "…", "...")


def find_kicker(scope: Scope, headline: Found[str], claimed: Collection[int]) -> Found[str] | None:
    """The kicker above a headline; ``claimed`` are the blocks that belong to a field."""
    outline = scope.stream.outline
    if outline is None or not headline.regions:
        return None
    within = _in_front(scope, outline, headline)
    if within is not None:
        return within
    return _above(scope, outline, headline, claimed, lambda words: not KICKER.isdisjoint(words) or not words & _SECTION)


def find_section(scope: Scope, headline: Found[str], claimed: Collection[int]) -> Found[str] | None:
    """The part of the site that stands above a headline, as for ``find_kicker``."""
    outline = scope.stream.outline
    if outline is None or not headline.regions:
        return None
    return _above(scope, outline, headline, claimed, lambda words: KICKER.isdisjoint(words) and bool(words & _SECTION))


def _above(
    scope: Scope,
    outline: Outline,
    headline: Found[str],
    claimed: Collection[int],
    is_meant: Callable[[frozenset[str]], bool],
) -> Found[str] | None:
    """The nearest line above a headline whose elements are called by words that are meant."""
    start = headline.regions[0].start
    for block in range(start - 1, max(-1, start - 1 - _BEFORE), -1):
        words = _called(outline, block, start) if block not in claimed else frozenset()
        if words and is_meant(words) and _reads_like_one(scope, block):  # last, for it reads ages
            return Found(scope.stream.texts[block], (Region(block, block + 1),))
    return None


def _in_front(scope: Scope, outline: Outline, headline: Found[str]) -> Found[str] | None:
    """What is called a kicker in the heading itself, and was left out of the headline."""
    inside = [each for element in headline.elements[:1] for each in element[:1]]
    for element in inside:
        region = scope.stream.region_of(element)
        text = scope.stream.text_of(region).strip(" :·|-–—") if region else ""
        if text and KICKER.intersection(words_of(element.get("class") or "")) and text not in headline.value:
            return Found(text, (region,), elements=(element,))
    return None


def _reads_like_one(scope: Scope, block: int) -> bool:
    """Whether a line is short, and neither a label, a date, a path through the site, nor the site's name."""
    text = scope.stream.texts[block]
    if not (text[0].isalpha() or text[0] in _OPENING) or width(text) > _LONGEST or text.endswith(_LABEL):
        return False
    if any(step in text for step in _STEPS) or _YEAR.search(text) or scope.is_told(Region(block, block + 1)):
        return False
    return not phrase_of(text) and scope.ages[text] is None and not is_own_name(scope, text)


def _called(outline: Outline, block: int, headline: int) -> frozenset[str]:
    """The words by which the nearest elements call a line a kicker or a rubric; none where one on the way to the
    headline's block says that it is something else.
    """
    element, run = outline.home(block), outline.first_runs[headline]
    words: frozenset[str] = frozenset()
    for level in range(_FARTHEST):
        if element < 0 or outline.holds(element, run):
            return words
        node = outline.nodes[element]
        if outline.tags[element] in _APART or (level < _AROUND and names_of(node) & _OTHER):
            break
        if level < _AROUND:
            words |= _NAMED.intersection(words_of(node.get("class") or ""))
        element = outline.parents[element]
    return frozenset()
