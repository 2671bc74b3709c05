"""The headline of flattened text: of the lines before a story's text, the one that reads most like its title."""

from __future__ import annotations

from math import log2

from broadsheet.generic.lines.features import FEATURES, Row
from broadsheet.generic.lines.page import TextPage
from broadsheet.generic.lines.trees import load_trees
from broadsheet.outline import Region
from broadsheet.rules.base import Found

__all__ = ["COLUMNS", "TITLE_RULE", "candidate_rows", "find_title", "title_of"]

#: What a report says of how the headline was found.
TITLE_RULE = "the line that reads like the title of what follows"

_OWN = ("until_body", "weight", "wide_after", "best_before", "telling", "best_after", "held_by", "holds")
#: The columns of a candidate's row: those of its line, and what is known of it before the story.
COLUMNS = (*FEATURES, *_OWN)

#: So many lines before the story a title may stand, and behind its first line.
_BEFORE, _BEHIND = 60, 3
#: Where no line belongs to a story, a title is looked for in so many lines.
_FIRST = 40
_SIZE, _TOPICAL = FEATURES.index("size"), FEATURES.index("topical")
#: A line of this width could be a title; one so long is none, and one so short says nothing (characters).
_WIDE, _LEAST_HELD, _LONGEST = log2(1 + 20), 12, 300


def find_title(page: TextPage) -> tuple[str, Found[str]] | None:
    """The headline with what gave it: the first line where there is little text, None where there is none."""
    if not page.texts:
        return None
    place = title_of(page) if page.has_story else 0
    return TITLE_RULE if page.has_story else "the first line", Found(page.texts[place], (Region(place, place + 1),))


def title_of(page: TextPage) -> int:
    """The line that reads most like the title of the page's story."""
    speak_for = load_trees("headline", COLUMNS).speak_for
    candidates = candidate_rows(page)
    return max(candidates, key=lambda place: speak_for(candidates[place]), default=0)


def candidate_rows(page: TextPage) -> dict[int, Row]:
    """The lines that may be the title, and a row for each in the order of ``COLUMNS``."""
    weights, rows = page.weights, page.rows
    first = next((place for place, weight in enumerate(weights) if weight > 0), min(_FIRST, len(weights)))
    places = range(max(0, first - _BEFORE), min(len(weights), first + _BEHIND))
    telling = {place: rows[place][_TOPICAL] * rows[place][_SIZE] for place in places}
    held_by, holds = _holding(page, places)
    after: dict[int, tuple[int, float]] = {}
    wide, best = 0, 0.0
    for place in reversed(places):
        after[place] = wide, best
        if place < first:
            wide, best = wide + (rows[place][_SIZE] > _WIDE), max(best, telling[place])
    found: dict[int, Row] = {}
    best = 0.0
    for place in places:
        wide, later = after[place]
        own = (float(first - place), weights[place], float(wide), best, telling[place], later)
        found[place] = (*rows[place], *own, float(held_by[place]), float(holds[place]))
        best = max(best, telling[place])
    return found


def _holding(page: TextPage, places: range) -> tuple[dict[int, int], dict[int, int]]:
    """In how many other lines before the story each one stands, as in a path that leads to it; how many it holds."""
    held_by, holds = dict.fromkeys(places, 0), dict.fromkeys(places, 0)
    texts = {place: page.texts[place] for place in places if _LEAST_HELD <= len(page.texts[place]) <= _LONGEST}
    for inner, text in texts.items():
        for outer, other in texts.items():
            if len(other) > len(text) and text in other:
                held_by[inner] += 1
                holds[outer] += 1
    return held_by, holds
