"""The rule for the body: the element that holds the text, without what stands in there and is not the story's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from broadsheet import css
from broadsheet.authoring.induction.marks import quoted
from broadsheet.authoring.induction.prose import Copy
from broadsheet.authoring.induction.selecting import beyond, select
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import ProposedRule

__all__ = ["propose_body"]

_MOST_DROPS = 12
#: A container may hold this much more text than the smallest one (a share), if all pages share its selector.
_MOST_WASTE = 0.35
#: How far out a larger element is looked for, and what speaks against it for each step.
_MOST_STEPS, _STEP = 4, 6
#: Elements that a page's own selector may hit too much; there may be none better.
_MOST_HITS = 3


def propose_body(copies: Sequence[Copy], leads: Sequence[str] = ()) -> ProposedRule | None:
    """The rule that reads the text of pages of one look; ``leads`` select what belongs to it and stands before it."""
    if not copies:
        return None
    chosen = _container(copies) or _containers(copies)
    if chosen is None:
        return None
    selector, containers = chosen
    drops = [drop for drop in _drops(copies, containers) if not _touches(drop, leads, containers)]
    listed = ", ".join((*leads, selector))
    code = f"css({quoted(listed)}).prose({_drop_code(drops)})"
    sizes = " and ".join(f"{copy.size:,}" for copy in copies)
    evidence = [f"{sizes} characters of text"]
    if any(copy.is_stated for copy in copies):
        evidence.append("agrees with articleBody")
    return ProposedRule("body", code, tuple(evidence))


def _container(copies: Sequence[Copy]) -> tuple[str, dict[View, int]] | None:
    """The one selector of the text's element on all pages, and what it hits there."""
    best: tuple[float, str, dict[View, int]] | None = None
    for steps in range(_MOST_STEPS):
        containers = {copy.view: place for copy in copies if (place := _outer(copy, steps)) is not None}
        if len(containers) < len(copies):
            break
        targets = {view: [place] for view, place in containers.items()}
        chosen = select(targets, faults=beyond(targets))
        if chosen is not None and chosen.is_exact:
            rank = chosen.cost + _STEP * steps
            if best is None or rank < best[0]:
                best = (rank, chosen.css, containers)
    return None if best is None else (best[1], best[2])


def _containers(copies: Sequence[Copy]) -> tuple[str, dict[View, int]] | None:
    """A selector for each page's own element, none of which hits anything on another page but such an element."""
    targets = {copy.view: [copy.container] for copy in copies}
    views = list(targets)
    chosen = [select({view: found}, faults=beyond(targets), views=views) for view, found in targets.items()]
    selectors = [each.css for each in chosen if each is not None and each.extra <= _MOST_HITS]
    if not selectors:
        return None
    return ", ".join(dict.fromkeys(selectors)), {copy.view: copy.container for copy in copies}


def _outer(copy: Copy, steps: int) -> int | None:
    """The element so many steps around the text's own; None where it holds much else."""
    view, place = copy.view, copy.container
    for _ in range(steps):
        place = view.outline.parents[place]
        if place < 0 or view.tags[place] in ("html", "body"):
            return None
    limit = (1 + _MOST_WASTE) * view.lengths[copy.container]
    return place if view.lengths[place] <= limit else None


def _drops(copies: Sequence[Copy], containers: dict[View, int]) -> list[str]:
    """Selectors that hit, in the text's element, only what is not its text."""
    roots: dict[str, dict[View, set[int]]] = {}
    for copy in copies:
        for root in _roots(copy, containers[copy.view]):
            roots.setdefault(copy.view.marks[root].signature, {}).setdefault(copy.view, set()).add(root)
    goods = {copy.view: sorted(copy.good) for copy in copies}
    inside = {view: [place] for view, place in containers.items()}

    def faults(view: View, hits: set[int]) -> int:
        return sum(any(_stands_in(view, block, each) for block in goods[view]) for each in hits)

    drops: dict[str, int] = {}
    for targets in roots.values():
        chosen = select(targets, faults=faults, within=inside, views=list(containers))
        if chosen is not None and chosen.is_exact:
            size = sum(view.lengths[each] for view, found in targets.items() for each in found)
            drops[chosen.css] = drops.get(chosen.css, 0) + size
    kept = sorted(drops, key=lambda css: -drops[css])[:_MOST_DROPS]
    return sorted(kept, key=lambda css: (len(css), css))


def _touches(drop: str, leads: Sequence[str], views: Iterable[View]) -> bool:
    """Whether a selector of what is dropped hits something in the opening."""
    openings = [(view, element) for view in views for lead in leads for element in css(lead).elements(view.scope)]
    return any(
        css(drop).elements(view.scope.within(view.stream.region_of(element), element)) for view, element in openings
    )


def _roots(copy: Copy, container: int) -> set[int]:
    """The largest elements in the container that hold blocks that are not the text's, and none that are."""
    view = copy.view
    region = view.region(container)
    good, roots = sorted(copy.good), set()
    for block in range(region.start, region.stop):
        if block in copy.good or (block not in copy.bad and view.holds(copy.container, view.holder(block))):
            continue
        root = None
        holder = view.holder(block)
        for place in (holder, *view.above(holder)):
            if place == container or any(_stands_in(view, each, place) for each in good):
                break
            root = place
        if root is not None:
            roots.add(root)
    return roots


def _stands_in(view: View, block: int, element: int) -> bool:
    return view.holds(element, view.holder(block))


def _drop_code(drops: Sequence[str]) -> str:
    if not drops:
        return ""
    return f"drop=({', '.join(map(quoted, drops))}{',' if len(drops) == 1 else ''})"
