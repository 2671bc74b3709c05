"""Pages that are nested deeper than the tree parser can go, written again with less depth.

libxml2's tree parser drops the rest of a page below 2,048 open elements. Its event parser has no such bound, so the
events of such a page are written as HTML again, in which elements beyond a depth of our choice are siblings; all text
stays in order. Time is linear in the input.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lxml import etree

from broadsheet.rendering import LINES, UNSEEN, is_hidden

__all__ = ["trim"]

#: Elements without content, which have no end tag.
_VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())  # noqa: SIM905
#: Elements whose text is written as it is; the page's data stands in them.
_RAW = frozenset(("script", "style"))
#: Elements whose text no parser may take for mark-up again, and what is as good: their text is shown, or is not.
_INSTEAD = {"plaintext": "pre", "xmp": "pre", "listing": "pre"}
_EMPTY = frozenset(("iframe", "noembed", "noframes"))

if TYPE_CHECKING:
    _Target = etree.ParserTarget[str]
else:
    _Target = object  # lxml has the protocol in its types only


def trim(data: bytes, max_depth: int) -> bytes:
    """The page, given and returned as UTF-8, with no element deeper than ``max_depth`` below the root."""
    parser = etree.HTMLParser(target=_Writer(max_depth), encoding="utf-8", huge_tree=True)
    written: str = etree.fromstring(data, parser)
    return written.encode()


class _Writer(_Target):
    """A parser target that writes the page again.

    Beyond the depth only one element is open at a time, and none is made that holds no text: a million nested tags
    cost no memory.
    """

    def __init__(self, max_depth: int) -> None:
        self._parts: list[str] = []
        self._open: list[str] = []
        self._room = max(max_depth, 1)
        self._beyond = 0
        self._unseen = 0
        self._hidden = 0
        self._tag = "span"
        self._is_open = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._beyond and len(self._open) < self._room:
            self._open.append(tag)
            stated = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
            self._parts.append(f"<{_INSTEAD.get(tag, tag)}{stated}>")
            return
        self._beyond += 1
        if self._unseen or tag in UNSEEN:
            self._unseen += 1
            return
        hides = bool(self._hidden) or is_hidden(attributes)
        if tag in LINES or (hides and not self._hidden):
            self._shut(tag in LINES)
        self._hidden += hides

    def end(self, tag: str) -> None:
        if not self._beyond:
            if self._open:
                self._open.pop()
            if tag not in _VOID:
                self._parts.append(f"</{_INSTEAD.get(tag, tag)}>")
            return
        self._beyond -= 1
        if self._unseen:
            self._unseen -= 1
            return
        if tag in LINES or self._hidden == 1:
            self._shut(tag in LINES)
        self._hidden -= self._hidden > 0
        if not self._beyond:
            self._surface()

    def data(self, text: str) -> None:
        inside = self._open[-1] if self._open else ""
        if self._unseen or (inside in _EMPTY and not self._beyond):
            return
        if self._beyond and not self._is_open:
            self._is_open = True
            self._parts.append(f"<{self._tag} hidden>" if self._hidden else f"<{self._tag}>")
        self._parts.append(text if inside in _RAW and not self._beyond else escape(text, quote=False))

    def close(self) -> str:
        return "".join(self._parts)

    def _surface(self) -> None:
        """Leaves nothing open, and no line unbroken, where the page comes back from beyond the depth."""
        if self._is_open:
            self._parts.append(f"</{self._tag}>")
        elif self._tag in LINES:
            self._parts.append("<br>")
        self._is_open, self._tag = False, "span"

    def _shut(self, line: bool) -> None:
        """Ends the element that is open beyond the depth; a line begun or ended stays so until there is text."""
        if self._is_open:
            self._parts.append(f"</{self._tag}>")
        if line or self._is_open:
            self._tag = "div" if line else "span"
        self._is_open = False
