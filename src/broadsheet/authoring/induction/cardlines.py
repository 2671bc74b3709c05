"""The lines of a card beside its title: what stands where, and which of them is its age."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from broadsheet.authoring.induction.links import NO_STORY
from broadsheet.authoring.induction.units import Unit
from broadsheet.authoring.induction.view import View

__all__ = ["MOST_ELEMENTS", "Line", "age_of", "lines_of"]

#: So many elements of a card are looked at; what is called a card and holds more is a whole page.
MOST_ELEMENTS = 80


@attrs.frozen
class Line:
    """A short line in a card: the element that shows it, and what it says."""

    view: View
    unit: Unit
    element: int
    text: str

    @property
    def place(self) -> tuple[str, str]:
        """Where in its card it stands."""
        view = self.view
        return view.marks[self.element].signature, view.marks[view.outline.parents[self.element]].signature

    @property
    def around(self) -> list[int]:
        """The element, and those around it that show nothing else."""
        view, size = self.view, self.view.lengths[self.element]
        near = [each for each in view.above(self.element) if view.lengths[each] == size and each >= self.unit.element]
        return [self.element, *near]

    @property
    def words(self) -> frozenset[str]:
        """What it is called."""
        return frozenset().union(*(self.view.words(each) for each in self.around))

    @property
    def is_composed(self) -> bool:
        """Whether it is put together from several: a source and an age, say."""
        view, inside = self.view, self.view.within(self.element)[1:]
        shown = [each for each in inside if view.lengths[each]]
        direct = sum(view.outline.parents[each] == self.element for each in shown)
        return direct > 1 or any(view.scope.ages[view.text(each)] is not None for each in shown)

    @property
    def links_away(self) -> bool:
        """Whether it leads to what is no story, such as a section or an author."""
        nodes = (self.view.nodes[each] for each in self.around if self.view.tags[each] == "a")
        return any(node.get("rel") in ("tag", "author") or NO_STORY.search(node.get("href") or "") for node in nodes)


def lines_of(view: View, unit: Unit, longest: int) -> Iterator[Line]:
    """The lines in a card beside its title and its age, each by the innermost element that shows it."""
    for element in view.within(unit.element)[1:MOST_ELEMENTS]:
        size = view.lengths[element]
        if not 1 < size <= longest or any(view.lengths[each] == size for each in view.within(element)[1:]):
            continue
        if view.holds(unit.story.title, element) or view.holds(element, unit.story.title):
            continue
        text = view.text(element)
        if text and text != unit.story.text and view.scope.ages[text] is None:
            yield Line(view, unit, element, text)


def age_of(view: View, unit: Unit) -> int | None:
    """The outermost element of a card whose text is an age."""
    for element in view.within(unit.element)[:MOST_ELEMENTS]:
        if view.lengths[element] and element != unit.story.title and view.scope.ages[view.text(element)] is not None:
            return element
    return None
