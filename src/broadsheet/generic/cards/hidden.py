"""Cards that are there but not shown: groups that go on in a tab that is closed, or behind "show more"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from broadsheet.blocks import Stream
from broadsheet.generic.cards.dating import Dating
from broadsheet.generic.cards.fields import Fields
from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.prose import Prose
from broadsheet.generic.cards.sections import Sections
from broadsheet.generic.cards.stories import Group, find_groups
from broadsheet.generic.cards.units import find_units
from broadsheet.records import Card
from broadsheet.rules import Scope

__all__ = ["hidden_cards"]

#: A part without a text of this length has no title in it (characters).
_LEAST = 14


def hidden_cards(ground: Ground, scope: Scope, accepted: Sequence[Group]) -> Iterator[tuple[int, Card]]:
    """The cards that are marked up as accepted ones are and stand in what is not shown, each with its element."""
    known = {group.marks.nearest for group in accepted}
    near = {(marks.names, marks.parent, marks.parent_names) for marks in known}
    for part in scope.stream.hidden_parts:
        if "a" not in part.outline.tags or all(len(text) < _LEAST for text in part.texts):
            continue
        stream = Stream(scope.document, part.texts, part.outline)
        inner = Ground(stream, part.outline, (ground, ground.parents[part.start]))
        if not any(_near(inner, link) in near for link in inner.places("a")):
            continue  # to find its groups costs more than all else
        inner_scope, prose = Scope(stream), Prose.of(inner)
        groups = [
            group
            for group in find_groups(inner, inner_scope, prose)
            if group.lack <= 0 and group.marks.nearest in known
        ]
        if not groups:
            continue
        units = find_units(inner, [group.stories for group in groups], prose)
        fields = Fields(inner, inner_scope, Dating(inner), Sections(inner, units, prose), units)
        for unit, card in zip(units, fields.cards(), strict=True):
            yield part.start + unit.start, card


def _near(ground: Ground, link: int) -> tuple[int, str, int]:
    """How a link itself is marked up, and the element around it."""
    parent = ground.parents[link]
    return ground.names(link), ground.tags[parent], ground.names(parent)
