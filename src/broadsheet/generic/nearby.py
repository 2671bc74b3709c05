"""The elements beside the start of a story, and those that an attribute marks: where bylines and dates are looked for.

To ask every element of a page for its attributes costs as much as to parse it; so only the elements around the lines
beside the headline are asked, and what may stand anywhere is found by the attribute itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from broadsheet.outline import Region
from broadsheet.rules import Rule, Scope
from broadsheet.rules.base import Found, Missed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["WHOLE", "Marked", "Nearby", "called", "lines_beside", "short_lines", "tagged"]

#: So many blocks before and behind the start of the story something may stand that is said of it.
_BEFORE, _BEHIND = 8, 20
#: So many elements around a line may tell what it is, unless one of them holds the page or all of its story.
_AROUND = 4
WHOLE = frozenset(("html", "body", "main", "article"))


def lines_beside(scope: Scope) -> range:
    """The blocks beside the start of the story; none on a page of other stories."""
    start = scope.story_start
    if start is None:
        return range(0)
    return range(max(0, start - _BEFORE), min(len(scope.stream), start + _BEHIND))


def short_lines(scope: Scope, longest: int) -> Iterator[Region]:
    """The lines beside the start of the story that have so many characters at most, without those of cards."""
    for block in lines_beside(scope):
        region = Region(block, block + 1)
        if len(scope.stream.texts[block]) <= longest and not scope.is_told(region):
            yield region


@attrs.frozen(eq=False, repr=False)
class _Beside(Rule["tuple[Element, ...]"]):
    """All elements around the lines beside the start of the story, in document order."""

    def read(self, scope: Scope) -> Found[tuple[Element, ...]] | Missed:
        outline = scope.stream.outline
        if outline is None:
            return self.missed()
        found: set[int] = set()
        for block in lines_beside(scope):
            for run in outline.runs_of(block):
                place = outline.holders[run]
                for _ in range(_AROUND):
                    if place < 0 or outline.tags[place] in WHOLE or place in found:
                        break
                    found.add(place)
                    place = outline.parents[place]
        return Found(tuple(outline.nodes[place] for place in sorted(found)), hits=len(found))


_BESIDE = _Beside()


@attrs.frozen(eq=False, repr=False)
class Nearby(Rule["tuple[Element, ...]"]):
    """The elements around the lines beside the start of the story that are of a kind; ``spelling`` names the kind."""

    is_meant: Callable[[Element], bool]
    spelling: str

    def read(self, scope: Scope) -> Found[tuple[Element, ...]] | Missed:
        beside = scope.find(_BESIDE)
        found = tuple(filter(self.is_meant, beside.value)) if isinstance(beside, Found) else ()
        return Found(found, hits=len(found)) if found else self.missed()

    def __str__(self) -> str:
        return self.spelling


@attrs.frozen(eq=False, repr=False)
class _Bearing(Rule["tuple[tuple[Element, str], ...]"]):
    """The elements that bear an attribute, with what it says."""

    attribute: str
    query: etree.XPath

    def read(self, scope: Scope) -> Found[tuple[tuple[Element, str], ...]] | Missed:
        outline = scope.stream.outline
        if outline is None:
            return self.missed()
        found = tuple((value.getparent(), value) for value in self.query(outline.nodes[0]))
        return Found(found, hits=len(found)) if found else self.missed()


#: By "//@rel" each piece of text would be asked too, which takes half as long again.
_BEARING = {name: _Bearing(name, etree.XPath(f"descendant-or-self::*/@{name}")) for name in ("rel", "itemprop")}


@attrs.frozen(eq=False, repr=False)
class Marked(Rule["tuple[Element, ...]"]):
    """The elements that have an attribute with a word in it, wherever they stand."""

    attribute: str
    word: str

    def read(self, scope: Scope) -> Found[tuple[Element, ...]] | Missed:
        bearing = scope.find(_BEARING[self.attribute])
        stated = bearing.value if isinstance(bearing, Found) else ()
        found = tuple(element for element, value in stated if self.word in value.split())
        return Found(found, hits=len(found)) if found else self.missed()

    def __str__(self) -> str:
        return f"css('[{self.attribute}~={self.word}]')"


def called(*words: str) -> Nearby:
    """The elements beside the start of the story whose class has one of some words in it."""

    def is_called(element: Element) -> bool:
        names = (element.get("class") or "").lower()
        return any(word in names for word in words)

    return Nearby(is_called, f"elements called {' or '.join(words)}")


def tagged(tag: str) -> Nearby:
    """The elements of a name beside the start of the story."""
    return Nearby(lambda element: element.tag == tag, f"css({tag!r})")
