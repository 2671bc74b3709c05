"""The looks of a site: which of its saved pages are made alike, and what tells one look from the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

import attrs

from broadsheet.authoring.induction.marks import HASHED, cost_of, quoted
from broadsheet.authoring.induction.selecting import select
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import ProposedRule
from broadsheet.records import PageKind

__all__ = ["Look", "looks_of", "propose_when"]

#: Pages of one look share more of their marks than this (of all marks of both).
_ALIKE = 0.35


@attrs.frozen(eq=False)
class Look:
    """Pages that are made alike, and are of one kind."""

    kind: PageKind
    views: tuple[View, ...]


def looks_of(views: Sequence[View], kind_of: Callable[[View], PageKind]) -> list[Look]:
    """The pages by look, each page in one; the order in which the pages are given does not matter."""
    kinds = {view: kind_of(view) for view in views}
    marks = {view: _marks(view) for view in views}
    groups: list[list[View]] = []
    for view in sorted(views, key=lambda view: view.name):
        near = [group for group in groups if kinds[group[0]] is kinds[view] and _alike(group, view, marks)]
        groups = [group for group in groups if group not in near] + [[*chain.from_iterable(near), view]]
    return [Look(kinds[group[0]], tuple(group)) for group in groups]


def propose_when(look: Look, others: Sequence[View], anchors: dict[View, int]) -> ProposedRule | None:
    """What is there on all pages of a look and on no other; best an element around ``anchors``, their content."""
    wanted = [set(view.index) for view in look.views]
    unwanted = {mark for view in others for mark in view.index}
    simple = sorted(set.intersection(*wanted) - unwanted, key=lambda mark: _rank(mark, look, anchors))
    best = simple[0] if simple else None
    is_hashed = best is None or cost_of(best) >= HASHED
    if is_hashed:
        targets = {view: [anchors[view]] for view in look.views if view in anchors}
        chosen = select(targets, faults=lambda view, hits: len(hits) if view in others else 0, views=others)
        if chosen is not None and chosen.is_exact and (best is None or chosen.is_stable):
            best, is_hashed = chosen.css, not chosen.is_stable
    if best is None:
        return None
    count = len(look.views)
    evidence = [f"on {count} of {count} pages of this look, on no other"]
    if is_hashed:
        evidence.append("a generated name: nothing else tells this look from the others")
    return ProposedRule("when", f"css({quoted(best)})", tuple(evidence))


def _rank(mark: str, look: Look, anchors: dict[View, int]) -> tuple[bool, int, int, int, str]:
    """How good a mark is to tell a look by: chosen by a person, and best one that stands at what the page is about."""
    near = 0
    for view in look.views:
        anchor = anchors.get(view)
        if anchor is None or not any(view.holds(each, anchor) for each in view.index[mark]):
            near += 1
    return (cost_of(mark) >= HASHED, near > 0, cost_of(mark), sum(len(view.index[mark]) for view in look.views), mark)


def _marks(view: View) -> frozenset[str]:
    return frozenset(mark for mark in view.index if not mark.isalnum() and cost_of(mark) < HASHED)


def _alike(group: Sequence[View], view: View, marks: dict[View, frozenset[str]]) -> bool:
    """Whether a page is made like one of a group."""
    own = marks[view]
    return any(len(own & marks[other]) > _ALIKE * max(1, len(own | marks[other])) for other in group)
