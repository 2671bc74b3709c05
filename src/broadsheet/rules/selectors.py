"""``css()`` and ``xpath()``: elements of the page, and what can be read off them."""

from __future__ import annotations

import datetime as time
import re
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Never, TypeVar, cast

import attrs
from cssselect import HTMLTranslator, SelectorError
from lxml import etree

from broadsheet.declaration import is_text, wrong
from broadsheet.moments import parse_moment
from broadsheet.records import Age
from broadsheet.rules import lacks
from broadsheet.rules.agerule import AgeRule, age_rule
from broadsheet.rules.anatomy import image_address
from broadsheet.rules.base import Found, Missed, Rule, Value
from broadsheet.rules.cards import CardFields, CardsRule, check_count, check_known
from broadsheet.rules.nearness import Prefix, css_chains, how_near, xpath_chains
from broadsheet.rules.probing import NO_NAMESPACES, css_mend, fault_in
from broadsheet.rules.prose import Prose
from broadsheet.rules.scope import Scope
from broadsheet.rules.textrule import TextRule

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from broadsheet.rules.base import Elements

__all__ = ["Selector", "css", "xpath"]

_DIGITS = re.compile(r"\d{1,9}")

T = TypeVar("T")


@attrs.frozen(eq=False, repr=False)
class Selector(Rule["Elements"]):
    """The elements that a selector hits, in document order; nothing in a page of text."""

    query: etree.XPath
    spelling: str
    chains: Callable[[], list[list[Prefix]]]
    gives = "elements"
    makes = MappingProxyType(
        {
            "text": ".text()",
            "texts": ".texts()",
            "age": ".age()",
            "date": ".date()",
            "number": ".number()",
            "prose": ".prose()",
            "cards": ".cards(title=…)",
        }
    )

    def read(self, scope: Scope) -> Found[Elements] | Missed:
        elements = self.elements(scope)
        if not elements:
            return self.missed()
        regions = tuple(region for element in elements if (region := scope.stream.region_of(element)))
        return Found(elements, regions, len(elements), elements)

    def elements(self, scope: Scope) -> Elements:
        """The elements themselves."""
        try:
            found = self.query(scope.element) if scope.element is not None else None
        except etree.XPathError:  # such as a limit of the engine: it is no fault of the page
            found = None
        listed = found if isinstance(found, list) else ()
        return cast("Elements", tuple(each for each in listed if isinstance(each, etree._Element)))

    def near(self, scope: Scope) -> str | None:
        if scope.element is None:
            return "flattened text has no elements: only lines() and section() read it"
        try:
            found = self.query(scope.element)
        except etree.XPathError as error:
            return f"{self.spelling} fails: {error}"
        if found and not self.elements(scope):
            return f"{self.spelling} gives text or a number: select elements"
        return how_near(self.chains(), scope.element)

    def text(self) -> TextRule:
        """The visible text of the first element that has any."""
        return TextRule(self, _text, "text", ".text()", lacks.text(".text()"))

    def texts(self) -> Rule[tuple[str, ...]]:
        """The visible text of every element that has any."""
        return Value(self, _texts, "texts", ".texts()", lacks.text(".texts()"))

    def attr(self, name: str) -> TextRule:
        """The first such attribute that is not blank. Text that only an attribute holds stands in no block."""
        if not is_text(name) or not name.strip():
            raise wrong(f"{self}.attr({name!r}): an attribute has a name", ".attr('datetime')")
        ending = f".attr({name!r})"
        lack = lacks.attribute(ending, name)
        return TextRule(self, lambda scope, found: _attribute(found, name), "text", ending, lack)

    def link(self) -> Rule[str]:
        """The absolute address of the first link: of the element, in it, or around it. Only http(s) counts."""
        return Value(self, _link, "text", ".link()", lacks.link(".link()"))

    def image(self) -> Rule[str]:
        """The absolute address of the first image: the element, or one in it."""
        return Value(self, _image, "text", ".image()", lacks.image(".image()"))

    def number(self) -> Rule[int]:
        """The first whole number in an element's text: 3 in "3 comments"."""
        return Value(self, _number, "number", ".number()", lacks.not_read(".number()", "has no digits"))

    def age(self) -> AgeRule:
        """The first age that an element's text states, in the site's style."""
        return age_rule(self)

    def date(self) -> Rule[time.date]:
        """The first date that an element states: by ``datetime`` or ``content``, else by its text."""
        return Value(self, _date, "date", ".date()", lacks.not_read(".date()", "is no date", _stated))

    def prose(self, *, drop: Sequence[str] = ()) -> Rule[Prose]:
        """All visible blocks in the elements, without those in elements that a selector of ``drop`` hits there."""
        if isinstance(drop, str) or not all(isinstance(selector, str) for selector in drop):
            mend = f".prose(drop=({drop!r},))" if isinstance(drop, str) else '.prose(drop=(".promo", ".ad"))'
            raise wrong(f"{self}.prose(drop={drop!r}): drop is a tuple of selectors", mend)
        dropped = tuple(css(selector) for selector in drop)
        spelling = f".prose(drop={tuple(drop)!r})" if drop else ".prose()"
        return Value(self, lambda scope, found: _prose(scope, found, dropped), "prose", spelling, lacks.prose(spelling))

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
        section: Rule[str | None] | None = None,
        at_least: int = 1,
        **unknown: Never,
    ) -> CardsRule:
        """A card for each element, its fields read within it; fewer than ``at_least`` count as none found.

        ``section`` is the heading of the group, which stands outside: an XPath goes there, ``ancestor::section/h2``.
        """
        check_known(unknown)
        check_count(at_least)
        fields = CardFields(
            title=title,
            url=url,
            source=source,
            source_url=source_url,
            age=age,
            summary=summary,
            image=image,
            category=category,
            section=section,
        )
        return CardsRule(self, fields, at_least)

    def __str__(self) -> str:
        return self.spelling


