"""Selectors for the elements of cards: for a deck at once, or for each place where its cards stand."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from broadsheet.authoring.induction.decks import Deck
from broadsheet.authoring.induction.selecting import Chosen, Targets, beyond, select
from broadsheet.authoring.induction.view import View

__all__ = ["Container", "find_containers"]

#: What speaks against smaller elements, for each level, and for the share of the cards' text that they leave out.
_LEVEL, _LOST, _EXTRA = 2.0, 14.0, 12
_MOST_PARTS = 12
#: Of more decks that are made of the same elements, the smallest are left out.
_MOST_KIN = 40
#: A selector may hit so many other elements: a few, and some for each card. What has no title in there is no card.
_FEW, _FOR_EACH = 20, 5


@attrs.frozen(eq=False)
class Container:
    """A selector, and the cards whose elements it hits."""

    css: str
    deck: Deck


def find_containers(decks: Sequence[Deck], views: Sequence[View]) -> list[Container]:
    """The containers of all cards; cards that no selector tells from much else have none."""
    allowed: dict[View, set[int]] = {view: set() for view in views}
    for deck in decks:
        for view, unit in deck:
            allowed[view].update(unit.chain)
    found: dict[str, list[Deck]] = {}
    for kin in _kindred(decks):
        whole = _best_level(_together(kin), allowed, views)
        if whole is not None and whole[1].is_exact:
            found.setdefault(whole[1].css, []).append(whole[0])
            continue
        for deck in sorted(kin, key=len, reverse=True)[:_MOST_KIN]:
            for part, chosen in _described(deck, allowed, views):
                found.setdefault(chosen.css, []).append(part)
    return [Container(css, _together(parts)) for css, parts in found.items()]


def _kindred(decks: Sequence[Deck]) -> list[list[Deck]]:
    """The decks whose cards are made of the same elements, whatever their classes."""
    kin: dict[tuple[str, ...], list[Deck]] = {}
    for deck in decks:
        view, unit = next(iter(deck))
        around = view.around(unit.element)[:1]
        kin.setdefault(tuple(view.tags[each] for each in (*unit.chain, *around)), []).append(deck)
    return list(kin.values())


def _together(decks: Sequence[Deck]) -> Deck:
    if len(decks) == 1:
        return decks[0]
    views = dict.fromkeys(view for deck in decks for view in deck.units)
    return Deck({view: [unit for deck in decks for unit in deck.units.get(view, ())] for view in views})


def _described(deck: Deck, allowed: Targets, views: Sequence[View]) -> list[tuple[Deck, Chosen]]:
    """One selector for all cards of a deck, or where that hits too much, one for each place."""
    whole = _best_level(deck, allowed, views)
    if whole is not None and whole[1].is_exact:
        return [whole]
    ways = [[whole]] if whole is not None else []
    for parts in (deck.by_place(), deck.by_marks()):
        if 1 < len(parts) <= _MOST_PARTS:
            ways.append([each for part in parts if (each := _best_level(part, allowed, views)) is not None])
    kept = [[(part, chosen) for part, chosen in way if _is_fair(part, chosen)] for way in ways]
    return min(kept, key=_faults, default=[])


def _is_fair(deck: Deck, chosen: Chosen) -> bool:
    return chosen.extra <= _FEW + _FOR_EACH * len(deck)


def _faults(way: list[tuple[Deck, Chosen]]) -> tuple[int, int]:
    """What is wrong with a way to describe a deck: cards that are left out, then what is hit beside cards."""
    return -sum(len(part) for part, _ in way), sum(chosen.extra for _, chosen in way)


def _best_level(deck: Deck, allowed: Targets, views: Sequence[View]) -> tuple[Deck, Chosen] | None:
    """The cards with the elements that a selector tells best: the largest, or smaller ones inside them."""
    best: tuple[float, Deck, Chosen] | None = None
    full, height = deck.size(), deck.height
    for step in range(height):
        tried = deck.at(step)
        inner = tried.inner_marks() if step < height - 1 else ()
        chosen = select(tried.elements(), faults=beyond(allowed), views=views, inner=inner, placed=True)
        if chosen is None:
            continue
        lost = 1 - tried.size() / full if full else 0.0
        worth = chosen.cost + _EXTRA * chosen.extra + _LEVEL * step + _LOST * lost
        if best is None or worth < best[0]:
            best = (worth, tried, chosen)
    return None if best is None else (best[1], best[2])
