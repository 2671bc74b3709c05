"""The way to an element from the root of its tree, as an XPath: each step counted once for a whole page.

libxml2's own ``getpath`` counts the elements before each step anew: on a page of a hundred thousand lines in one
element it would take the square of that.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Paths"]

#: A way that is longer than this tells a person nothing (in characters), and a page may have very many of them.
_LONGEST = 1000


class Paths:
    """The XPaths of the elements of one tree, worked out as they are asked for."""

    def __init__(self) -> None:
        self._steps: dict[Element, str] = {}
        self._known: dict[Element, str | None] = {}

    def of(self, element: Element) -> str | None:
        """The path of an element, as ``getpath`` writes it: "/html/body/p[2]"; None where it is too long to read."""
        way: list[Element] = []
        at: Element | None = element
        while at is not None and at not in self._known:
            way.append(at)
            at = at.getparent()
        path = "" if at is None else self._known[at]
        for each in reversed(way):
            longer = None if path is None else f"{path}/{self._step(each)}"
            path = longer if longer is not None and len(longer) <= _LONGEST else None
            self._known[each] = path
        return path

    def _step(self, element: Element) -> str:
        if element not in self._steps:
            around = element.getparent()
            self._number([element] if around is None else list(around.iterchildren("*")))
        return self._steps[element]

    def _number(self, siblings: list[Element]) -> None:
        """The steps to all children of one element; the number stands only where a name is there more than once."""
        names = [str(each.tag) for each in siblings]
        total, met = Counter(names), Counter[str]()
        for place, (each, name) in enumerate(zip(siblings, names, strict=True), 1):
            met[name] += 1
            if ":" in name or "{" in name:  # no XPath may say such a name without declaring it
                self._steps[each] = f"*[{place}]"
            else:
                self._steps[each] = f"{name}[{met[name]}]" if total[name] > 1 else name
