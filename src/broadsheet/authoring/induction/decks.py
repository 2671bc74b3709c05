"""Cards that are marked up alike, wherever on the pages of a look they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import attrs

from broadsheet.authoring.induction.marks import HASHED, cost_of
from broadsheet.authoring.induction.units import Unit
from broadsheet.authoring.induction.view import View

__all__ = ["Deck", "decks_of"]

#: What a picture in a card weighs, as characters.
_PICTURE = 15
_MOST_MARKS = 6
_LEVELS_OF_PLACE = 4


@attrs.frozen(eq=False)
class Deck:
    """Cards that are marked up alike, by page."""

    units: dict[View, list[Unit]]

    def __len__(self) -> int:
        return sum(map(len, self.units.values()))

    def __iter__(self) -> Iterator[tuple[View, Unit]]:
        return ((view, unit) for view, units in self.units.items() for unit in units)

    @property
    def height(self) -> int:
        """How many elements, one in another, could be the card's."""
        return min(len(unit.chain) for _, unit in self)

    def elements(self) -> dict[View, list[int]]:
        """The elements of the cards."""
        return {view: [unit.element for unit in units] for view, units in self.units.items()}

    def at(self, step: int) -> Deck:
        """The same cards with the elements so many levels further in."""
        units: dict[View, list[Unit]] = {view: [] for view in self.units}
        for view, unit in self:
            chain = unit.chain[: len(unit.chain) - step]
            units[view].append(attrs.evolve(unit, element=chain[-1], chain=chain))
        return Deck(units)

    def size(self) -> int:
        """How many characters the cards hold beside their titles, and a few for each picture."""
        return sum(
            max(0, view.lengths[unit.element] - view.lengths[unit.story.title])
            + _PICTURE * any(view.tags[each] == "img" for each in view.within(unit.element))
            for view, unit in self
        )

    def inner_marks(self) -> list[str]:
        """Simple selectors of what leads to the title in each card: names and classes, which every ``:has()`` takes."""
        marks: set[str] | None = None
        for view, unit in self:
            here = {mark for each in unit.chain if each != unit.element for mark in view.marks[each].simple}
            marks = here if marks is None else marks & here
        cheap = (mark for mark in marks or () if cost_of(mark) < HASHED and not set(mark) & set("#[*"))
        return sorted(cheap, key=lambda mark: (cost_of(mark), mark))[:_MOST_MARKS]

    def by_place(self) -> list[Deck]:
        """The cards by what stands around them: ids, else the elements."""
        return self._parted(_place)

    def by_marks(self) -> list[Deck]:
        """The cards by all classes of their elements, generated ones too."""
        return self._parted(lambda view, unit: tuple(" ".join(view.marks[each].simple) for each in unit.chain))

    def by_tags(self) -> list[Deck]:
        """The cards by the elements that lead to their titles, whatever their classes."""
        return self._parted(lambda view, unit: tuple(view.tags[each] for each in unit.chain))

    def by_title(self) -> list[Deck]:
        """The cards by what leads to their titles."""
        return self._parted(lambda view, unit: tuple(view.marks[each].signature for each in unit.chain))

    def _parted(self, kind: Callable[[View, Unit], tuple[str, ...]]) -> list[Deck]:
        parts: dict[tuple[str, ...], dict[View, list[Unit]]] = {}
        for view, unit in self:
            parts.setdefault(kind(view, unit), {}).setdefault(view, []).append(unit)
        return [Deck(units) for units in parts.values()]


def decks_of(found: Sequence[tuple[View, list[list[Unit]]]]) -> list[Deck]:
    """The groups of cards of all pages, those that are marked up alike put together."""
    decks: dict[tuple[str, ...], dict[View, list[Unit]]] = {}
    for view, groups in found:
        for group in groups:
            decks.setdefault(_signature(view, group[0]), {}).setdefault(view, []).extend(group)
    return [Deck(units) for units in decks.values()]


def _signature(view: View, unit: Unit) -> tuple[str, ...]:
    around = [unit.element, *view.above(unit.element)][:3]
    return (view.marks[unit.story.title].signature, *(view.marks[each].signature for each in around))


def _place(view: View, unit: Unit) -> tuple[str, ...]:
    around = [*view.above(unit.element)]
    ids = tuple(mark for above in around for mark in view.marks[above].simple if mark.startswith("#"))
    return ids or tuple(view.marks[above].signature for above in around[:_LEVELS_OF_PLACE])
