"""One story shown twice is one card: with what any of its copies shows."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from broadsheet.records import Card

__all__ = ["Merged", "merge_cards"]

_SHOWN = ("source", "source_url", "age", "summary", "image", "category", "section")


@attrs.frozen
class Merged:
    """The cards, each once, and for every card that was given its place among them; None where there was none."""

    cards: tuple[Card, ...]
    places: tuple[int | None, ...]


def merge_cards(cards: Sequence[Card | None]) -> Merged:
    """Makes one card of those with the same title and the same address; without addresses, of those that are equal.

    >>> merged = merge_cards([Card("A", "https://a.example/"), Card("A", "https://a.example/", summary="More")])
    >>> len(merged.cards), merged.cards[0].summary, merged.places
    (1, 'More', (0, 0))
    """
    kept: list[Card] = []
    places: list[int | None] = []
    known: dict[object, int] = {}
    for card in cards:
        if card is None:
            places.append(None)
            continue
        key = (card.title, card.url) if card.url is not None else attrs.evolve(card, position=0)
        place = known.setdefault(key, len(kept))
        if place < len(kept):
            kept[place] = _joined(kept[place], card)
        else:
            kept.append(card if card.position == place else attrs.evolve(card, position=place))
        places.append(place)
    return Merged(tuple(kept), tuple(places))


def _joined(first: Card, second: Card) -> Card:
    missing = {name: getattr(second, name) for name in _SHOWN if getattr(first, name) is None}
    return attrs.evolve(first, **missing)
