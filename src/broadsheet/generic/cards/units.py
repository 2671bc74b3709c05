"""The place of a card: the largest element around a story's link that holds no other story, and what follows it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Sequence
from itertools import accumulate, pairwise, takewhile

import attrs

from broadsheet.generic.cards.ground import HEADINGS, Ground
from broadsheet.generic.cards.links import Story
from broadsheet.generic.cards.prose import Prose

__all__ = ["Unit", "find_units"]

_WHOLE = frozenset(("li", "article", "tr"))
_OUTER = frozenset(("html", "body", "main", "ul", "ol", "dl", "table", "tbody", "nav", "footer"))
_NO_PART = frozenset(("nav", "footer", "form", "aside", "section", "article", "main", "header", "script", *HEADINGS))
#: A card holds no more text than this beside its title (characters); one that stands alone, less.
_MOST_TEXT, _MOST_TEXT_ALONE = 1500, 300
_MOST_LEVELS, _MOST_FOLLOWING, _MOST_FOLLOWING_TEXT = 8, 4, 700
#: So many paragraphs (characters) without a card, and one a card, are a text that goes on between cards.
_PARAGRAPH, _LEAST_ALONE = 100, 3
#: Of more cards than so many the most tell how all of them are.
_TWO = 2
#: More links than so many are a bar of something else behind a card, or a menu with it.
_BAR, _MENU = 2, 12


@attrs.frozen(eq=False)
class Unit:
    """A card's place: its elements from ``start`` to ``stop``, its blocks, and the tellings of its story.

    The first of ``stories`` gives the title; the others are links to the same story in the same place.
    """

    start: int
    stop: int
    blocks: tuple[int, int]
    stories: tuple[Story, ...]

    @property
    def story(self) -> Story:
        """The link that tells the story best."""
        return self.stories[0]


def find_units(ground: Ground, groups: Sequence[Sequence[Story]], prose: Prose) -> list[Unit]:
    """The cards of a page, in document order; a story that is linked several times in one place is one card."""
    return _Search(ground, groups, prose).units()


class _Search:
    """The search for the cards of one page."""

    def __init__(self, ground: Ground, groups: Sequence[Sequence[Story]], prose: Prose) -> None:
        self.ground = ground
        self.prose = sorted(prose.spans)
        self.groups = groups
        self.stories = sorted((story for group in groups for story in group), key=lambda story: story.link)
        self.links = [story.link for story in self.stories]
        #: the page's one ``h1``: its own headline or the title of its list, and of no card that is not linked in it
        self.headline = headlines[0] if len(headlines := ground.places("h1")) == 1 else None
        #: how often the links have turned to another story, up to each of them
        changes = (one.address != other.address for one, other in pairwise(self.stories))
        self.turns = list(accumulate(changes, initial=0))

    def units(self) -> list[Unit]:
        """The cards, in document order."""
        tops: dict[int, int] = {}
        for group in self.groups:
            alone = len({story.address for story in group}) == 1
            chains = [self._chain(story, _MOST_TEXT_ALONE if alone else _MOST_TEXT) for story in group]
            if alone:
                chains = [[*takewhile(self._is_no_menu, chain)] or chain[:1] for chain in chains]
            usual = _usual([len(chain) for chain in chains])
            for story, chain in zip(group, chains, strict=True):
                tops[story.link] = chain[min(usual, len(chain)) - 1]
        told = self._told(tops)
        extents = self._extents([top for top, _ in told])
        units = []
        for top, stories in told:
            first, last = extents.get(top, (top, top))
            stop = self.ground.ends[last]
            units.append(Unit(first, stop, (self.ground.blocks(first)[0], self.ground.blocks(last)[1]), stories))
        return units

    def _chain(self, story: Story, most_text: int) -> list[int]:
        """The link and the elements around it that could be its card, the smallest first."""
        ground, chain = self.ground, [story.link]
        room = len(story.text) + most_text
        for above in ground.above(story.link):
            if len(chain) > _MOST_LEVELS or ground.tags[above] in _OUTER or not self._is_alone(above):
                break
            if ground.size(above) > room or self._has_prose(above) or self._has_headline(above, story.link):
                break
            chain.append(above)
            if ground.tags[above] in _WHOLE:
                break
        return chain

    def _is_alone(self, element: int) -> bool:
        """Whether an element around a link holds no other story."""
        first = bisect_left(self.links, element)
        last = bisect_left(self.links, self.ground.ends[element], first) - 1
        return self.turns[first] == self.turns[last]

    def _has_prose(self, element: int) -> bool:
        """Whether running text stands in an element."""
        at = bisect_left(self.prose, element)
        return at < len(self.prose) and self.prose[at] < self.ground.ends[element]

    def _has_headline(self, element: int, link: int) -> bool:
        """Whether the page's headline stands in an element around a link, and neither is in the other."""
        headline, ends = self.headline, self.ground.ends
        if headline is None or not element <= headline < ends[element]:
            return False
        return not (headline <= link < ends[headline] or link <= headline < ends[link])

    def _told(self, tops: dict[int, int]) -> list[tuple[int, tuple[Story, ...]]]:
        """Each card's element with the links to its story that stand in it, the best first."""
        ends = self.ground.ends
        told: list[tuple[int, list[Story]]] = []
        for story in self.stories:
            top = tops[story.link]
            if told and told[-1][1][0].address == story.address:
                before, stories = told[-1]
                if before <= story.link < ends[before]:
                    stories.append(story)
                    continue
                if top <= before < ends[top]:
                    told[-1] = (top, [*stories, story])
                    continue
            told.append((top, [story]))
        return [(top, tuple(sorted(stories, key=_telling))) for top, stories in told]

    def _extents(self, tops: Sequence[int]) -> dict[int, tuple[int, int]]:
        """For each card's element the first and the last of the siblings that belong to the card.

        Mostly they stand behind it, as often as they usually do; in front of it, where the last card has none behind.
        """
        parents = self.ground.parents
        beside: dict[int, list[int]] = {}
        for top in tops:
            beside.setdefault(parents[top], []).append(top)
        found: dict[int, tuple[int, int]] = {}
        for around in beside.values():
            if self.ground.tags[around[0]] in ("li", "article") or parents[around[0]] in self.prose:
                continue
            behind = [self._behind(top) for top in around]
            if len(around) == 1:
                behind = [list(takewhile(self._is_no_bar, behind[0]))]
            counts = Counter(len(each) for each in (behind[:-1] or behind))
            usual = max(counts, key=lambda count: (counts[count], -count))
            if not 0 < usual <= _MOST_FOLLOWING or not self._are_alike([each[:usual] for each in behind]):
                continue
            if self._runs_on(parents[around[0]], [each[:usual] for each in behind]):
                continue
            if not behind[-1] and len(counts) == 1 and len(ahead := self._ahead(around[0], usual)) == usual:
                found |= {top: (each[0], top) for top, each in zip(around, [ahead, *behind], strict=False)}
                continue
            found |= {top: (top, each[:usual][-1]) for top, each in zip(around, behind, strict=True) if each}
        return found

    def _are_alike(self, behind: Sequence[Sequence[int]]) -> bool:
        """Whether what follows most cards begins alike; else it is something that stands between some of them. Of two
        cards nothing tells which is as most are.
        """
        tags, nodes = self.ground.tags, self.ground.outline.nodes
        looks = Counter((tags[each[0]], nodes[each[0]].get("class")) for each in behind if each)
        return len(behind) <= _TWO or 2 * max(looks.values()) > looks.total()

    def _runs_on(self, around: int, behind: Sequence[Sequence[int]]) -> bool:
        """Whether paragraphs marked up as those behind the cards of an element stand in it by themselves, too.

        Then they are all of one text, that the links of the cards stand in between.
        """
        ground, nodes = self.ground, self.ground.outline.nodes
        following = {element for each in behind for element in each}
        looks = {(ground.tags[element], nodes[element].get("class")) for element in following}
        alone, place = 0, around + 1
        while place < ground.ends[around]:
            if place not in following and (ground.tags[place], nodes[place].get("class")) in looks:
                alone += ground.size(place) >= _PARAGRAPH and self._is_free(place)
            place = ground.ends[place]
        return alone >= max(_LEAST_ALONE, len(behind))

    def _is_free(self, element: int) -> bool:
        """Whether no story is linked in an element."""
        at = bisect_left(self.links, element)
        return at == len(self.links) or self.links[at] >= self.ground.ends[element]

    def _is_no_bar(self, element: int) -> bool:
        """Whether an element behind a card that stands alone is no bar of links."""
        return not self._has_links(element, _BAR)

    def _is_no_menu(self, element: int) -> bool:
        """Whether an element around a story that stands alone holds no menu besides."""
        return not self._has_links(element, _MENU)

    def _has_links(self, element: int, count: int) -> bool:
        """Whether more links than so many stand in an element."""
        links = self.ground.places("a")
        at = bisect_left(links, element)
        return at + count < len(links) and links[at + count] < self.ground.ends[element]

    def _ahead(self, top: int, count: int) -> list[int]:
        """The last siblings with text before the first card of a row, so many at most, up to a heading or the like."""
        ground, place, found = self.ground, self.ground.parents[top] + 1, deque[int](maxlen=count)
        while place < top:
            if ground.tags[place] in _NO_PART or ground.size(place) > _MOST_FOLLOWING_TEXT:
                found.clear()
            elif ground.size(place) and not ground.outline.is_bare(place):
                found.append(place)
            place = ground.ends[place]
        return list(found)

    def _behind(self, top: int) -> list[int]:
        """The siblings with text behind a card's element, up to one that holds a story or is something of its own."""
        ground, text = self.ground, 0
        found: list[int] = []
        parent, place = ground.parents[top], ground.ends[top]
        while parent >= 0 and place < ground.ends[parent] and len(found) <= _MOST_FOLLOWING:
            at = bisect_left(self.links, place)
            if at < len(self.links) and self.links[at] < ground.ends[place]:
                break
            if ground.tags[place] in _NO_PART:
                break
            size = ground.size(place)
            text += size
            if text > _MOST_FOLLOWING_TEXT:
                break
            if size and not ground.outline.is_bare(place):
                found.append(place)
            place = ground.ends[place]
        return found


def _telling(story: Story) -> tuple[int, float]:
    """What speaks for a link's showing the title, of several to one story: a heading, its name, then its score."""
    return (-story.rank, -story.score)


def _usual(levels: list[int]) -> int:
    """The level at which most of a group's cards can stand."""
    counts = Counter(levels)
    if len(counts) == 1:
        return levels[0]
    return min(
        (level for level in counts if 2 * sum(counts[each] for each in counts if each >= level) > len(levels)),
        key=lambda level: (-counts[level], level),
    )
