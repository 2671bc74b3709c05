"""Scrubbing: a page whose layout can be shared, for every word of its prose is made up.

The made-up page has the same elements and attributes, its texts the same number of words and letters. What rules match
by text stays, and so do ages, dates and numbers. Scripts and styles are emptied, but for the data that rules read.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

import attrs
from lxml import etree

import broadsheet
from broadsheet import Adapter, Block, BroadsheetError, Document, Registry, Report, Role
from broadsheet.authoring.attributes import Scrubber
from broadsheet.authoring.keeping import Keeper, texts_of
from broadsheet.authoring.madeup import MadeUp, words_of
from broadsheet.rendering import LINES, UNSEEN
from broadsheet.testing.edits.markup import write

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["ScrubError", "Scrubbed", "scrub", "scrub_text"]

#: How many words are tried before the page is given up: a made-up word may happen to mean something to a rule.
_TRIES = 3
_DATA = ("application/ld+json", "application/json", "text/x-page-state")
_EMPTIED = ("script", "style")
#: What a parser lets into a tree, and nobody else may put there.
_UNSETTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class ScrubError(BroadsheetError):
    """The rules do not read the made-up page as they read the page; ``field`` is the first in which they differ."""

    def __init__(self, field: str, before: object = None, after: object = None) -> None:
        super().__init__(field, before, after)
        self.field = field

    def __str__(self) -> str:
        field, before, after = self.args
        return f"{field}: the rules find {after!r:.200} on the made-up page, and {before!r:.200} on the page"


@attrs.frozen
class Scrubbed:
    """A made-up page, in UTF-8, and its address."""

    data: bytes = attrs.field(repr=False)
    url: str | None = None


def scrub(
    html: bytes | str, *, adapter: type[Adapter] | None = None, url: str | None = None, keep: Collection[str] = ()
) -> Scrubbed:
    """A page of HTML with made-up words. ``keep`` are texts that stay, beside those that the adapter's rules hold.

    Raises ``ScrubError`` where the adapter would read it otherwise, and what ``broadsheet.parse`` raises.

    >>> page = b"<html><body><h1>Rain at last</h1><p class=lead>Rain fell.</p></body></html>"
    >>> scrub(page).data.decode().count("</h1><p class=\\"lead\\">")
    1
    """
    document = Document.from_html(html, url=url)
    broadsheet.parse(html, url=url, registry=Registry())  # raises where there is no page
    assert document.root is not None
    words = frozenset(_words(document.root))
    before = _reading(html, url, adapter)
    fault: ScrubError | None = None
    for salt in range(_TRIES):
        scrubber = _scrubber(words, salt, adapter, keep)
        data = _page(document.root, scrubber, with_state="state(" in "".join(texts_of(adapter))).encode("utf-8")
        made = Scrubbed(data, None if url is None else scrubber.address(url))
        try:
            _compare(before, _reading(data, made.url, adapter))
        except ScrubError as error:
            fault = fault or error
        else:
            return made
    assert fault is not None
    raise fault


def scrub_text(
    text: str, *, adapter: type[Adapter] | None = None, url: str | None = None, keep: Collection[str] = ()
) -> Scrubbed:
    """Flattened text with made-up words, a line as before a line; see ``scrub``.

    >>> len(scrub_text("Rain at last\\n3 hours ago").data.splitlines()[0]), scrub_text("3 hours ago").data
    (12, b'3 hours ago')
    """
    before = _reading_of_text(text, url, adapter)
    broadsheet.parse_text(text, registry=Registry())  # raises where there is no page
    fault: ScrubError | None = None
    for salt in range(_TRIES):
        scrubber = _scrubber(frozenset(word.casefold() for word in words_of(text)), salt, adapter, keep)
        made = "".join(scrubber.keeper.text(line) for line in text.splitlines(keepends=True))
        address = None if url is None else scrubber.address(url)
        try:
            _compare(before, _reading_of_text(made, address, adapter))
        except ScrubError as error:
            fault = fault or error
        else:
            return Scrubbed(made.encode("utf-8"), address)
    assert fault is not None
    raise fault


def _scrubber(words: frozenset[str], salt: int, adapter: type[Adapter] | None, keep: Collection[str]) -> Scrubber:
    texts = texts_of(adapter) | frozenset(keep)
    names = frozenset(word.casefold() for text in texts for word in words_of(text))
    return Scrubber(Keeper(MadeUp(words, salt), texts), names, words)


# --------------------------------------------------------------------------------------------------------------- page


def _words(root: Element) -> Iterator[str]:
    """The words of the page's text, in small letters."""
    for element in root.iter(etree.Element):
        if element.tag not in _EMPTIED:
            yield from (word.casefold() for word in words_of(element.text or ""))
        yield from (word.casefold() for word in words_of(element.tail or ""))


