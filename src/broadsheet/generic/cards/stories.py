"""Links that lead to stories, in groups that are marked up alike: a group is accepted or rejected as a whole."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from broadsheet.generic.cards.addresses import LONGEST, domain_of, is_asked, is_list, is_same_site, path_of
from broadsheet.generic.cards.ground import Ground
from broadsheet.generic.cards.links import Marks, Story, find_links
from broadsheet.generic.cards.prose import Prose
from broadsheet.generic.vocabulary import THREADS
from broadsheet.rules import Scope

__all__ = ["Group", "find_groups"]

#: The score that a group needs on the average: of three stories or more, of two, and of one.
_ENOUGH, _ENOUGH_OF_TWO, _ENOUGH_ALONE = 1.0, 1.5, 2.0
#: What speaks for a group beside its links brings it no further than this.
_MOST_SUPPORT = 1.8
_TWO = 2
#: How far around a link the element may be by which a group is parted.
_LEVELS = (2, 3, 4, 5)


@attrs.frozen(eq=False)
class Group:
    """Links that are marked up alike."""

    stories: Sequence[Story]

    #: how many different pages they lead to
    size: int
    #: how much score the group lacks; not above 0 where it is accepted
    lack: float

    @classmethod
    def of(cls, stories: Sequence[Story]) -> Group:
        """Weighs links that are marked up alike."""
        size = len({story.address for story in stories})
        enough = _ENOUGH_ALONE if size == 1 else _ENOUGH_OF_TWO if size == _TWO else _ENOUGH
        return cls(stories, size, enough - sum([story.score for story in stories]) / len(stories))

    @property
    def marks(self) -> Marks:
        """How they are marked up."""
        return self.stories[0].marks

    @property
    def is_doubtful(self) -> bool:
        """Whether something else could speak for the group: an age or a picture in each of its cards."""
        return 0 < self.lack <= _MOST_SUPPORT and self.size > 1


def find_groups(ground: Ground, scope: Scope, prose: Prose) -> list[Group]:
    """The links of a page that could lead to stories, by group, in document order.

    What leads to an author, a tag or a newsletter may be marked up as the stories beside it are, and is judged apart.
    """
    own = domain_of(scope.document.url)
    groups: dict[tuple[Marks, bool], list[Story]] = {}
    for story in find_links(ground, scope, prose):
        path = path_of(story.address)[:LONGEST]
        is_apart = (is_list(path) or is_asked(path)) and _is_own(story.address, own)
        groups.setdefault((story.marks, is_apart), []).append(story)
    threads = _Threads(ground)
    told = (_outside_threads(threads, stories) for stories in groups.values())
    return [part for stories in told if stories for part in _parts(ground, Group.of(stories))]


def _is_own(address: str, own: str) -> bool:
    """Whether an address leads to the site of the page."""
    host = domain_of(address)
    return not host or is_same_site(host, own)


class _Threads(dict[int, bool]):
    """Whether elements are threads of comments or stand in one: many links stand in the same few elements."""

    __slots__ = ("_nodes", "_tags", "parents")

    def __init__(self, ground: Ground) -> None:
        super().__init__({-1: False})
        self.parents = ground.parents
        self._nodes = ground.outline.nodes
        self._tags = ground.tags

    def __missing__(self, element: int) -> bool:
        path = [element]
        while (above := self.parents[path[-1]]) not in self:
            path.append(above)
        within = self[above]
        for place in reversed(path):
            within = self[place] = within or self._is_thread(place)
        return within

    def _is_thread(self, element: int) -> bool:
        if self._tags[element] in ("body", "html"):
            return False
        node = self._nodes[element]
        return not THREADS.isdisjoint(f"{node.get('class', '')} {node.get('id', '')}".split())


def _outside_threads(threads: _Threads, stories: list[Story]) -> list[Story]:
    """The links of a group that stand in no thread of comments; all, where one in the middle of them does not."""
    around = threads.parents
    if not threads[around[stories[len(stories) // 2].link]]:
        return stories
    return [story for story in stories if not threads[around[story.link]]]


def _parts(ground: Ground, group: Group) -> list[Group]:
    """A group that is accepted as it is; else its parts by the element around them, where one of them is.

    On a page whose elements all have the same names, a menu and a list of stories are marked up alike.
    """
    if group.lack <= 0:
        return _without_strays(ground, group)
    if group.size <= _TWO or all(story.score < _ENOUGH for story in group.stories):
        return [group]
    for level in _LEVELS:
        parts = [Group.of(stories) for stories in _by_place(ground, group, level)]
        if any(part.lack <= 0 and part.size > _TWO for part in parts):
            return parts
    return [group]


def _without_strays(ground: Ground, group: Group) -> list[Group]:
    """An accepted group without the links that stand elsewhere and of which nothing speaks for a story.

    On a page whose elements have no names, a prompt or a list of something else is marked up as the cards are.
    """
    if all(story.score >= 0 for story in group.stories):
        return [group]
    apart = _by_place(ground, group, _LEVELS[-1])
    kept = [part for part in apart if sum(story.score for story in part) >= 0]
    if len(kept) == len(apart):
        return [group]
    return [Group.of(sorted((story for part in kept for story in part), key=lambda story: story.link))]


def _by_place(ground: Ground, group: Group, level: int) -> list[list[Story]]:
    """The links of a group by the element around them."""
    around: dict[int, list[Story]] = {}
    for story in group.stories:
        around.setdefault(_around(ground, story.link, level), []).append(story)
    return list(around.values())


def _around(ground: Ground, link: int, level: int) -> int:
    parents, place = ground.parents, link
    for _ in range(level):
        place = parents[place]
        if place <= 0:
            return 0
    return place
