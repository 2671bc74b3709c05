"""Trees for pages that are nested deeper than the tree parser can go.

libxml2's tree parser drops the rest of a page below 2,048 open elements. Its event parser has no such bound, so the
events of such a page build a tree that is cut at a depth of our choice: deeper elements become siblings there, and
all text stays in order. Time is linear in the input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from broadsheet.rendering import LINES, UNSEEN, is_hidden

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

    Beyond the depth only one element is open at a time, and none is made that holds no text: a million nested tags
    cost no memory.
    """

    def __init__(self, max_depth: int) -> None:
        self._builder = etree.TreeBuilder()
        self._room = max(max_depth - 1, 1)
        self._root: str | None = None
        self._depth = 0
        self._beyond = 0
        self._unseen = 0
        self._hidden = 0
        self._tag = "span"
        self._is_open = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._depth < self._room:
            self._root = self._root or tag
            self._depth += 1
            self._builder.start(tag, attributes)
            return
        self._beyond += 1
        if self._unseen or tag in UNSEEN:
            self._unseen += 1
            return
        if self._hidden or is_hidden(attributes):
            self._hidden += 1
        self._shut(tag)

    def end(self, tag: str) -> None:
        if not self._beyond:
            if self._depth > 1:  # the root stays open: a page may go on behind </html>
                self._depth -= 1
                self._builder.end(tag)
            return
        self._beyond -= 1
        if self._unseen:
            self._unseen -= 1
            return
        self._shut("div" if tag in LINES else "span")
        if self._hidden:
            self._hidden -= 1

    def data(self, text: str) -> None:
        if self._unseen:
            return
        if self._beyond and not self._is_open:
            self._is_open = True
            self._builder.start(self._tag, {"hidden": ""} if self._hidden else {})
        self._builder.data(text)

    def close(self) -> Element | None:
        if self._root is None:
            return None
        self._builder.end(self._root)
        return self._builder.close()

    def _shut(self, tag: str) -> None:
        """Ends the element that is open beyond the depth; ``tag`` is what the text that follows stands in.

        A line that was begun or ended stays so until there is text.
        """
        if self._is_open:
            self._builder.end(self._tag)
        elif self._tag in LINES:
            return
        self._is_open, self._tag = False, tag
