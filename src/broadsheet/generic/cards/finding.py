"""The cards of a page: links that lead to stories, the place of each, and what it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from broadsheet.blocks import Stream
from broadsheet.generic.cards.dating import Dating
from broadsheet.generic.cards.fields import Fields
from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.hidden import hidden_cards
from broadsheet.generic.cards.mentions import without_mentions
from broadsheet.generic.cards.prose import Prose
from broadsheet.generic.cards.sections import Sections
from broadsheet.generic.cards.stories import find_groups
from broadsheet.generic.cards.support import supported
from broadsheet.generic.cards.units import Unit, find_units
from broadsheet.outline import Region
from broadsheet.records import Finding, FindingCode
from broadsheet.rules import CardFound, Found, Scope

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["find_cards"]

#: More cards than this in one line are not told apart as blocks.
_MOST_IN_LINE = 40


def find_cards(scope: Scope, body: Sequence[Element] = ()) -> Found[tuple[CardFound, ...]] | None:
    """The cards of a page of HTML, in reading order; None where it has none.

    ``body`` are the elements that a layout declares to be the text of the story: none of it is in a card.

    >>> import broadsheet
    >>> titles = ("Harbour bridge to close for a month", "Two ferries collide in fog", "Rain at last for the valley")
    >>> html = "".join(f'<div><a href="/news/{n}2345">{title}</a></div>' for n, title in enumerate(titles))
    >>> [card.title for card in broadsheet.parse(html).cards] == list(titles)
    True
    """
    stream = scope.stream
    outline = stream.outline
    if outline is None or "a" not in outline.by_tag:
        return None
    ground = Ground(stream, outline)
    prose = Prose.of(ground, body)
    groups = find_groups(ground, scope, prose)
    dating = Dating(ground)
    accepted = [group for group in groups if group.lack <= 0]
    doubtful = [group for group in groups if group.is_doubtful]
    if doubtful:
        accepted += supported(ground, dating, prose, accepted, doubtful)
    units = find_units(ground, [group.stories for group in accepted], prose) if accepted else []
    stories = without_mentions(ground, scope, accepted, units)
    if len(stories) < len(accepted):
        accepted = stories
        units = find_units(ground, [group.stories for group in accepted], prose)
    if not units:
        return None
    stream.limits.check("max_cards", len(units))
    fields = Fields(ground, scope, dating, Sections(ground, units, prose), units)
    found = [
        (unit.start, CardFound(card, region))
        for unit, card, region in zip(units, fields.cards(), _regions(scope.stream, units), strict=True)
    ]
    hidden = [(place, CardFound(card, Region(0, 0))) for place, card in hidden_cards(ground, scope, accepted)]
    placed = sorted((*found, *hidden), key=lambda pair: pair[0])
    message = f"{len(hidden)} cards are not shown: the groups that they belong to go on in hidden text"
    return Found(
        tuple(card for _, card in placed),
        tuple(card.region for _, card in found),
        len(placed),
        tuple(outline.nodes[place] for place, _ in placed),
        findings=(Finding(FindingCode.HIDDEN_CARDS, message, field="cards"),) if hidden else (),
    )


def _regions(stream: Stream, units: Sequence[Unit]) -> Iterator[Region]:
    """The stretch of the page that each card takes; of a line that several share, each its own part."""
    shared = Counter(block for unit in units for block in {unit.blocks[0], unit.blocks[1] - 1})
    for unit in units:
        first, last = unit.blocks
        crowd = max(shared[first], shared[last - 1])
        yield stream.region_at(unit.start) if 1 < crowd <= _MOST_IN_LINE else Region(first, last)
