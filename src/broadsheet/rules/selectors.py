"""``css()`` and ``xpath()``: elements of the page, and what can be read off them."""

from __future__ import annotations

import datetime as time
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import attrs
from cssselect import HTMLTranslator, SelectorError
from lxml import etree

from broadsheet.errors import AdapterError
from broadsheet.moments import parse_moment
from broadsheet.records import Age
from broadsheet.rules.anatomy import image_address
from broadsheet.rules.base import Found, Missed, Rule, Value
from broadsheet.rules.cards import CardFields, CardsRule
from broadsheet.rules.prose import Prose
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Selector", "css", "xpath"]

_DIGITS = re.compile(r"\d{1,9}")

T = TypeVar("T")
Elements = tuple["Element", ...]


@attrs.frozen(eq=False, repr=False)
class Selector(Rule[Elements]):
    """The elements that a selector hits, in document order; nothing in a page of text."""

    query: etree.XPath
    spelling: str
    gives = "elements"

    def read(self, scope: Scope) -> Found[Elements] | Missed:
        elements = self.elements(scope)
        if not elements:
            near = (
                "it gives text or a number: select elements"
                if scope.element is not None and self.query(scope.element)
                else None
            )
            return self.missed(near=near)
        regions = tuple(region for element in elements if (region := scope.stream.region_of(element)))
        return Found(elements, regions, len(elements), elements)

    def elements(self, scope: Scope) -> Elements:
        """The elements themselves."""
        if scope.element is None:
            return ()
        found = self.query(scope.element)
        return tuple(each for each in found if isinstance(each, etree._Element)) if isinstance(found, list) else ()

    def text(self) -> Rule[str]:
        """The visible text of the first element that has any."""
        return Value(self, _text, "text", ".text()")

    def texts(self) -> Rule[tuple[str, ...]]:
        """The visible text of every element that has any."""
        return Value(self, _texts, "texts", ".texts()")

    def attr(self, name: str) -> Rule[str]:
        """The first such attribute that is not blank. Text that only an attribute holds stands in no block."""
        return Value(self, lambda scope, found: _attribute(found, name), "text", f".attr({name!r})")

    def link(self) -> Rule[str]:
        """The absolute address of the first link: of the element, in it, or around it. Only http(s) counts."""
        return Value(self, _link, "text", ".link()")

    def image(self) -> Rule[str]:
        """The absolute address of the first image: the element, or one in it."""
        return Value(self, _image, "text", ".image()")

    def number(self) -> Rule[int]:
        """The first whole number in an element's text: 3 in "3 comments"."""
        return Value(self, _number, "number", ".number()")

    def age(self) -> Rule[Age]:
        """The first age that an element's text states, in the site's style."""
        return Value(self, _age, "age", ".age()")

    def date(self) -> Rule[time.date]:
        """The first date that an element states: by ``datetime`` or ``content``, else by its text."""
        return Value(self, _date, "date", ".date()")

    def prose(self, *, drop: Sequence[str] = ()) -> Rule[Prose]:
        """All visible blocks in the elements, without those in elements that a selector of ``drop`` hits there."""
        dropped = tuple(css(selector) for selector in drop)
        spelling = f".prose(drop={tuple(drop)!r})" if drop else ".prose()"
        return Value(self, lambda scope, found: _prose(scope, found, dropped), "prose", spelling)

    def cards(
        self,
        *,
        title: Rule[str],
        url: Rule[str | None] | None = None,
        source: Rule[str | None] | None = None,
        source_url: Rule[str | None] | None = None,
        age: Rule[Age | None] | None = None,
        summary: Rule[str | None] | None = None,
        image: Rule[str | None] | None = None,
        category: Rule[str | None] | None = None,
        at_least: int = 1,
    ) -> CardsRule:
        """A card for each element, its fields read within it; fewer than ``at_least`` count as none found."""
        fields = CardFields(
            title=title,
            url=url,
            source=source,
            source_url=source_url,
            age=age,
            summary=summary,
            image=image,
            category=category,
        )
        return CardsRule(self, fields, at_least)

    def __str__(self) -> str:
        return self.spelling


def css(selector: str) -> Selector:
    """The elements that a CSS selector hits. Raises ``AdapterError`` for one that is not valid.

    >>> str(css("main h1").text())
    "css('main h1').text()"
    """
    try:
        path = HTMLTranslator().css_to_xpath(selector)
    except SelectorError as error:
        raise AdapterError(f"css({selector!r}): {error}") from error
    return Selector(etree.XPath(path, smart_strings=False), f"css({selector!r})")


