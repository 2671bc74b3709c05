"""What is known of each candidate, as a row of numbers: of its text, of what it stands in, and of what stands by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log2

import attrs

from broadsheet.generic.body.candidates import TAGS, Candidate
from broadsheet.generic.body.containers import Containers
from broadsheet.generic.body.names import MEANINGS, meanings_of, names_of
from broadsheet.generic.body.phrases import heads_other, phrase_of
from broadsheet.outline import Outline

__all__ = ["FEATURES", "Told", "feature_rows"]

_TEXT = (
    "size", "ending", "sentences", "commas", "linked", "links", "labelled", "bold", "upper", "beginning", "phrase",
    "described", "stated", "copies", "line", "relative_size",
)  # fmt: skip
_TAGS = ("li", "table", "figure", "aside", "header", "form", "blockquote", "article", "main", "h1", "em", "figcaption")
_PLACE = (
    "levels", "levels_of_best", "mass", "mass_1", "mass_2", "mass_here", "share", "share_1", "share_2", "own_mass",
    "own_count", "look_mass", "look_count",
)  # fmt: skip
_AROUND = (
    "mass_before", "since_paragraph", "until_paragraph", "beside_last", "beside_next", "size_before", "size_behind",
    "linked_before", "linked_behind", "like_before", "like_behind", "since_headline", "since_heading", "heading_other",
    "position",
)  # fmt: skip
_PAGE = ("best_share", "best_mass", "best_count", "within")
#: The columns of a row.
FEATURES = (
    *_TEXT,
    *_TAGS,
    *_PLACE,
    *(f"called_{meaning}" for meaning in MEANINGS),
    *(f"within_{meaning}" for meaning in MEANINGS),
    *_AROUND,
    *_PAGE,
)

_BITS = tuple(TAGS[tag] for tag in _TAGS)
_LINES = {
    tag: float(place + 1)
    for place, tags in enumerate(
        ["p", "div br section article main", "li dd dt", "h1", "h2", "h3", "h4", "h5 h6", "td th", "blockquote", "pre"]
    )
    for tag in tags.split()
}
_STRICT, _QUOTES = tuple(".!?…。！？।؟॥۔"), tuple('”"’»)」』')
_HEADING = TAGS["h1"]
_MOST_BOLD, _LONGEST_HEADING, _FAR, _LOOKED_AT, _OPENING = 0.9, 80, 99.0, 400, 60
_LONGEST_LABEL, _CAPITALS = 30, 24
_SHORT = 20


@attrs.frozen
class Told:
    """What the page says of its story elsewhere: behind which of the blocks that nobody claimed its headline stands
    (-1: before all of them; None: nowhere), what it is said to be about,
    and its text as the metadata state it.
    """

    headline: int | None = None
    descriptions: tuple[str, ...] = ()
    article: str = ""


def feature_rows(
    outline: Outline, containers: Containers, candidates: Sequence[Candidate], told: Told, blocks: int
) -> list[tuple[float, ...]]:
    """A row for each candidate, in the order of ``FEATURES``; ``blocks`` is how many the page has."""
    places = _Places(outline, containers)
    copies = Counter([each.text for each in candidates])
    around = _around(candidates, containers, told, blocks)
    best_mass = containers.mass[containers.best] or 1.0
    count = containers.count[containers.best]
    mean = best_mass / max(1, count)
    page = (best_mass / (containers.total or 1.0), log2(1 + best_mass), float(count))
    descriptions = [(other, other[:_OPENING]) for other in told.descriptions]
    rows = []
    for each, near in zip(candidates, around, strict=True):
        rows.append(
            (
                *_of_text(each, descriptions, told.article),
                float(copies[each.text]),
                _LINES.get(outline.tags[each.line], 0.0),
                each.width / mean,
                *_tags_of(each.tags),
                *places.of(each),
                *near,
                *page,
                float(containers.holds(each)),
            )
        )
    return rows


def _of_text(each: Candidate, descriptions: Sequence[tuple[str, str]], article: str) -> tuple[float, ...]:
    text, size, linked = each.text, each.width, each.linked
    head = text[:_OPENING]
    begin = head[0]
    sentences, commas = text.count(". ", 0, _LOOKED_AT), text.count(",", 0, _LOOKED_AT)
    if not text.isascii():
        sentences += text.count("。", 0, _LOOKED_AT)
        commas += text.count("、", 0, _LOOKED_AT) + text.count("،", 0, _LOOKED_AT)
    described = False
    for other, opening in descriptions if size > _SHORT else ():
        described = described or head in other or opening in text
    return (
        log2(1 + size),
        _ending(text),
        float(sentences),
        float(commas),
        linked,
        float(each.links),
        1.0 if linked > 0 and 0 < text.find(":") < _LONGEST_LABEL else 0.0,
        each.bold,
        _capitals(text[:_CAPITALS]),
        1.0 if begin.isupper() else 2.0 if begin.isdigit() else 3.0 if begin.islower() else 0.0,
        float(phrase_of(text)),
        1.0 if described else 0.0,
        float(head in article) if article else -1.0,
    )


def _capitals(text: str) -> float:
    """The share of capitals in a text."""
    if text[1:].islower():  # most lines begin so, and to ask each character costs ten times as much
        return text[0].isupper() / len(text)
    return sum(map(str.isupper, text)) / len(text)


def _ending(text: str) -> float:
    if text.endswith(_STRICT):
        return 4.0 if not text.endswith(("...", "…")) else 2.0
    if text.endswith(_QUOTES):
        return 3.0
    return 1.0 if text.endswith((":", "：")) else 0.0


@lru_cache(maxsize=4096)
def _tags_of(tags: int) -> tuple[float, ...]:
    return tuple(float(tags & bit != 0) for bit in _BITS)


class _Places:
    """What is known of the elements that candidates stand in, worked out once for each."""

    def __init__(self, outline: Outline, containers: Containers) -> None:
        self._outline, self._containers = outline, containers
        self._names: dict[int, int] = {}
        self._ways: dict[int, tuple[int, int, int]] = {
            element: (0, level, 0) for element, level in containers.levels.items()
        }
        self._masses: dict[int, tuple[float, ...]] = {}
        self._known: dict[tuple[int, int], tuple[float, ...]] = {}

    def of(self, each: Candidate) -> tuple[float, ...]:
        key = each.place, each.look
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._worked_out(each)
        return known

    def _worked_out(self, each: Candidate) -> tuple[float, ...]:
        containers = self._containers
        levels, of_best, names = self._way(each.line)
        place = each.place
        near = self._called(each.line)
        if place not in containers.levels:
            near |= self._called(place)
        if place not in self._masses:
            self._masses[place] = self._masses_of(place)
        best = containers.mass[containers.best] or 1.0
        return (
            float(levels),
            float(of_best),
            *self._masses[place],
            containers.look_mass[each.look] / best,
            float(containers.look_count[each.look]),
            *meanings_of(near),
            *meanings_of(names),
        )

    def _masses_of(self, place: int) -> tuple[float, ...]:
        containers, parents = self._containers, self._outline.parents
        first = parents[place] if place >= 0 else -1
        second = parents[first] if first >= 0 else -1
        total, best = containers.total or 1.0, containers.mass[containers.best] or 1.0
        around = (place, first, second)
        return (
            *(containers.mass[element] / total for element in around),
            containers.mass[place] / best,
            *(containers.mass[element] / (containers.width[element] or 1) for element in around),
            containers.own_mass[place] / best,
            float(containers.own_count[place]),
        )

    def _way(self, element: int) -> tuple[int, int, int]:
        """From an element to the first one around it that holds the best container too: how many levels that is, how
        far that one is from the best container, and what all on the way are called.
        """
        known, way = self._ways, []
        while element not in known:
            way.append(element)
            element = self._outline.parents[element]
        levels, of_best, names = known[element]
        for each in reversed(way):
            levels, names = levels + 1, names | self._called(each)
            known[each] = levels, of_best, names
        return levels, of_best, names

    def _called(self, element: int) -> int:
        known = self._names.get(element)
        if known is None:
            known = self._names[element] = names_of(self._outline.nodes[element])
        return known


def _around(
    candidates: Sequence[Candidate], containers: Containers, told: Told, blocks: int
) -> list[tuple[float, ...]]:
    """What stands before and behind each candidate."""
    best, headline = containers.mass[containers.best] or 1.0, told.headline
    paragraphs = [each.mass > 0 and containers.holds(each) for each in candidates]
    following = _next_paragraphs(candidates, paragraphs)
    nothing = (0.0, 0.0, -1)
    beside = [nothing, *((log2(1 + each.width), each.linked, each.look) for each in candidates), nothing]
    rows: list[tuple[float, ...]] = []
    last: Candidate | None = None
    heading: Candidate | None = None
    other, before = False, 0.0
    for place, (each, then) in enumerate(zip(candidates, following, strict=True)):
        order, around, look = each.order, each.place, each.look
        size_before, linked_before, look_before = beside[place]
        size_behind, linked_behind, look_behind = beside[place + 2]
        rows.append(
            (
                before / best,
                _FAR if last is None else float(order - last.order),
                _FAR if then is None else float(then.order - order),
                1.0 if last is not None and last.place == around else 0.0,
                1.0 if then is not None and then.place == around else 0.0,
                size_before,
                size_behind,
                linked_before,
                linked_behind,
                1.0 if look_before == look else 0.0,
                1.0 if look_behind == look else 0.0,
                float(order - headline) if headline is not None else -_FAR,
                _FAR if heading is None else float(order - heading.order),
                1.0 if other else 0.0,
                order / blocks,
            )
        )
        if each.tags & _HEADING or (each.bold > _MOST_BOLD and each.width < _LONGEST_HEADING):
            heading, other = each, heads_other(each.text)
        if paragraphs[place]:
            last, before = each, before + each.mass
    return rows


def _next_paragraphs(candidates: Sequence[Candidate], paragraphs: Sequence[bool]) -> list[Candidate | None]:
    following: list[Candidate | None] = []
    then: Candidate | None = None
    for each, is_paragraph in zip(reversed(candidates), reversed(paragraphs), strict=True):
        following.append(then)
        if is_paragraph:
            then = each
    following.reverse()
    return following