def _page(root: Element, scrubber: Scrubber, *, with_state: bool) -> str:
    doctype = root.getroottree().docinfo.doctype
    made = copy.deepcopy(root)
    for line in list(_lines(made)):
        texts = scrubber.keeper.line([getattr(element, place) for element, place in line])
        for (element, place), text in zip(line, texts, strict=True):
            setattr(element, place, _settable(text))
    for element in made.iter():
        if not isinstance(element.tag, str):
            element.text = ""
            continue
        for name, value in element.items():
            changed = scrubber.attribute(element, str(name), str(value))
            if changed != value:
                element.set(name, _settable(changed))
        if element.get("charset") is not None:
            element.set("charset", "utf-8")
        if element.tag in _EMPTIED:
            stated = element.get("type", "").split(";")[0].strip().lower() in _DATA
            kept = element.tag == "script" and element.text and (with_state or stated)
            element.text = _settable(scrubber.json(element.text)) if kept and element.text else None
    return write(made, doctype)


def _settable(text: str) -> str:
    return _UNSETTABLE.sub(lambda match: " " if match[0].isspace() else "\N{REPLACEMENT CHARACTER}", text)


def _lines(root: Element) -> Iterator[list[tuple[Element, str]]]:
    """The texts of a tree, line by line as they are shown: each as an element, and ``text`` or ``tail``."""
    line: list[tuple[Element, str]] = []
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        start, shown = event == "start", isinstance(element.tag, str)
        if shown and (element.tag in LINES or element.tag in UNSEEN) and line:
            yield line
            line = []
        place = "text" if start else "tail"
        if getattr(element, place) and not (start and element.tag in _EMPTIED):
            line.append((element, place))
    if line:
        yield line


# ------------------------------------------------------------------------------------------------------- verification


def _reading(html: bytes | str, url: str | None, adapter: type[Adapter] | None) -> Report:
    site, registry = (None, Registry()) if adapter is None else (adapter.name, Registry(adapter))
    return broadsheet.inspect(html, url=url, site=site, registry=registry)


def _reading_of_text(text: str, url: str | None, adapter: type[Adapter] | None) -> Report:
    site, registry = (None, Registry()) if adapter is None else (adapter.name, Registry(adapter))
    return broadsheet.inspect_text(text, url=url, site=site, registry=registry)


def _compare(before: Report, after: Report) -> None:
    """Raises ``ScrubError`` where the two reports place anything otherwise."""
    own, other = dict(_places(before)), dict(_places(after))
    for name in {**own, **other}:
        if own.get(name) != other.get(name):
            raise ScrubError(name, own.get(name), other.get(name))


def _places(report: Report) -> Iterator[tuple[str, Any]]:
    """What has to be the same: the layout, where each rule hit, and each block's role and number of words."""
    page = report.page
    yield "layout", page.layout
    yield "kind", page.kind
    yield "language", page.language
    for field in report.fields:
        yield field.field, (field.origin, field.hits, field.blocks, field.xpaths)
    for name in ("age", "published_at", "modified_at", "comment_count"):
        yield f"the value of {name}", getattr(page, name)
    for card in page.cards:
        yield f"cards[{card.position}]", (card.age, [card_field for card_field, value in _stated(card) if value])
    for block in page.blocks:
        yield f"blocks[{block.position}]", _place(block)


def _stated(card: broadsheet.Card) -> list[tuple[str, bool]]:
    return [(field.name, getattr(card, field.name) is not None) for field in attrs.fields(type(card))]


def _place(block: Block) -> tuple[object, ...]:
    kind = None if block.role is Role.BOILERPLATE else block.kind  # what sort of boilerplate, its words tell
    return block.role, kind, block.card, block.section is not None, len(block.text), len(block.text.split())
