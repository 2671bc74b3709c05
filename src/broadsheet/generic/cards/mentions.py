"""Links that a story tells of one after another, each with paragraphs about it: the best ten of something, say.

They stand as cards do, but what is told below each of them is the story's own text, and no summary of another.
"""

from __future__ import annotations

from collections.abc import Sequence

from broadsheet.generic.cards.addresses import domain_of, is_same_site
from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.stories import Group
from broadsheet.generic.cards.units import Unit
from broadsheet.generic.listing import is_stated
from broadsheet.rules import Scope

__all__ = ["without_mentions"]

#: No summary that a card shows of a story has so much in paragraphs, the shorter of which are so long (characters).
_TOO_MUCH, _PARAGRAPH = 400, 100
#: So many links are told of, and of all that are marked up alike this share.
_LEAST, _MOSTLY = 3, 0.5


def without_mentions(ground: Ground, scope: Scope, groups: Sequence[Group], units: Sequence[Unit]) -> list[Group]:
    """The groups without those whose links a story tells of.

    On a page that may be a listing, those only that lead to other sites: its own stories it may show at length.
    """
    told = [unit for unit in units if _is_told(ground, unit)]
    if len(told) < _LEAST:
        return list(groups)
    own = domain_of(scope.document.url)
    if not is_stated(scope):
        told = [unit for unit in told if not is_same_site(domain_of(unit.story.address) or own, own)]
    links = {story.link for unit in told for story in unit.stories}
    return [group for group in groups if not _is_mentioned(group, links)]


def _is_told(ground: Ground, unit: Unit) -> bool:
    first, last = unit.blocks
    if ground.sizes[last] - ground.sizes[first] < _TOO_MUCH:
        return False
    texts = (text for text in ground.stream.texts[first:last] if text != unit.story.text)
    return sum(len(text) for text in texts if len(text) >= _PARAGRAPH) >= _TOO_MUCH


def _is_mentioned(group: Group, links: set[int]) -> bool:
    count = sum(story.link in links for story in group.stories)
    return count >= _LEAST and count >= _MOSTLY * len(group.stories)