def xpath(path: str) -> Selector:
    """The elements that an XPath hits, from the element that is read. Raises ``AdapterError`` for an invalid one.

    >>> str(xpath(".//time[1]").age())
    "xpath('.//time[1]').age()"
    """
    try:
        query = etree.XPath(path, smart_strings=False)
        query(etree.Element("html"))  # what no page can give a value, such as $x, is known only then
    except etree.XPathError as error:
        raise AdapterError(f"xpath({path!r}): {error}") from error
    return Selector(query, f"xpath({path!r})")


def _first(found: Found[Elements], read: Callable[[Element], T | None]) -> tuple[T, Element] | None:
    for element in found.value:
        value = read(element)
        if value is not None:
            return value, element
    return None


def _text(scope: Scope, found: Found[Elements]) -> Found[str] | None:
    texts = _texts(scope, found)
    if texts is None:
        return None
    return Found(texts.value[0], texts.regions[:1], found.hits, texts.elements[:1])


def _texts(scope: Scope, found: Found[Elements]) -> Found[tuple[str, ...]] | None:
    placed = [(element, scope.stream.region_of(element)) for element in found.value]
    placed = [(element, region) for element, region in placed if region]
    if not placed:
        return None
    regions = tuple(region for _, region in placed)
    texts = tuple(scope.stream.text_of(region) for region in regions)
    return Found(texts, regions, found.hits, tuple(element for element, _ in placed))


def _attribute(found: Found[Elements], name: str) -> Found[str] | None:
    hit = _first(found, lambda element: (element.get(name) or "").strip() or None)
    return None if hit is None else Found(hit[0], (), found.hits, (hit[1],))


def _link(scope: Scope, found: Found[Elements]) -> Found[str] | None:
    def address(element: Element) -> str | None:
        around = (element, *element.iterdescendants("a", "area"), *element.iterancestors("a"))
        addresses = (scope.document.resolve(each.get("href")) for each in around)
        return next((each for each in addresses if each), None)

    hit = _first(found, address)
    return None if hit is None else Found(hit[0], (), found.hits, (hit[1],))


def _image(scope: Scope, found: Found[Elements]) -> Found[str] | None:
    def address(element: Element) -> str | None:
        addresses = (scope.document.resolve(image_address(each)) for each in element.iter("img"))
        return next((each for each in addresses if each), None)

    hit = _first(found, address)
    return None if hit is None else Found(hit[0], (), found.hits, (hit[1],))


def _number(scope: Scope, found: Found[Elements]) -> Found[int] | None:
    def number(element: Element) -> int | None:
        digits = _DIGITS.search(scope.stream.text_of(scope.stream.region_of(element)))
        return int(digits[0]) if digits is not None else None

    hit = _first(found, number)
    return None if hit is None else Found(hit[0], (), found.hits, (hit[1],))


def _age(scope: Scope, found: Found[Elements]) -> Found[Age] | None:
    def age(element: Element) -> Age | None:
        return scope.ages[scope.stream.text_of(scope.stream.region_of(element))]

    hit = _first(found, age)
    if hit is None:
        return None
    return Found(hit[0], (scope.stream.region_of(hit[1]),), found.hits, (hit[1],))


def _date(scope: Scope, found: Found[Elements]) -> Found[time.date] | None:
    def moment(element: Element) -> time.date | None:
        stated = (
            element.get("datetime"),
            element.get("content"),
            scope.stream.text_of(scope.stream.region_of(element)),
        )
        return next((when for text in stated if text and (when := parse_moment(text))), None)

    hit = _first(found, moment)
    if hit is None:
        return None
    region = scope.stream.region_of(hit[1])
    return Found(hit[0], (region,) if region else (), found.hits, (hit[1],))


def _prose(scope: Scope, found: Found[Elements], dropped: Sequence[Selector]) -> Found[Prose] | None:
    blocks: set[int] = set()
    out: set[int] = set()
    for element in found.value:
        region = scope.stream.region_of(element)
        blocks.update(range(region.start, region.stop))
        for selector in dropped:
            for each in selector.elements(scope.within(scope.region, element)):
                unwanted = scope.stream.region_of(each)
                out.update(range(unwanted.start, unwanted.stop) if unwanted.is_whole else ())
    if not blocks - out:
        return None
    prose = Prose.of(scope.stream, sorted(blocks - out))
    return Found(prose, prose.regions, found.hits, found.elements)
