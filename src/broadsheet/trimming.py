"""Trees for pages that are nested deeper than the tree parser can go.

libxml2's tree parser drops the rest of a page below 2,048 open elements. Its event parser has no such bound, so the
events of such a page build a tree that is cut at a depth of our choice: deeper elements become siblings there, and
all text stays in order. Time is linear in the input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from broadsheet.rendering import UNSEEN, is_hidden

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["parse_trimmed"]


def parse_trimmed(data: bytes, max_depth: int) -> Element | None:
    """The tree of a page in UTF-8, with no element deeper than ``max_depth``."""
    parser = etree.HTMLParser(target=_TrimmedTree(max_depth), encoding="utf-8", huge_tree=True)
    root: Element | None = etree.fromstring(data, parser)
    return root


if TYPE_CHECKING:
    _Target = etree.ParserTarget[Element | None]
else:
    _Target = object  # lxml has the protocol in its types only


class _TrimmedTree(_Target):
    """A parser target that builds a tree and keeps the elements beyond its depth as siblings, one level down.

    Beyond the depth only one element is open at a time. What follows the end of a deeper element belongs to one that
    is closed already, so it goes into a ``div`` that stands for it: a line break that the page may not have, which
    costs nothing, where running two blocks together would make one word of two.
    """

    def __init__(self, max_depth: int) -> None:
        self._builder = etree.TreeBuilder()
        self._room = max(max_depth - 1, 1)
        self._depth = 0
        self._deep: list[str] = []
        self._open: str | None = None
        self._unseen = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._depth < self._room:
            self._depth += 1
            self._builder.start(tag, attributes)
            return
        self._deep.append(tag)
        if self._unseen:
            self._unseen += 1
        else:
            self._shut()
            self._begin(tag, attributes)
            self._unseen = int(tag in UNSEEN or is_hidden(attributes))

    def end(self, tag: str) -> None:
        if not self._deep:
            self._depth -= 1
            self._builder.end(tag)
            return
        self._deep.pop()
        if self._unseen:
            self._unseen -= 1
        if not self._unseen:
            self._shut()

    def data(self, text: str) -> None:
        if self._deep and self._open is None:
            self._begin("div", {})
        self._builder.data(text)

    def close(self) -> Element | None:
        try:
            return self._builder.close()
        except (AssertionError, etree.XMLSyntaxError):  # no element was ever opened
            return None

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._open = tag
        self._builder.start(tag, attributes)

    def _shut(self) -> None:
        if self._open is not None:
            self._builder.end(self._open)
            self._open = None
