"""Where in a card its title stands, with the link to its story: selectors, in the order in which they are tried."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from broadsheet import Rule, css
from broadsheet.authoring.induction.decks import Deck
from broadsheet.authoring.induction.links import Story
from broadsheet.authoring.induction.selecting import Chosen, Faults, select
from broadsheet.authoring.induction.units import Unit
from broadsheet.authoring.induction.view import View
from broadsheet.rules.base import Found

__all__ = ["title_of", "title_selectors"]

Placed = tuple[View, Unit]
#: The title of a card and where it leads, and what is to be read from an element.
_Reading = tuple[str, str | None]
_Expected = tuple[View, int, _Reading | None]


def title_selectors(decks: Sequence[Deck], others: Sequence[tuple[View, int]]) -> list[str]:
    """Selectors of which, in each card, the first that hits a text hits the card's title, and leads to its story.

    In ``others``, elements that are hit like cards and are none, they had better hit nothing. Cards may have their
    titles in different places: the fewer selectors it takes, the likelier they hold for the cards of tomorrow.
    """
    units: list[_Expected] = [(*_place(placed), _wanted(placed)) for deck in decks for placed in deck]
    expected = [*units, *((*place, None) for place in others)]
    ways = (
        decks,
        [part for deck in decks for part in deck.by_tags()],
        [part for deck in decks for part in deck.by_title()],
    )
    tried = [_ordered(_alternatives([list(part) for part in way], others), expected) for way in ways]
    return min(tried, key=lambda selectors: _price(selectors, expected))


def _price(selectors: Sequence[str], expected: Sequence[_Expected]) -> tuple[bool, int, int]:
    """What speaks against selectors: the cards that they give none or a wrong title, and how many they are."""
    wrong = sum(_first(selectors, view, element) != wanted for view, element, wanted in expected)
    return not selectors, wrong + len(selectors), len(selectors)


def _alternatives(decks: Sequence[Sequence[Placed]], others: Sequence[tuple[View, int]]) -> list[str]:
    """The best selector for the titles of each deck, and where it fails for some, the best for those."""
    alternatives: dict[str, None] = {}
    for deck in decks:
        chosen = _selector(deck, others)
        if chosen is None:
            continue
        alternatives[chosen.css] = None
        failed = [placed for placed in deck if _reading(chosen.css, *_place(placed)) != _wanted(placed)]
        again = _selector(failed, others) if failed and len(failed) < len(deck) else None
        if again is not None:
            alternatives[again.css] = None
    return list(alternatives)


def _place(placed: Placed) -> tuple[View, int]:
    view, unit = placed
    return view, unit.element


def _wanted(placed: Placed) -> _Reading:
    _, unit = placed
    return unit.story.text, unit.story.address


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
    """Counts the cards in which something else with a text, or a link to elsewhere, is hit before the title.

    Of the others those count in which anything is hit.
    """
    units: dict[View, list[Unit]] = {}
    for view, unit in deck:
        units.setdefault(view, []).append(unit)
    empty: dict[View, list[int]] = {}
    for view, element in others:
        empty.setdefault(view, []).append(element)

    def first_in(view: View, ordered: list[int], element: int) -> int | None:
        at = bisect_left(ordered, element)
        return ordered[at] if at < len(ordered) and ordered[at] < view.outline.ends[element] else None

    def faults(view: View, hits: set[int]) -> int:
        ordered = sorted(each for each in hits if view.lengths[each])
        wrong = sum(first_in(view, ordered, element) is not None for element in empty.get(view, ()))
        every = sorted(hits)
        for unit in units.get(view, ()):
            title = unit.story.title
            first, link = first_in(view, ordered, unit.element), first_in(view, every, unit.element)
            wrong += (
                first is None
                or (first != title and view.text(first) != view.text(title))
                or (link != first and _leads_elsewhere(view, link, unit.story))
            )
        return wrong

    return faults


def _leads_elsewhere(view: View, element: int | None, story: Story) -> bool:
    address = None if element is None else view.document.resolve(view.nodes[element].get("href") or "")
    return address is not None and address != story.address


def _ordered(alternatives: list[str], units: Sequence[_Expected]) -> list[str]:
    """The order in which the fewest cards are given a wrong title; what adds nothing is left out."""
    given = {each: [_reading(each, view, element) for view, element, _ in units] for each in alternatives}
    open_units = set(range(len(units)))
    ordered: list[str] = []
    while given and open_units:
        scores = {}
        for each, found in given.items():
            right = sum(found[place] == units[place][2] for place in open_units if found[place] is not None)
            wrong = sum(found[place] is not None for place in open_units) - right
            scores[each] = (wrong, -right, alternatives.index(each))
        best = min(scores, key=lambda each: scores[each])
        found = given.pop(best)
        if scores[best][1] == 0:
            continue
        ordered.append(best)
        open_units -= {place for place in open_units if found[place] is not None}
    return ordered or alternatives


def title_of(selectors: Sequence[str], view: View, element: int) -> str | None:
    """The title that selectors give a card, tried in their order."""
    found = _first(selectors, view, element)
    return None if found is None else found[0]


def _first(selectors: Sequence[str], view: View, element: int) -> _Reading | None:
    found = (_reading(selector, view, element) for selector in selectors)
    return next((reading for reading in found if reading is not None), None)


def _reading(selector: str, view: View, element: int) -> _Reading | None:
    """What a card's title and address would be by a selector; None where it finds no title."""
    text, link = _rules(selector)
    scope = view.scope.within(view.region(element), view.nodes[element])
    title, address = text.read(scope), link.read(scope)
    if not isinstance(title, Found):
        return None
    return title.value, address.value if isinstance(address, Found) else None


@lru_cache(maxsize=256)
def _rules(selector: str) -> tuple[Rule[str], Rule[str]]:
    found = css(selector)
    return found.text(), found.link()
