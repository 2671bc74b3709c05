"""Links within a line: those that belong to the text around them, and those that a word says are who wrote it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.vocabulary import BY
from broadsheet.outline import Outline
from broadsheet.records import Age
from broadsheet.rendering import collapse

__all__ = ["LEAD", "is_inline", "is_signed"]

#: An age is no longer, and without a digit shorter (characters).
_LONGEST_AGE, _LONGEST_WORDS = 40, 24
#: A link within a line stands in running text if so much stands right beside it, at least and as a share of its own
#: length, or so much on both sides (characters).
_BESIDE_LEAST, _BESIDE_SHARE, _BESIDE = 40, 0.8, 12
#: So many text nodes on either side are looked at, and so many characters of each.
_MOST_RUNS, _MOST_NEAR = 12, 200
#: Words that lead into a link have more characters than this.
LEAD = 5
#: So much text before a link is looked at for the word "by" (characters).
_LONGEST_BY = 12
#: What a label before a title ends with, and words that lead into a link do not.
_ENDS = ":：|-–—»›·•/.)]"
_DIGIT = re.compile(r"\d")


def is_inline(ground: Ground, ages: Mapping[str, Age | None], link: int, low: int, high: int) -> bool:
    """Whether a link stands in running text: much text of its line stands right beside it, in the same element.

    In a paragraph, all text of the line stands right beside it, and a few words before it that lead into it are enough.
    """
    outline, around = ground.outline, ground.parents[link]
    block = ground.block(low)
    in_paragraph = ground.tags[around] == "p" or ground.tags[ground.parents[around]] == "p"
    first = max(outline.first_runs[block], low - _MOST_RUNS)
    last = min(outline.last_run(block) + 1, high + _MOST_RUNS)
    only = None if in_paragraph else (around,)
    before, behind = _beside(outline, first, low, only), _beside(outline, high, last, only)
    if in_paragraph and (len(before) > LEAD or behind[:1].islower()) and _leads(before, ages):
        return True
    least = min(len(before), len(behind))
    if not (before or behind):
        spans = {holder for holder in set(outline.holders[first:last]) if _is_plain_span(ground, around, holder)}
        before = _beside(outline, first, low, spans)
        if not _leads(before, ages):
            return False
        behind = _beside(outline, high, last, spans)
    size = len(before) + len(behind)
    return size > max(_BESIDE_LEAST, _BESIDE_SHARE * len(ground.text(low, high))) or least > _BESIDE


def is_signed(ground: Ground, low: int) -> bool:
    """Whether a word right before a link, in its line, says that it names who wrote something: "by"."""
    outline = ground.outline
    for run in range(low - 1, outline.first_runs[ground.block(low)] - 1, -1):
        words = outline.runs[run][-_LONGEST_BY:].split()
        if words:
            return words[-1].rstrip(":：").casefold() in BY
    return False


def _is_plain_span(ground: Ground, around: int, element: int) -> bool:
    """Whether an element is a ``span`` in another that no class names: some editors put all running text in such."""
    is_span = ground.parents[element] == around and ground.tags[element] == "span"
    return is_span and ground.outline.nodes[element].get("class") is None


def _leads(before: str, ages: Mapping[str, Age | None]) -> bool:
    """Whether the text before a link leads into it, and is no label."""
    if not before or before[-1] in _ENDS or not any(map(str.isalpha, before)):
        return False
    return not _could_be_age(before) or ages[before] is None


def _could_be_age(text: str) -> bool:
    """Whether a text is short enough for an age; without a digit it is shorter. To read one costs more than to ask."""
    size = len(text)
    return size <= _LONGEST_WORDS or (size <= _LONGEST_AGE and _DIGIT.search(text) is not None)


def _beside(outline: Outline, start: int, stop: int, only: Collection[int] | None) -> str:
    """What stands beside a link: the ends of the text nodes that stand directly in some elements (None: in any)."""
    runs, holders = outline.runs, outline.holders
    if only is None:
        return collapse("".join([run[-_MOST_NEAR:] for run in runs[start:stop]]))
    return collapse("".join([runs[run][-_MOST_NEAR:] for run in range(start, stop) if holders[run] in only]))
