"""Finding a selector for elements: the one that hits them, nothing else, and is likely to hold."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import attrs

from broadsheet.authoring.induction.marks import HASHED, cost_of
from broadsheet.authoring.induction.view import View
from broadsheet.generic.vocabulary import CONTAINERS

__all__ = ["Chosen", "Faults", "Targets", "beyond", "select"]

#: The elements wanted of each page.
Targets = Mapping[View, Collection[int]]
#: What is wrong with the hits on a page, counted.
Faults = Callable[[View, set[int]], int]
Hits = dict[View, set[int]]

_MOST_OWN, _MOST_AROUND = 8, 40
#: What a fault weighs against the cost of a selector, and how many faults are told apart.
_FAULT, _MOST_FAULTS = 12, 50
#: How much more a selector costs for each step, for asking what is in an element, and what stands beside it.
_STEP, _HAS, _BESIDE = 1.0, 8.0, 12.0
#: In a chain the marks further out say less of the element, and cost less.
_INNER, _INNERMOST, _CHILD = 0.7, 0.5, 0.5
#: What speaks against naming mere elements; only a part of the page by its element; and a place that holds all of it.
_BARE, _PART, _BROAD = 12.0, 1.5, 3.0
_COMPOUND = re.compile(r"[\w#.*-]+(?:\[[^\]]*\])*")


@attrs.frozen
class Chosen:
    """A selector, what it costs, and how many faults it has."""

    css: str
    cost: float
    extra: int = 0

    @property
    def is_exact(self) -> bool:
        """Whether it has none."""
        return self.extra == 0

    @property
    def is_stable(self) -> bool:
        """Whether all of its names were chosen by a person."""
        return all(cost_of(part) < HASHED for each in _COMPOUND.findall(self.css) for part in _parts(each))

    @property
    def worth(self) -> tuple[float, int, str]:
        """What speaks against it, for the comparison with others."""
        return (self.cost + _FAULT * min(self.extra, _MOST_FAULTS), len(self.css), self.css)


def select(
    targets: Targets,
    *,
    faults: Faults,
    within: Targets | None = None,
    views: Sequence[View] = (),
    inner: Collection[str] = (),
    placed: bool = False,
) -> Chosen | None:
    """The best selector that hits all targets; None where they have nothing in common.

    ``faults`` counts what is wrong with the hits on a page, also on ``views`` that hold no target. ``within`` are
    elements in which alone it is looked for, as in a card: there a selector does not look above them.
    ``inner`` are simple selectors of what stands in each target, for ``:has()``. Where it is to be ``placed``, mere
    names of elements count for little: any list on a page has an ``li``.
    """
    wanted = {view: set(found) for view, found in targets.items() if found}
    if not wanted:
        return None
    bounds = None if within is None else {view: frozenset(found) for view, found in within.items()}
    return _Search(wanted, faults, bounds, tuple(dict.fromkeys((*wanted, *views))), placed).run(inner)


def beyond(allowed: Targets) -> Faults:
    """Counts the hits that are not allowed."""
    sets = {view: set(found) for view, found in allowed.items()}
    return lambda view, hits: len(hits - sets.get(view, set()))


@attrs.define(eq=False)
class _Search:
    """The search for one selector: each is tried only where its cost alone does not rule it out."""

    wanted: Hits
    faults: Faults
    bounds: dict[View, frozenset[int]] | None
    pages: tuple[View, ...]
    placed: bool = False
    best: Chosen | None = None

    def run(self, inner: Collection[str]) -> Chosen | None:
        """The best of all that are tried, the plainest first."""
        own = sorted(self._common(view.marks[each].simple for view, each in self._targets()), key=_order)[:_MOST_OWN]
        compounds = [*own, *(f"{a}{_classes(b)}" for a, b in combinations(own, 2) if _is_pair(a, b))]
        hits = {compound: self._own_hits(compound) for compound in compounds}
        for compound in compounds:
            self._try(compound, _cost(compound), hits[compound])
        self._try_around(hits)
        self._try_beside(own, hits)
        for mark in inner:
            for compound in own:
                cost = _cost(compound) + cost_of(mark) + _HAS
                if self._may_win(cost):
                    found = {view: _holding(view, hits[compound][view], mark) for view in self.pages}
                    self._try(f"{compound}:has({mark})", cost, found)
        return self.best

    def _try_around(self, hits: dict[str, Hits]) -> None:
        """Selectors that name one or two elements around the target."""
        around = sorted(self._common(self._above(view, each) for view, each in self._targets()), key=_order)
        around = around[:_MOST_AROUND]
        chains: list[tuple[float, str, str, Hits]] = []
        for mark in around:
            for compound, inside in hits.items():
                cost = cost_of(mark) + _INNER * _cost(compound) + _STEP + self._breadth(mark)
                if not self._may_win(cost - _CHILD):
                    continue
                found = {view: _under(inside[view], self._spans(view, mark)) for view in self.pages}
                chains.append((cost + sum(map(len, found.values())) / 10, mark, compound, found))
                self._try(f"{mark} {compound}", cost, found)
                places = {view: set(self._places(view, mark)) for view in self.pages}
                parents = {view: view.outline.parents for view in self.pages}
                child = {view: {each for each in found[view] if parents[view][each] in places[view]} for view in found}
                self._try(f"{mark} > {compound}", cost - _CHILD, child)
        for _, mark, compound, found in sorted(chains, key=lambda chain: chain[:3])[:_MOST_OWN]:
            for outer in around[:_MOST_OWN]:
                cost = cost_of(outer) + _INNER * cost_of(mark) + _INNERMOST * _cost(compound) + 2 * _STEP
                cost += self._breadth(mark)
                if outer != mark and self._may_win(cost):
                    chained = {view: self._chained(view, outer, mark, found[view]) for view in self.pages}
                    self._try(f"{outer} {mark} {compound}", cost, chained)

    def _try_beside(self, own: list[str], hits: dict[str, Hits]) -> None:
        """Selectors that name the element right before the target."""
        for mark in sorted(self._common(self._before(view, each) for view, each in self._targets()), key=_order):
            for compound in own:
                cost = _cost(compound) + cost_of(mark) + _BESIDE
                if self._may_win(cost):
                    inside = hits[compound]
                    found = {
                        view: {each for each in inside[view] if mark in self._before(view, each)} for view in inside
                    }
                    self._try(f"{mark} + {compound}", cost, found)

    def _breadth(self, mark: str) -> float:
        """What speaks against a place that holds much of the pages, where it is to tell the place."""
        if not self.placed:
            return 0.0
        held = sum(view.lengths[each] for view in self.wanted for each in self._spans(view, mark)[0])
        return _BROAD * held / max(1, sum(view.lengths[0] for view in self.wanted))

    def _try(self, css: str, cost: float, hits: Hits) -> None:
        if self.placed and not set(css) & set("#.["):
            cost += _PART if CONTAINERS.intersection(_COMPOUND.findall(css)) else _BARE
        if not self._may_win(cost) or any(not found <= hits[view] for view, found in self.wanted.items()):
            return
        chosen = Chosen(css, cost, sum(self.faults(view, found) for view, found in hits.items()))
        if self.best is None or chosen.worth < self.best.worth:
            self.best = chosen

    def _may_win(self, cost: float) -> bool:
        return self.best is None or cost <= self.best.worth[0]

    def _targets(self) -> Iterator[tuple[View, int]]:
        return ((view, each) for view, found in self.wanted.items() for each in found)

    @staticmethod
    def _common(marks: Iterable[Collection[str]]) -> set[str]:
        common: set[str] | None = None
        for each in marks:
            common = set(each) if common is None else common.intersection(each)
        return common or set()

    def _own_hits(self, compound: str) -> Hits:
        found: Hits = {}
        for view in self.pages:
            first, *others = (self._places(view, part) for part in _parts(compound))
            found[view] = set(first).intersection(*others)
        return found

    def _places(self, view: View, mark: str) -> Collection[int]:
        """What a simple selector hits, as far as it is looked for."""
        places = view.index.get(mark, ())
        if self.bounds is None:
            return places
        tops = self._tops(view)
        return {each for each in places if each in tops} | _under(places, view.spans_of(tops))

    def _spans(self, view: View, mark: str) -> tuple[list[int], list[int]]:
        return view.spans(mark) if self.bounds is None else view.spans_of(self._places(view, mark))

    def _chained(self, view: View, outer: str, mark: str, inner: set[int]) -> set[int]:
        marked = _under(self._places(view, mark), self._spans(view, outer))
        return _under(inner, view.spans_of(marked))

    def _above(self, view: View, element: int) -> set[str]:
        """The simple selectors of the elements around one, up to the element that it is looked for in."""
        tops = self._tops(view)
        found: set[str] = set()
        if element in tops:
            return found
        for above in view.above(element):
            if view.tags[above] in ("html", "body"):
                break
            found.update(view.marks[above].simple)
            if above in tops:
                break
        return found

    def _before(self, view: View, element: int) -> Sequence[str]:
        """The simple selectors of the element before one, under the same; none of what it is looked for in."""
        before = None if element in self._tops(view) else view.nodes[element].getprevious()
        return view.marks[view.stream.index_of(before)].simple if before is not None else ()

    def _tops(self, view: View) -> frozenset[int]:
        """The elements of a page in which alone it is looked for; none where it is looked for everywhere."""
        return self.bounds.get(view, frozenset()) if self.bounds is not None else frozenset()


def _under(inner: Iterable[int], spans: tuple[list[int], list[int]]) -> set[int]:
    """Those of some elements that stand inside the spans of others."""
    starts, ends = spans
    found = set()
    for each in inner:
        at = bisect_left(starts, each) - 1
        if at >= 0 and each < ends[at]:
            found.add(each)
    return found


def _holding(view: View, hits: set[int], mark: str) -> set[int]:
    places = view.index.get(mark, [])
    return {each for each in hits if bisect_right(places, each) < bisect_left(places, view.outline.ends[each])}


def _parts(compound: str) -> list[str]:
    """The simple selectors that a compound of one element is made of."""
    tag, *classes = compound.split(".")
    if compound.startswith("#") or "[" in compound or len(classes) < 2:  # noqa: PLR2004  (one class: a simple selector)
        return [compound]
    return [f"{tag}.{each}" for each in classes]


def _is_pair(first: str, second: str) -> bool:
    return all("." in each and "[" not in each and not each.startswith("#") for each in (first, second))


def _classes(simple: str) -> str:
    return simple[simple.index(".") :]


def _cost(compound: str) -> float:
    return sum(map(cost_of, _parts(compound)))


def _order(simple: str) -> tuple[int, int, str]:
    return cost_of(simple), len(simple), simple
