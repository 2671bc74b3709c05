"""Where in a card its title stands: selectors, in the order in which they are to be tried."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from broadsheet import Rule, css
from broadsheet.authoring.induction.selecting import Chosen, Faults, select
from broadsheet.authoring.induction.units import Unit
from broadsheet.authoring.induction.view import View
from broadsheet.rules.base import Found

__all__ = ["title_of", "title_selectors"]

Placed = tuple[View, Unit]


def title_selectors(decks: Sequence[Sequence[Placed]], others: Sequence[tuple[View, int]]) -> list[str]:
    """Selectors of which, in each card, the first that hits a text hits the card's title.

    In ``others``, elements that are hit like cards and are none, they had better hit nothing.
    """
    alternatives: dict[str, None] = {}
    for deck in decks:
        chosen = _selector(deck, others)
        if chosen is None:
            continue
        alternatives[chosen.css] = None
        rule = _rule(chosen.css)
        failed = [(view, unit) for view, unit in deck if _reading(rule, view, unit.element) != unit.story.text]
        again = _selector(failed, others) if failed and len(failed) < len(deck) else None
        if again is not None:
            alternatives[again.css] = None
    units = [(view, unit.element, unit.story.text) for deck in decks for view, unit in deck]
    return _ordered(list(alternatives), [*units, *((view, element, "") for view, element in others)])


def _selector(deck: Sequence[Placed], others: Sequence[tuple[View, int]]) -> Chosen | None:
    targets: dict[View, set[int]] = {}
    tops: dict[View, set[int]] = {}
    for view, unit in deck:
        targets.setdefault(view, set()).add(unit.story.title)
        tops.setdefault(view, set()).add(unit.element)
    for view, element in others:
        tops.setdefault(view, set()).add(element)
    return select(targets, faults=_wrong_first(deck, others), within=tops)


def _wrong_first(deck: Sequence[Placed], others: Sequence[tuple[View, int]]) -> Faults:
    """Counts the cards in which something else with a text is hit before the title, and the others with any hit."""
    titles: dict[View, list[tuple[int, int]]] = {}
    for view, unit in deck:
        titles.setdefault(view, []).append((unit.element, unit.story.title))
    empty: dict[View, list[int]] = {}
    for view, element in others:
        empty.setdefault(view, []).append(element)

    def first_in(view: View, ordered: list[int], element: int) -> int | None:
        at = bisect_left(ordered, element)
        return ordered[at] if at < len(ordered) and ordered[at] < view.outline.ends[element] else None

    def faults(view: View, hits: set[int]) -> int:
        ordered = sorted(each for each in hits if view.lengths[each])
        wrong = sum(first_in(view, ordered, element) is not None for element in empty.get(view, ()))
        for element, title in titles.get(view, ()):
            first = first_in(view, ordered, element)
            wrong += first is None or (first != title and view.text(first) != view.text(title))
        return wrong

    return faults


def _ordered(alternatives: list[str], units: Sequence[tuple[View, int, str]]) -> list[str]:
    """The order in which the fewest cards are given a wrong title; what adds nothing is left out."""
    given = {each: _readings(each, units) for each in alternatives}
    open_units = set(range(len(units)))
    ordered: list[str] = []
    while given and open_units:
        scores = {}
        for each, texts in given.items():
            right = sum(texts[place] == units[place][2] for place in open_units)
            wrong = sum(texts[place] is not None for place in open_units) - right
            scores[each] = (wrong, -right, alternatives.index(each))
        best = min(scores, key=lambda each: scores[each])
        texts = given.pop(best)
        if scores[best][1] == 0:
            continue
        ordered.append(best)
        open_units -= {place for place in open_units if texts[place] is not None}
    return ordered or alternatives


def title_of(selectors: Sequence[str], view: View, element: int) -> str | None:
    """The title that selectors give a card, tried in their order."""
    for selector in selectors:
        text = _reading(_rule(selector), view, element)
        if text is not None:
            return text
    return None


def _readings(selector: str, units: Sequence[tuple[View, int, str]]) -> list[str | None]:
    return [_reading(_rule(selector), view, element) for view, element, _ in units]


@lru_cache(maxsize=256)
def _rule(selector: str) -> Rule[str]:
    return css(selector).text()


def _reading(rule: Rule[str], view: View, element: int) -> str | None:
    """What a card's title would be by a rule."""
    found = rule.read(view.scope.within(view.region(element), view.nodes[element]))
    return found.value if isinstance(found, Found) else None
