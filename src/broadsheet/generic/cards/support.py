"""What speaks for a group of links beside the links themselves: the cards that it would make show what cards show."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from broadsheet.generic.cards.dating import Dating
from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.pieces import pieces_of
from broadsheet.generic.cards.prose import Prose
from broadsheet.generic.cards.stories import Group
from broadsheet.generic.cards.units import Unit, find_units

__all__ = ["supported"]

#: What it is worth that most cards show an age, a picture, some text more.
_AGE, _PICTURE, _TEXT = 1.2, 0.6, 0.6
_LEAST_TEXT, _MOST_LOOKED_AT = 40, 8


def supported(ground: Ground, dating: Dating, prose: Prose, sure: list[Group], doubtful: list[Group]) -> list[Group]:
    """Those of the doubtful groups that what their cards show speaks for."""
    units = find_units(ground, [group.stories for group in (*sure, *doubtful)], prose)
    by_link = {unit.story.link: unit for unit in units}
    pictures = ground.places("img")
    kept = []
    for group in doubtful:
        own = [by_link[story.link] for story in group.stories if story.link in by_link][:_MOST_LOOKED_AT]
        if own and _is_supported(ground, dating, pictures, own, group.lack):
            kept.append(group)
    return kept


def _is_supported(ground: Ground, dating: Dating, pictures: Sequence[int], units: Sequence[Unit], lack: float) -> bool:
    """Whether what most cards show makes up for what their links lack; ages are read last, for that costs most."""
    texts, half = ground.stream.texts, len(units) / 2
    pictured = told = 0
    for unit in units:
        first, last = unit.blocks
        told += any(len(text) >= _LEAST_TEXT and text != unit.story.text for text in texts[first:last])
        at = bisect_left(pictures, unit.start)
        pictured += at < len(pictures) and pictures[at] < unit.stop
    support = _PICTURE * (pictured > half) + _TEXT * (told > half)
    if support >= lack or support + _AGE < lack:
        return support >= lack
    return sum(_is_aged(ground, dating, unit) for unit in units) > half


def _is_aged(ground: Ground, dating: Dating, unit: Unit) -> bool:
    return any(dating.read(text) is not None for text in _parts(ground, dating, unit))


def _parts(ground: Ground, dating: Dating, unit: Unit) -> Iterator[str]:
    """What of a card's lines may be an age: between separators, or apart by nothing but elements."""
    for block in range(*unit.blocks):
        line = ground.stream.texts[block]
        if line != unit.story.text:
            yield from dating.parts(line)
            for piece in pieces_of(ground, block):
                yield from dating.parts(piece.text)
