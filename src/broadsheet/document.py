"""One input, as a tree of HTML or as lines of text, with where and when it was fetched. Never mutated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import attrs
from lxml import etree

from broadsheet.addresses import LONGEST, base_of, joined
from broadsheet.decoding import Decoded, decode
from broadsheet.errors import EmptyDocument
from broadsheet.jsondata import read_json
from broadsheet.records import Encoding, EncodingSource, Finding, FindingCode, Limits
from broadsheet.rendering import is_hidden
from broadsheet.trimming import is_overloaded, trim

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from lxml.etree import _Element as Element

__all__ = ["Document"]

_COUNT = etree.XPath("count(//*)")

#: Elements that a page has without any text of its own: ``html``, ``head``, ``body`` and a paragraph.
_IMPLIED = 4

#: The bytes of the shortest tag.
_SHORTEST = 3
#: What may stand in ``head``, by the HTML standard and its elders.
_OF_HEAD = frozenset(
    "title base meta link script style noscript template basefont bgsound noframes object isindex command".split()  # noqa: SIM905  (reads as a list)
)

#: What opens an element, or looks like it in a script or a comment.
_OPENED = re.compile(rb"<[a-zA-Z]")

#: No page is deeper, for each element has a byte at least: a depth that trims none.
_DEEPEST = 2**40

#: libxml2's XML_ERR_RESOURCE_LIMIT, which lxml names from 6.1 on.
_RESOURCE_LIMIT = 114


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached properties
class Document:
    """One input: ``root`` is the tree of an HTML page, ``lines`` the lines of a flattened one; one of them is None.

    >>> from broadsheet import Document
    >>> Document.from_html("<base href=/en/><p>Hello", url="https://a.example/x").resolve("story")
    'https://a.example/en/story'
    """

    source: str = attrs.field(repr=False)
    root: Element | None = None
    lines: tuple[str, ...] | None = attrs.field(default=None, repr=False)
    url: str | None = None
    fetched_at: datetime | None = None
    encoding: Encoding | None = None
    findings: tuple[Finding, ...] = ()

    @classmethod
    def from_html(
        cls,
        html: bytes | str,
        *,
        url: str | None = None,
        fetched_at: datetime | None = None,
        encoding: str | None = None,
        limits: Limits | None = None,
    ) -> Document:
        """Parses HTML. ``encoding`` is the transport's charset. Raises ``EmptyDocument`` and ``LimitExceeded``."""
        limits = limits or Limits()
        limits.check("max_bytes", len(html))
        decoded = decode(html, transport=encoding)
        if not decoded.text or decoded.text.isspace():
            raise EmptyDocument("the page is blank")
        findings = list(_decoding_findings(decoded))
        data = _utf8(html, decoded)
        _check_openings(data, limits)
        root, trimmed = _parse(data, limits)
        findings += trimmed
        if root is None:
            raise EmptyDocument("there is nothing in the page but mark-up that no one sees")
        if limits.max_nodes < len(decoded.text) + _IMPLIED:  # else there are not so many: each has a character at least
            limits.check("max_nodes", int(_COUNT(root)))
        return cls(
            source=decoded.text,
            root=root,
            url=url,
            fetched_at=fetched_at,
            encoding=decoded.encoding,
            findings=tuple(findings),
        )

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        url: str | None = None,
        fetched_at: datetime | None = None,
        limits: Limits | None = None,
    ) -> Document:
        """Takes flattened text, a line a block. Raises ``EmptyDocument`` and ``LimitExceeded``."""
        limits = limits or Limits()
        limits.check("max_bytes", len(text))
        decoded = decode(text)
        lines = tuple(decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        return cls(
            source=decoded.text,
            lines=lines,
            url=url,
            fetched_at=fetched_at,
            encoding=decoded.encoding,
            findings=tuple(_decoding_findings(decoded)),
        )

    @property
    def is_text(self) -> bool:
        """Whether the input is flattened text and not HTML."""
        return self.root is None

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The same page for BeautifulSoup, built when first asked for: about 28 times the cost of the parse."""
        from bs4 import BeautifulSoup

        return BeautifulSoup(self.source, "lxml")

    @cached_property
    def data(self) -> dict[str, Any] | None:
        """The object that a document of JSON is, which came where HTML was expected; None for any other document."""
        if self.is_text or not self.source.lstrip().startswith("{"):
            return None
        try:
            value = read_json(self.source)
        except ValueError:
            return None
        return value if isinstance(value, dict) else None

    @cached_property
    def base(self) -> str | None:
        """The address that relative links start from."""
        return self.url if self.root is None else base_of(self.root, self.url)

    @cached_property
    def _origin(self) -> str | None:
        """Scheme and host of the base, where a path can just be put behind them."""
        try:
            parts = urlsplit(self.base or "")
        except ValueError:
            return None
        return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") and parts.netloc else None

    def resolve(self, address: str | None) -> str | None:
        """The absolute form of an address on the page; None for what is no http(s) address, or none that is whole."""
        if not address or len(address) > LONGEST or address.isspace():
            return None
        if address[0] == "/" and _is_plain_path(address):  # the common case: joining is 20 times dearer
            return None if self._origin is None else self._origin + address
        if address.startswith(("https://", "http://")) and _is_whole(address):
            return address
        return joined(self.base, address)


def _is_plain_path(address: str) -> bool:
    """Whether an address is a path from the root of the host with nothing in it that joining would change."""
    if address[1:2] == "/" or "/." in address or "\\" in address or "?" in address[:2]:
        return False
    if address[-1] in "?#;" or "?#" in address or ";?" in address or ";#" in address:  # what is empty is left out
        return False
    return address.isprintable() and " " not in address


def _is_whole(address: str) -> bool:
    """Whether an address with a scheme is one that joining would not change and taking apart would not refuse."""
    host = address[8:9]
    return (
        address.isascii()
        and address.isprintable()
        and host.isalnum()
        and address[-1] not in "?#;"
        and not any(odd in address for odd in (" ", "[", "]", "?#", ";?", ";#", "\\", "@"))
    )


def _check_openings(data: bytes, limits: Limits) -> None:
    """Refuses a page that opens more elements than the limits allow before it is parsed: each costs 300 bytes."""
    if len(data) > _SHORTEST * limits.max_nodes:
        limits.check("max_nodes", sum(1 for _ in _OPENED.finditer(data)))


def _utf8(html: bytes | str, decoded: Decoded) -> bytes:
    """The page as the UTF-8 bytes that libxml2 is given, without encoding again what came as such."""
    plain = decoded.encoding.name == "utf-8" and decoded.encoding.replaced == 0
    if isinstance(html, bytes) and plain and decoded.encoding.source is not EncodingSource.BYTE_ORDER_MARK:
        return html
    return decoded.text.encode()


def _parse(data: bytes, limits: Limits) -> tuple[Element | None, list[Finding]]:
    """The tree, and what had to be trimmed for it."""
    findings = []
    if is_overloaded(data, limits.max_attributes):
        trimmed = trim(data, _DEEPEST, limits.max_attributes)
        if trimmed.lacks_attributes:
            message = f"of an element with more attributes than {limits.max_attributes:,} the first were kept"
            findings.append(Finding(FindingCode.ATTRIBUTES_TRIMMED, message))
            data = trimmed.data
    root, is_whole = _tree(data)
    if not is_whole:
        message = f"elements nested deeper than {limits.max_depth:,} were taken as siblings; no text is lost"
        findings.append(Finding(FindingCode.DEPTH_TRIMMED, message))
        root, _ = _tree(trim(data, limits.max_depth, limits.max_attributes).data)
    return root, findings


def _tree(data: bytes) -> tuple[Element | None, bool]:
    """The tree of a page in UTF-8, and whether all of the page is in it.

    Comments and processing instructions hold nothing to see. libxml2 makes a second root of what follows ``</html>``:
    it is put behind all else.
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root: Element | None = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:  # nothing but comments, or nothing at all
        return None, True
    others = [] if root is None else list(root.itersiblings())
    if (
        root is not None and others and is_hidden(dict(root.attrib))
    ):  # what hides the first root does not hide the second
        others, root = [root, *others], etree.Element("html")
    for other in others:
        root.append(other)  # type: ignore[union-attr]  # where there are others, there is a first
    if root is not None:
        _end_head(root)
    return root, not any(entry.type == _RESOURCE_LIMIT for entry in parser.error_log)


def _end_head(root: Element) -> None:
    """Puts what stands in ``head`` and is none of it where it belongs: at the beginning of ``body``.

    By the HTML standard any other element ends the head; libxml2 knows those of HTML 4 only, and leaves a ``main`` or
    an ``article`` that follows a ``title`` in it, where nothing is seen.
    """
    head = next(root.iterchildren("head"), None)
    first = next((each for each in head if each.tag not in _OF_HEAD), None) if head is not None else None
    if first is None:
        return
    moved = [first, *first.itersiblings()]
    body = next(root.iterchildren("body"), None)
    if body is None:
        body = etree.SubElement(root, "body")
    body[:0] = moved
    if body.text:
        moved[-1].tail = (moved[-1].tail or "") + body.text
        body.text = None


def _decoding_findings(decoded: Decoded) -> Iterator[Finding]:
    if decoded.rejected is not None:
        message = f"the encoding is stated to be {decoded.rejected!r}, which no standard knows; "
        yield Finding(FindingCode.UNKNOWN_ENCODING, message + f"read as {decoded.encoding.name}")
    if decoded.contradicted is not None:
        message = f"the page declares {decoded.contradicted}, and its bytes are {decoded.encoding.name}"
        yield Finding(FindingCode.FALSE_ENCODING, message)
    if decoded.encoding.replaced:
        message = f"{decoded.encoding.replaced:,} characters are not valid {decoded.encoding.name} and were replaced"
        yield Finding(FindingCode.CHARACTERS_REPLACED, message)
