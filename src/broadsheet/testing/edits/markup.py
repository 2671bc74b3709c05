"""From a tree back to HTML, in one of the many spellings that mean the same."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from html.entities import codepoint2name
from typing import TYPE_CHECKING

import attrs
from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["VERBATIM", "VOID", "Characters", "Quotes", "Spelling", "write"]

#: Elements without content.
VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())  # noqa: SIM905
#: Those that libxml2 takes for others: it puts what follows into them, where no end tag stops it.
_STOPPED = frozenset(("source", "track", "wbr"))
#: Elements whose text is written as it is: no entity means anything in them.
VERBATIM = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"))

_FIRST_PLAIN, _FIRST_ODD, _LAST_ODD = 0x20, 0x7F, 0x9F  # between them, a number stands for another character or none
_UNQUOTABLE = frozenset(" \t\n\f\r\"'=<>`")


class Quotes(StrEnum):
    """How the value of an attribute is quoted."""

    DOUBLE = "double"
    SINGLE = "single"
    NONE = "none"


class Characters(StrEnum):
    """How a character is written."""

    RAW = "raw"
    DECIMAL = "decimal"
    HEX = "hex"
    NAMED = "named"


@attrs.frozen(kw_only=True)
class Spelling:
    """One spelling of a page.

    ``characters`` is how every ``every``-th character of text is written, ``upper`` whether names are in capitals,
    ``gap`` what stands before an attribute, ``slash`` whether elements without content end in one, and ``left_open``
    an element whose end tag is left out.
    """

    quotes: Quotes = Quotes.DOUBLE
    upper: bool = False
    characters: Characters = Characters.RAW
    every: int = 1
    gap: str = " "
    slash: bool = False
    left_open: Element | None = None

    def text(self, text: str) -> str:
        """Text between tags."""
        if self.characters is Characters.RAW:
            return _escaped(text)
        spelled = (
            self._character(char) if place % self.every == 0 else _escaped(char) for place, char in enumerate(text)
        )
        return "".join(spelled)

    def start(self, element: Element) -> str:
        """A start tag."""
        stated = "".join(self._attribute(str(name), str(value)) for name, value in element.items())
        slash = " /" if self.slash and element is not self.left_open and not self.end(element) else ""
        return f"<{self._name(str(element.tag))}{stated}{slash}>"

    def end(self, element: Element) -> str:
        """An end tag; nothing where there is none."""
        if element is self.left_open or (element.tag in VOID and element.tag not in _STOPPED):
            return ""
        return f"</{self._name(str(element.tag))}>"

    def _name(self, name: str) -> str:
        return name.upper() if self.upper else name

    def _attribute(self, name: str, value: str) -> str:
        named = self.gap + self._name(name)
        if self.quotes is Quotes.NONE and value and not _UNQUOTABLE & set(value):
            return f"{named}={self._value(value)}"
        if self.quotes is Quotes.SINGLE:
            return f"{named}='{self._value(value).replace(chr(39), '&#39;')}'"
        return f'{named}="{self._value(value).replace(chr(34), "&quot;")}"'

    def _value(self, value: str) -> str:
        return self.text(value) if self.characters is not Characters.RAW else _escaped(value)

    def _character(self, char: str) -> str:
        code = ord(char)
        if code < _FIRST_PLAIN or _FIRST_ODD <= code <= _LAST_ODD:
            return _escaped(char)
        match self.characters:
            case Characters.DECIMAL:
                return f"&#{code};"
            case Characters.HEX:
                return f"&#x{code:X};"
        return f"&{codepoint2name[code]};" if code in codepoint2name else _escaped(char)


def write(root: Element, doctype: str = "", spelling: Spelling | None = None) -> str:
    """A tree as HTML. Roots behind the first one, which a document keeps as its last children, come behind it again.

    >>> from lxml import html
    >>> write(html.fromstring("<p class=x>Rain &amp; sun<br>at last</p>"), spelling=Spelling(quotes=Quotes.SINGLE))
    "<p class='x'>Rain &amp; sun<br>at last</p>"
    """
    return doctype + "".join(_pieces(root, spelling or Spelling()))


def _pieces(root: Element, spelling: Spelling) -> Iterator[str]:
    others = [child for child in root if child.tag == "html"]
    closed = False
    for event, node in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            yield f"<!--{node.text or ''}-->"
        elif node in others:
            if event == "start" and not closed:
                closed = True
                yield spelling.end(root)
            yield from _inside(node, spelling) if event == "start" else ()
        elif event == "start":
            yield spelling.start(node)
            yield from _inside(node, spelling)
            continue
        elif node is not root or not closed:
            yield spelling.end(node)
        if node.tail and node is not root and event != "start":
            holder = node.getparent()
            yield node.tail if holder is not None and holder.tag in VERBATIM else spelling.text(node.tail)


def _inside(node: Element, spelling: Spelling) -> Iterator[str]:
    if node.text:
        yield node.text if node.tag in VERBATIM else spelling.text(node.text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
