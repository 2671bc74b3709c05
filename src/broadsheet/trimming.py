"""Pages that the tree parser cannot take as they are, written again with less depth and fewer attributes.

libxml2's tree parser drops the rest of a page below 2,048 open elements, and its time is quadratic in the attributes of
an element. Its event parser has neither fault, so the events of such a page are written as HTML again, in which
elements beyond a depth of our choice are siblings, and elements have no more attributes than we choose; all text stays
in order. Time is linear in the input.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import chain, islice
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from broadsheet.rendering import LINES, UNSEEN, is_hidden

__all__ = ["Trimmed", "is_overloaded", "trim"]

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


#: What may hide an element is kept in any case: what was hidden stays so.
_HIDING = ("hidden", "style")
_OPENED = re.compile(rb"<[a-zA-Z]")
#: A tag, up to where it ends, and a value in it.
_TAG = re.compile(rb"<[a-zA-Z](?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+")
_QUOTED = re.compile(rb"\"[^\"]*+\"|'[^']*+'")
#: What parts attributes; each has one of these before it, or a quote behind the one before.
_PARTING = (b" ", b"\n", b"\t", b"\r", b"\f", b"/", b'"', b"'")


@attrs.frozen
class Trimmed:
    """A page as it was written again, in UTF-8; ``lacks_attributes`` tells whether some were left out."""

    data: bytes
    lacks_attributes: bool


def trim(data: bytes, max_depth: int, max_attributes: int) -> Trimmed:
    """A page in UTF-8 with no element deeper than ``max_depth`` below the root, and none with more attributes than its
    first ``max_attributes`` and those that may hide it.
    """
    writer = _Writer(max_depth, max_attributes)
    parser = etree.HTMLParser(target=writer, encoding="utf-8", huge_tree=True)
    written: str = etree.fromstring(data, parser)
    return Trimmed(written.encode(), writer.lacks_attributes)


def is_overloaded(data: bytes, max_attributes: int) -> bool:
    """Whether an element of a page seems to have more attributes than that.

    So many attributes need a stretch of bytes in which no tag ends, or, where ``>`` stands in their values, one in
    which none opens. Those are looked for in strides of their length, which costs next to nothing. What opens like a
    tag there, and has so many parts, counts as one, in a script too. A tag whose values have both signs in them, again
    and again, is not told from several.
    """
    stride = 2 * max_attributes
    return any(_count(tag) > max_attributes for tag in chain(_endless(data, stride), _lonely(data, stride)))


def _endless(data: bytes, stride: int) -> Iterator[bytes]:
    """What opens like a tag and does not end within a stride."""
    at = 0
    while len(data) - at > stride:
        last = data.rfind(b">", at, at + stride)
        if last >= 0:
            at = last + 1
            continue
        end = data.find(b">", at + stride)
        end = len(data) if end < 0 else end
        start = data.find(b"<", at, end)
        opened = _OPENED.search(data, start, end) if start >= 0 else None
        if opened:
            yield data[opened.start() : end]
        at = end + 1


def _lonely(data: bytes, stride: int) -> Iterator[bytes]:
    """Tags behind which no other opens within a stride, without what their values say."""
    start = data.find(b"<")
    while start >= 0 and len(data) - start > stride:
        at = start + 1
        last = data.rfind(b"<", at, at + stride)
        if last >= 0:
            start = last
            continue
        tag = _TAG.match(data, start)
        if tag and len(tag[0]) > stride:
            yield _QUOTED.sub(b'""', tag[0])
        start = data.find(b"<", at + stride)


def _count(tag: bytes) -> int:
    """How many attributes a tag has, and more where their values have blanks in them."""
    return sum(map(tag.count, _PARTING))


class _Writer(_Target):
    """A parser target that writes the page again.

    Beyond the depth only one element is open at a time, and none is made that holds no text: a million nested tags
    cost no memory.
    """

    def __init__(self, max_depth: int, max_attributes: int) -> None:
        self.lacks_attributes = False
        self._max_attributes = max_attributes
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
            if len(attributes) > self._max_attributes:
                attributes = self._first_of(attributes)
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

    def _first_of(self, attributes: dict[str, str]) -> dict[str, str]:
        self.lacks_attributes = True
        hiding = {name: attributes[name] for name in _HIDING if name in attributes}
        return dict(islice(attributes.items(), self._max_attributes)) | hiding

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
