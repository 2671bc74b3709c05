"""Which elements hold a story: how much text that reads like one stands in each, and which one holds it best."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from broadsheet.generic.body.candidates import Candidate
from broadsheet.outline import Outline

__all__ = ["Containers"]

#: What a paragraph is worth to an element so many levels further up, for each of them. A story that is split over
#: several elements is worth more to the one around them than its largest part is to its own.
_DECAY = 0.75
#: What is no paragraph and further from one than this, outside of what holds the story, is none of it (blocks).
_NEAR = 3


class Containers:
    """The elements around some candidates: ``mass`` of the paragraphs within each, at whatever depth, ``width`` of all
    its text, and ``count`` of its paragraphs; ``own_mass`` and ``own_count`` of what stands directly in its lines.

    ``best`` is the element that holds the story, -1 where there is none, and ``levels`` tells of each element around
    it how many levels further up it is.
    """

    def __init__(self, outline: Outline, candidates: Sequence[Candidate]) -> None:
        self._outline = outline
        own_width: dict[int, int] = {}
        self.own_mass: dict[int, float] = {}
        self.own_count: dict[int, int] = {}
        self.look_mass: dict[int, float] = {}
        self.look_count: dict[int, int] = {}
        for each in candidates:
            place, look, mass = each.place, each.look, each.mass
            own_width[place] = own_width.get(place, 0) + each.width
            self.own_mass[place] = self.own_mass.get(place, 0.0) + mass
            self.own_count[place] = self.own_count.get(place, 0) + (mass > 0)
            self.look_mass[look] = self.look_mass.get(look, 0.0) + mass
            self.look_count[look] = self.look_count.get(look, 0) + 1
        self.mass: dict[int, float] = {-1: 0.0}
        self.width: dict[int, int] = {-1: 0}
        self.count: dict[int, int] = {-1: 0}
        self._weigh(own_width)
        self.levels = self._levels()

    def _weigh(self, own_width: dict[int, int]) -> None:
        """Adds up, from the innermost element outwards: each element once, however deep the page is."""
        parents, mass, size, count = self._outline.parents, self.mass, self.width, self.count
        worth: dict[int, float] = {}
        for place in own_width:
            while place not in worth and place >= 0:
                worth[place] = self.own_mass.get(place, 0.0)
                mass[place], size[place], count[place] = (
                    worth[place],
                    own_width.get(place, 0),
                    self.own_count.get(place, 0),
                )
                place = parents[place]  # noqa: PLW2901
        for element in sorted(worth, reverse=True):
            around = parents[element]
            if around >= 0:
                mass[around] += mass[element]
                size[around] += size[element]
                count[around] += count[element]
                worth[around] += _DECAY * worth[element]
        self.best = max(worth, key=lambda element: (worth[element], element), default=-1)
        self.total = sum(self.own_mass.values())

    def _levels(self) -> dict[int, int]:
        levels = {-1: 99}
        element, level = self.best, 0
        while element >= 0:
            levels[element] = level
            element, level = self._outline.parents[element], level + 1
        return levels

    def holds(self, candidate: Candidate) -> bool:
        """Whether a candidate stands in the element that holds the story."""
        return self.best >= 0 and self.best <= candidate.line < self._outline.ends[self.best]

    def near(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """The candidates without those that are no paragraphs and stand apart from the story."""
        places = [each.order for each in candidates if each.mass]
        kept = []
        for each in candidates:
            at = bisect_left(places, each.order)
            near = (at < len(places) and places[at] - each.order <= _NEAR) or (
                at > 0 and each.order - places[at - 1] <= _NEAR
            )
            if near or self.holds(each):
                kept.append(each)
        return kept
