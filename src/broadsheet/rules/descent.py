"""CSS selectors as queries whose time is linear in the page, however deep or long it is.

As one XPath, ``div div div`` takes libxml2 minutes on a page of 200 kilobytes: for each hit of a step it walks all that
is below, though other hits are among that, and then looks for what it has twice. So a selector is parted where it
steps down or aside. Of the hits of one part only those are followed from which the others' are reached: the topmost
ones, for what is below the rest is below these; the first among their siblings. No element is met twice then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

import attrs
from cssselect import HTMLTranslator, Selector
from cssselect.parser import CombinedSelector, Tree
from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Descent"]

_BELOW, _BESIDE, _NEXT = " ", "~", "+"
#: How a part is reached, by the combinator before it; the first has none.
_AXES = {
    "": "descendant-or-self::",
    _BELOW: "descendant::",
    _BESIDE: "following-sibling::",
    _NEXT: "following-sibling::*[1]/self::",
}


@attrs.frozen
class _Part:
    """A part of a selector: by which combinator it is reached, if by any, and its query."""

    combinator: str
    query: etree.XPath

    def reached(self, starts: Sequence[Element], element: Element) -> list[Element]:
        """What is reached from some elements, in document order, each once."""
        if len(starts) == 1:
            return self._hits(starts[0])
        if self.combinator == _BELOW:
            return [hit for start in _topmost(starts) for hit in self._hits(start)]
        starts = _first_ones(starts) if self.combinator == _BESIDE else starts
        return _in_order({hit for start in starts for hit in self._hits(start)}, element)

    def _hits(self, start: Element) -> list[Element]:
        return cast("list[Element]", self.query(start))


@attrs.frozen
class Descent:
    """The elements that a list of selectors hits from an element on, in document order."""

    chains: tuple[tuple[_Part, ...], ...]

    @classmethod
    def of(cls, selectors: Iterable[Selector]) -> Descent:
        """The query for parsed selectors.

        >>> from cssselect import parse
        >>> from lxml.etree import HTML
        >>> page = HTML("<main><div><div><p>Rain</div></div></main><p>More")
        >>> [each.text for each in Descent.of(parse("main div p"))(page)]
        ['Rain']
        """
        return cls(tuple(tuple(_parts(selector.parsed_tree)) for selector in selectors))

    def __call__(self, element: Element) -> list[Element]:
        found = [_follow(chain, element) for chain in self.chains]
        return found[0] if len(found) == 1 else _in_order({hit for hits in found for hit in hits}, element)


def _follow(chain: Sequence[_Part], element: Element) -> list[Element]:
    found = [element]
    for part in chain:
        if not found:
            break
        found = part.reached(found, element)
    return found


def _parts(tree: Tree) -> Iterator[_Part]:
    """The parts of a selector; steps to children stay together, for each element is the child of one."""
    translator = HTMLTranslator()
    pieces: list[tuple[str, Tree]] = []
    for combinator, step in _steps(tree):
        if combinator in _AXES:
            pieces.append((combinator, step))
        else:
            before, together = pieces[-1]
            pieces[-1] = (before, CombinedSelector(together, combinator, step))
    for combinator, piece in pieces:
        path = f"{_AXES[combinator]}{translator.xpath(piece)}"
        yield _Part(combinator, etree.XPath(path, smart_strings=False))


def _steps(tree: Tree) -> list[tuple[str, Tree]]:
    """The compounds of a selector, each with the combinator before it."""
    found: list[tuple[str, Tree]] = []
    while isinstance(tree, CombinedSelector):
        found.append((tree.combinator, tree.subselector))
        tree = tree.selector
    return [("", tree), *reversed(found)]


def _topmost(elements: Iterable[Element]) -> Iterator[Element]:
    """Those of some elements, in document order, that are in no other."""
    inside: set[Element] = set()
    for element in elements:
        if element not in inside:
            yield element
            inside = set(element.iter())


def _first_ones(elements: Iterable[Element]) -> list[Element]:
    """Those of some elements, in document order, that come first among their siblings."""
    first: dict[Element | None, Element] = {}
    for element in elements:
        first.setdefault(element.getparent(), element)
    return list(first.values())


def _in_order(found: set[Element], element: Element) -> list[Element]:
    """Elements in document order: what is in the element, or, where siblings of it are hit, what is beside it."""
    listed = [each for each in element.iter() if each in found]
    above = element.getparent()
    if len(listed) < len(found) and above is not None:
        listed = [each for each in above.iter() if each in found]
    return listed
