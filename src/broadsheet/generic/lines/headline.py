"""The headline of flattened text: of the lines before a story's text, the one that reads most like its title."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from math import log2

from broadsheet.generic.labels import begins_with_label, fields_in
from broadsheet.generic.lines.features import FEATURES, Row
from broadsheet.generic.lines.line import states_age
from broadsheet.generic.lines.page import TextPage
from broadsheet.generic.lines.phrases import Phrase, heads_other
from broadsheet.generic.lines.trees import speaker
from broadsheet.outline import Region
from broadsheet.rules.base import Found

__all__ = ["COLUMNS", "TITLE_RULE", "by_itself", "candidate_rows", "find_title", "title_of"]

#: What a report says of how the headline was found.
TITLE_RULE = "the line that reads like the title of what follows"

_OWN = (
    "until_body", "weight", "wide_after", "best_before", "telling", "best_after", "held_by", "holds",
    "lead", "least_telling", "until_credit", "since_credit", "heads_other",
)  # fmt: skip
#: The columns of a candidate's row: those of its line, and what is known of it before the story.
COLUMNS = (*FEATURES, *_OWN)

#: So many lines before the story a title may stand, and behind its first line.
_BEFORE, _BEHIND = 60, 3
#: Where no line belongs to a story, a title is looked for in so many lines.
_FIRST = 40
_SIZE, _TOPICAL = FEATURES.index("size"), FEATURES.index("topical")
#: So much of a line is the title that it ends with, where it leads to that (a share).
_MOST_OF_IT = 0.4
#: So many lines of a story are its opening.
_LEAD = 3
#: A line of this width could be a title; one so long is none, and one so short says nothing (characters).
_WIDE, _LEAST_HELD, _LONGEST = log2(1 + 20), 12, 300


def find_title(page: TextPage, claimed: Collection[int] = frozenset()) -> tuple[str, Found[str]] | None:
    """The headline with what gave it: the first line where there is little text, None where there is none.

    ``claimed`` are lines that belong to something else, such as cards.
    """
    if not page.texts:
        return None
    place = title_of(page, claimed) if page.has_story else 0
    return TITLE_RULE if page.has_story else "the first line", Found(page.texts[place], (Region(place, place + 1),))


def title_of(page: TextPage, claimed: Collection[int] = frozenset()) -> int:
    """The line that reads most like the title of the page's story."""
    speak_for = speaker("headline", COLUMNS)
    candidates = {
        place: row
        for place, row in candidate_rows(page).items()
        if place not in claimed and not _tells_origin(page.texts[place])
    }
    best = max(candidates, key=lambda place: speak_for(*candidates[place]), default=0)
    return by_itself(page.texts, best, candidates)


def _tells_origin(text: str) -> bool:
    """Whether a line tells when, from where or by whom a story came: "2026-03-02 来源：晨报", "Author: Ann Poole"."""
    if len(text) > _LONGEST:
        return False
    fields = fields_in(text)
    return begins_with_label(text) or (len(fields) > 1 and states_age(fields[0].text))


def by_itself(texts: Sequence[str], title: int, candidates: Iterable[int]) -> int:
    """The line with a title and nothing before it, where there is one: a path or a label before it is none of it.

    >>> by_itself(["Home / News / Harbour bridge to close", "Harbour bridge to close"], 0, range(2))
    1
    """
    text = texts[title]
    least = max(_LEAST_HELD, _MOST_OF_IT * len(text))
    return next(
        (each for each in candidates if len(text) > len(texts[each]) >= least and text.endswith(f" {texts[each]}")),
        title,
    )


def candidate_rows(page: TextPage) -> dict[int, Row]:
    """The lines that may be the title, and a row for each in the order of ``COLUMNS``."""
    weights, rows = page.weights, page.rows
    first = next((place for place, weight in enumerate(weights) if weight > 0), min(_FIRST, len(weights)))
    places = range(max(0, first - _BEFORE), min(len(weights), first + _BEHIND))
    telling = {place: rows[place][_TOPICAL] * rows[place][_SIZE] for place in places}
    most = max(telling.values(), default=0.0)
    held_by, holds = _holding(page, places)
    after = _after(page, places, telling, first)
    lead = _lead(page, first)
    found: dict[int, Row] = {}
    best, credit = 0.0, places.start - 1
    for place in places:
        line = page.lines[place]
        wide, later, next_credit = after[place]
        found[place] = (
            *rows[place],
            float(first - place),
            weights[place],
            float(wide),
            best,
            telling[place],
            later,
            float(held_by[place]),
            float(holds[place]),
            sum(token.casefold() in lead for token in line.tokens) / (len(line.tokens) or 1),
            telling[place] - most,
            float(next_credit - place),
            float(place - credit),
            float(heads_other(line.text)),
        )
        best = max(best, telling[place])
        credit = place if line.phrase is Phrase.CREDIT else credit
    return found


def _after(page: TextPage, places: range, telling: dict[int, float], first: int) -> dict[int, tuple[int, float, int]]:
    """For each line: how many wide ones follow before the story, how telling the best is, where the next credit is."""
    found: dict[int, tuple[int, float, int]] = {}
    wide, best, credit = 0, 0.0, places.stop
    for place in reversed(places):
        found[place] = wide, best, credit
        if place < first:
            wide, best = wide + (page.rows[place][_SIZE] > _WIDE), max(best, telling[place])
        credit = place if page.lines[place].phrase is Phrase.CREDIT else credit
    return found


def _lead(page: TextPage, first: int) -> set[str]:
    """The words that the first lines of the story use."""
    opening = [line for line, weight in zip(page.lines[first:], page.weights[first:], strict=True) if weight > 0]
    return {token.casefold() for line in opening[:_LEAD] for token in line.tokens}


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