def css(selector: str) -> Selector:
    """The elements that a CSS selector hits. Raises ``AdapterError`` for one that is not valid.

    >>> str(css("main h1").text())
    "css('main h1').text()"
    """
    if not is_text(selector):
        raise wrong(f"css({selector!r}): a selector is a text", "css('main h1')")
    try:
        path = HTMLTranslator().css_to_xpath(selector)
    except SelectorError as error:
        raise wrong(f"css({selector!r}): {error}", css_mend(selector)) from error
    fault = fault_in(path)
    if fault is not None:
        raise wrong(f"css({selector!r}): {fault[0]}", NO_NAMESPACES)
    query = etree.XPath(path, smart_strings=False)
    return Selector(query, f"css({selector!r})", lambda: css_chains(selector))


def xpath(path: str) -> Selector:
    """The elements that an XPath hits, from the element that is read. Raises ``AdapterError`` for an invalid one.

    >>> str(xpath(".//time[1]").age())
    "xpath('.//time[1]').age()"
    """
    if not is_text(path):
        raise wrong(f"xpath({path!r}): a path is a text", "xpath('//main//h1')")
    fault = fault_in(path)
    if fault is not None:
        raise wrong(f"xpath({path!r}): {fault[0]}", fault[1])
    query = etree.XPath(path, smart_strings=False)
    return Selector(query, f"xpath({path!r})", lambda: xpath_chains(path))


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


def _date(scope: Scope, found: Found[Elements]) -> Found[time.date] | None:
    def moment(element: Element) -> time.date | None:
        stated = (*_stated(element), scope.stream.text_of(scope.stream.region_of(element)))
        return next((when for text in stated if text and (when := parse_moment(text))), None)

    hit = _first(found, moment)
    if hit is None:
        return None
    region = scope.stream.region_of(hit[1])
    return Found(hit[0], (region,) if region else (), found.hits, (hit[1],))


def _stated(element: Element) -> tuple[str | None, ...]:
    """Where an element states a date besides its text."""
    return element.get("datetime"), element.get("content")


def _prose(scope: Scope, found: Found[Elements], dropped: Sequence[Selector]) -> Found[Prose] | None:
    blocks: set[int] = set()
    out: set[int] = set()
    left: list[Element] = []
    for element in found.value:
        region = scope.stream.region_of(element)
        blocks.update(range(region.start, region.stop))
        for selector in dropped:
            for each in selector.elements(scope.within(scope.region, element)):
                unwanted = scope.stream.region_of(each)
                if unwanted.is_whole:
                    out.update(range(unwanted.start, unwanted.stop))
                    left.append(each)
    if not blocks - out:
        return None
    prose = Prose.of(scope.stream, sorted(blocks - out))
    return Found(prose, prose.regions, found.hits, found.elements, dropped=tuple(left))
