"""The element of a card: the largest around a story's link that holds no other story."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

import attrs

from broadsheet.authoring.induction.links import Story
from broadsheet.authoring.induction.view import View

__all__ = ["Unit", "find_units"]

_WHOLE = frozenset(("li", "article", "tr"))
_OUTER = frozenset(("html", "body", "main", "ul", "ol", "table", "tbody"))
#: A card holds no more text than this beside its title (characters); one that stands alone, less.
_MOST_TEXT, _MOST_TEXT_ALONE = 1500, 300
_MOST_LEVELS = 7
_MOST_PARAGRAPHS = 2


@attrs.frozen(eq=False)
class Unit:
    """A story with the element of its card."""

    element: int
    story: Story
    #: what could be its element instead: from the title's own outwards, up to ``element``
    chain: tuple[int, ...] = ()


def find_units(view: View, groups: Sequence[Sequence[Story]], prose: Collection[int] = ()) -> list[list[Unit]]:
    """The cards of each group; those of a group whose elements lie at another height are a group of their own.

    ``prose`` are blocks of running text, of which a card holds one or two at most.
    """
    ground = _Ground.of(view, groups, prose)
    found = []
    for group in groups:
        alone = len({story.address for story in group}) == 1
        chains = [ground.chain(story, _MOST_TEXT_ALONE if alone else _MOST_TEXT) for story in group]
        usual = _usual([len(chain) for chain in chains])
        levels: dict[int, list[Unit]] = {}
        for story, chain in zip(group, chains, strict=True):
            level = min(usual, len(chain))
            inner = (story.title,) if story.title != story.link else ()
            levels.setdefault(level, []).append(Unit(chain[level - 1], story, (*inner, *chain[:level])))
        found += [levels[level] for level in sorted(levels, reverse=True)]
    return found


@attrs.frozen(eq=False)
class _Ground:
    """What stands on a page around a card: the stories and the running text, in document order."""

    view: View
    stories: list[Story]
    links: list[int]
    paragraphs: list[int]

    @classmethod
    def of(cls, view: View, groups: Sequence[Sequence[Story]], prose: Collection[int]) -> _Ground:
        """Sorts what was found."""
        stories = sorted((story for group in groups for story in group), key=lambda story: story.link)
        return cls(view, stories, [story.link for story in stories], sorted(map(view.holder, prose)))

    def chain(self, story: Story, most_text: int) -> list[int]:
        """The link and the elements around it that could be its card, the smallest first."""
        view, chain = self.view, [story.link]
        room = view.lengths[story.title] + most_text
        for above in view.above(story.link):
            if len(chain) > _MOST_LEVELS or view.tags[above] in _OUTER or view.lengths[above] > room:
                break
            end = view.outline.ends[above]
            inside = self.stories[bisect_left(self.links, above) : bisect_left(self.links, end)]
            paragraphs = bisect_left(self.paragraphs, end) - bisect_left(self.paragraphs, above)
            if paragraphs > _MOST_PARAGRAPHS or any(other.address != story.address for other in inside):
                break
            chain.append(above)
            if view.tags[above] in _WHOLE:
                break
        return chain


def _usual(levels: list[int]) -> int:
    """The level at which most of a group's cards can stand."""
    counts = Counter(levels)
    return min(
        (level for level in counts if 2 * sum(counts[each] for each in counts if each >= level) > len(levels)),
        key=lambda level: (-counts[level], level),
    )
