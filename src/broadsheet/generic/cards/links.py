"""One link: the title that stands in it, and how much speaks for its leading to a story at all."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import attrs

from broadsheet.generic.cards.addresses import LONGEST, address_score, domain_of, is_address, path_of
from broadsheet.generic.cards.ground import HEADINGS, Ground
from broadsheet.generic.cards.inline import LEAD, is_inline, is_signed
from broadsheet.generic.cards.names import AWAY, TITLE, TOWARDS
from broadsheet.generic.cards.prose import Prose
from broadsheet.generic.cards.titles import find_title, width
from broadsheet.generic.vocabulary import COUNTED, MORE, STORIES
from broadsheet.rendering import collapse
from broadsheet.rules import Scope

__all__ = ["Marks", "Story", "find_links"]

#: What a title's width speaks for: below so many letters, so much. A letter of a script without spaces counts twice.
_WIDTHS = (8, 14, 20, 28, 40, 250)
_WORTHS = (-3.0, -1.2, -0.3, 0.6, 1.2, 1.6, -1.5)
#: A shorter text is no title; one in a bar at the end of the page had better be long (letters).
_LEAST, _LEAST_IN_BAR, _MOST_COUNT, _LONGEST_PROMPT = 8, 25, 16, 30
#: An age is no longer (characters).
_LONGEST_AGE = 40
#: Links of one text lead to so many pages at most, or the text is no title.
_MOST_ALIKE = 2
_ONE_WORD, _COUNT = -1.5, -3.0
#: What it is worth that a title is called one, and that it is a heading; the latter's rank.
_RANKED, _IS_HEADING = (0.0, 0.8, 1.2), 2
_IN_FOOTER, _AWAY, _TOWARDS = -1.5, -1.5, 0.5
#: Elements in which no card stands: bars of navigation, quotations, captions.
_NO_PLACES = ("nav", "header", "blockquote", "figcaption")
_CONTENT = frozenset(("article", "main", "section", "aside"))
#: How many elements around a link may be the heading that it stands in.
_NEAR = 4
#: How many of those around a link and its parent tell how it is marked up at the least.
_NEAREST = 1
_DOMAIN = re.compile(r"\(?(?:[\w-]+\.)+[a-z]{2,}(?:/[\w.-]+)?\)?", re.I)
_DIGIT = re.compile(r"\d")


class Marks(NamedTuple):
    """How a link is marked up: whether its title is a heading, what it and the element around it are called, and how
    those further around are marked up.
    """

    is_headed: bool
    names: int
    parent: str
    parent_names: int
    around: tuple[tuple[str, int], ...]

    @property
    def nearest(self) -> Marks:
        """The same, as far as the nearest elements tell."""
        return self._replace(around=self.around[:_NEAREST])


@attrs.define(eq=False)  # not frozen: that would cost as much as finding the title
class Story:
    """A link with the text nodes (``low`` to ``high``) that show the title of the story behind it.

    ``rank`` is 2 for a title that is a heading, 1 for what is called a title, else 0; ``marks`` tell how the link is
    marked up.
    """

    link: int
    low: int
    high: int
    text: str
    address: str
    score: float
    rank: int
    marks: Marks


def find_links(  # noqa: PLR0912, PLR0915  (one loop over every link of every page: a call a turn would double its time)
    ground: Ground, scope: Scope, prose: Prose
) -> list[Story]:
    """All links of a page that could lead to a story; what stands in a bar of navigation does not.

    The loop runs for every link of every page: what is asked first is what costs least and settles most.
    """
    outline, tags, parents, ends, names = ground.outline, ground.tags, ground.parents, ground.ends, ground.called
    clocks, holders, nodes, runs = outline.clocks, outline.holders, outline.nodes, outline.runs
    texts, ages = ground.stream.texts, scope.ages
    here, own = path_of(scope.document.url or ""), domain_of(scope.document.url)
    footers = _bars(ground, "footer")
    first_footer = min(footers[0], default=len(nodes))
    found: list[Story] = []
    at = 0
    for link in _outside(ground.places("a"), _bars(ground, *_NO_PLACES)):
        low = at = bisect_left(clocks, link, at)
        end = ends[link]
        if low == len(clocks) or not link <= holders[low] < end:
            continue  # no text
        high = low + 1
        if high < len(clocks) and link <= holders[high] < end:
            low, high = ground.runs(link)
            if low == high:
                continue
        edges = low, high
        if high == low + 1:
            text = collapse(runs[low])
            if len(text) < _LEAST // 2:
                continue
            element = holders[low]
        else:
            title = find_title(ground, ages, link, low, high)
            element, low, high = title.element, title.low, title.high
            text = ground.text(low, high)
        size = len(text) if text.isascii() else width(text)
        footed = size >= _LEAST and link >= first_footer and _is_in(footers, link)
        if size < (_LEAST_IN_BAR if footed else _LEAST):
            continue
        href = nodes[link].get("href")
        if not is_address(href):
            continue
        address = href.strip().partition("#")[0]
        if not address or (len(here) > 1 and here in address and path_of(address) == here):
            continue
        block = ground.block(low)
        if prose.spans and prose.holds(link, block):
            continue
        if _is_told(text) or (size < _LONGEST_AGE and _DIGIT.search(text) and ages[text] is not None):
            continue
        is_headed = _is_headed(ground, link, element)
        beside = 0 if is_headed else len(texts[block]) - len(text)
        if beside > 1 and size < _LONGEST_AGE and is_signed(ground, edges[0]):
            continue
        if beside > LEAD and is_inline(ground, ages, link, *edges):
            continue
        parent = parents[link]
        near = names[link] | names[parent] | names[element]
        rank = _IS_HEADING if is_headed else 1 if near & TITLE else 0
        marks, called = ground.context(parents[parent])
        score = _WORTHS[bisect_right(_WIDTHS, size)] + _RANKED[rank]
        if text.isascii() and " " not in text:
            score += _ONE_WORD
        if text[0].isdigit() and size < _MOST_COUNT:
            score += _COUNT
        if score > _WORTHS[1]:
            score += address_score(address[:LONGEST], own)
        called |= near
        away = _AWAY if called & AWAY else 0.0
        score += (min(away, _IN_FOOTER) if footed else away) + (_TOWARDS if called & TOWARDS else 0)
        alike = Marks(is_headed, names[link], tags[parent], names[parent], marks)
        found.append(Story(link, low, high, text, address, score, rank, alike))
    return _without_prompts(found)


def _outside(links: Sequence[int], bars: tuple[list[int], list[int]]) -> list[int]:
    """The links that stand in no bar."""
    outside: list[int] = []
    at = 0
    for start, stop in zip(*bars, strict=True):
        outside += links[at : bisect_left(links, start, at)]
        at = bisect_left(links, stop, at)
    return [*outside, *links[at:]]


def _without_prompts(found: list[Story]) -> list[Story]:
    """The links without those that lead to many pages under one text, such as "Read more"."""
    counts = Counter([story.text for story in found])
    told: dict[str, set[str]] = {text: set() for text, count in counts.items() if count > _MOST_ALIKE}
    for story in found if told else ():
        if story.text in told:
            told[story.text].add(story.address)
    prompts = {text for text, addresses in told.items() if len(addresses) > _MOST_ALIKE}
    return [story for story in found if story.text not in prompts] if prompts else found


def _bars(ground: Ground, *names: str) -> tuple[list[int], list[int]]:
    """The outermost bars at the page's edge: where each begins and ends in document order."""
    starts: list[int] = []
    stops: list[int] = []
    for element in ground.places(*names):
        tag, end = ground.tags[element], ground.ends[element]
        if stops and element < stops[-1]:
            continue
        if tag in ("header", "footer") and any(ground.tags[above] in _CONTENT for above in ground.above(element)):
            continue
        if tag == "header" and ground.holds_any(ground.headings, element):
            continue
        starts.append(element)
        stops.append(end)
    return starts, stops


def _is_in(bars: tuple[list[int], list[int]], link: int) -> bool:
    """Whether a link stands in a bar."""
    at = bisect_right(bars[0], link) - 1
    return at >= 0 and link < bars[1][at]


def _is_told(text: str) -> bool:
    """Whether a text says where a story is from, how much is said of it, or that there are more: a host's name,
    "12 comments", "Comments (12)", "More news".
    """
    first, _, rest = text.partition(" ")
    if text[0].isdigit():
        return first.isdecimal() and rest.casefold() in COUNTED
    folded = first.casefold()
    if folded in COUNTED and rest[:1] == "(":
        return True
    if folded in MORE and len(text) <= _LONGEST_PROMPT:
        return text.rstrip(" .…»›>→").rpartition(" ")[2].casefold() in STORIES
    return "." in text and _DOMAIN.fullmatch(text) is not None


def _is_headed(ground: Ground, link: int, title: int) -> bool:
    """Whether a title stands in a heading, around the link or within it."""
    tags, parents, place = ground.tags, ground.parents, title
    while place > link:
        if tags[place] in HEADINGS:
            return True
        place = parents[place]
    for _ in range(_NEAR):
        if tags[place] in HEADINGS:
            return True
        place = parents[place]
        if place < 0:
            break
    return False
