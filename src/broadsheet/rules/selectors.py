"""``css()`` and ``xpath()``: elements of the page, and what can be read off them."""

from __future__ import annotations

import datetime as time
import re
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Never, cast

import attrs
from cssselect import HTMLTranslator, SelectorError, parse
from lxml import etree

from broadsheet.declaration import is_text, wrong
from broadsheet.records import Age
from broadsheet.rules import lacks
from broadsheet.rules.agerule import AgeRule, age_rule
from broadsheet.rules.base import Found, Missed, Rule, Value
from broadsheet.rules.cards import CardFields, CardsRule, check_count, check_known, check_rows
from broadsheet.rules.descent import Descent
from broadsheet.rules.excerpts import Excerpt, form
from broadsheet.rules.nearness import Prefix, css_chains, how_near, xpath_chains
from broadsheet.rules.probing import NO_NAMESPACES, css_mend, fault_in
from broadsheet.rules.prose import Prose
from broadsheet.rules.readings import (
    attribute_of,
    date_of,
    image_of,
    link_of,
    number_of,
    prose_of,
    stated_in,
)
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from broadsheet.rules.base import Elements

__all__ = ["Selector", "css", "xpath"]

#: A selector that is nothing but a name, as the tree has names.
_TAG = re.compile(r"[a-z][a-z0-9]*")


@attrs.frozen(eq=False, repr=False)
class Selector(Rule["Elements"]):
    """The elements that a selector hits, in document order; nothing in a page of text."""

    query: etree.XPath | Descent
    spelling: str
    chains: Callable[[], list[list[Prefix]]]
    #: the name of elements that is all that the selector asks for, if that is all
    tag: str | None = None
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
        outline = scope.stream.outline
        if self.tag is not None and outline is not None and scope.elements == (scope.document.root,):
            return cast("Elements", tuple(outline.nodes[place] for place in outline.by_tag.get(self.tag, ())))
        try:
            found = [self.query(element) for element in scope.elements]
        except etree.XPathError:  # such as a limit of the engine: it is no fault of the page
            found = []
        listed = (each for hits in found if isinstance(hits, list) for each in hits)
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

    def text(self, *, after: str | None = None, matching: str | None = None) -> Rule[str]:
        """The visible text of the first element that has any.

        With ``after``, only what stands in the element behind the first hit of that selector; with ``matching``, only
        a text that the regular expression matches as a whole, and of it what the first group catches, if there is one.

        >>> str(css(".by").text(matching=r"By (.+)"))
        "css('.by').text(matching='By (.+)')"
        """
        excerpt, ending = self._excerpt("text", after, matching)
        return Value(self, excerpt.text, "text", ending, excerpt.lack(ending))

    def texts(self, *, after: str | None = None, matching: str | None = None) -> Rule[tuple[str, ...]]:
        """The visible text of every element that has any; ``after`` and ``matching`` as of ``text``."""
        excerpt, ending = self._excerpt("texts", after, matching)
        return Value(self, excerpt.texts, "texts", ending, excerpt.lack(ending))

    def attr(self, name: str, *, matching: str | None = None) -> Rule[str]:
        """The first such attribute that is not blank; ``matching`` as of ``text``.

        Text that only an attribute holds stands in no block.
        """
        if not is_text(name) or not name.strip():
            raise wrong(f"{self}.attr({name!r}): an attribute has a name", ".attr('datetime')")
        ending = f".attr({name!r})" if matching is None else f".attr({name!r}, matching={matching!r})"
        excerpt = Excerpt(pattern=form(f"{self}{ending}", matching))
        lack = lacks.attribute(ending, name)
        return Value(self, lambda scope, found: attribute_of(found, name, excerpt), "text", ending, lack)

    def link(self) -> Rule[str]:
        """The absolute address of the first link: of the element, in it, or around it. Only http(s) counts."""
        return Value(self, link_of, "text", ".link()", lacks.link(".link()"))

    def image(self) -> Rule[str]:
        """The absolute address of the first image: the element, or one in it."""
        return Value(self, image_of, "text", ".image()", lacks.image(".image()"))

    def number(self) -> Rule[int]:
        """The first whole number in an element's text: 3 in "3 comments"."""
        return Value(self, number_of, "number", ".number()", lacks.not_read(".number()", "has no digits"))

    def age(self, *, after: str | None = None, matching: str | None = None) -> AgeRule:
        """The first age that an element's text states, in the site's style; ``after``, ``matching`` as of ``text``."""
        return age_rule(self, *self._excerpt("age", after, matching))

    def date(self) -> Rule[time.date]:
        """The first date that an element states: by ``datetime`` or ``content``, else by its text."""
        return Value(self, date_of, "date", ".date()", lacks.not_read(".date()", "is no date", stated_in))

    def prose(self, *, drop: Sequence[str] = ()) -> Rule[Prose]:
        """All visible blocks in the elements, without those in elements that a selector of ``drop`` hits there."""
        if isinstance(drop, str) or not all(isinstance(selector, str) for selector in drop):
            mend = f".prose(drop=({drop!r},))" if isinstance(drop, str) else '.prose(drop=(".promo", ".ad"))'
            raise wrong(f"{self}.prose(drop={drop!r}): drop is a tuple of selectors", mend)
        dropped = tuple(css(selector) for selector in drop)
        spelling = f".prose(drop={tuple(drop)!r})" if drop else ".prose()"
        return Value(
            self, lambda scope, found: prose_of(scope, found, dropped), "prose", spelling, lacks.prose(spelling)
        )

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
        rows: int = 1,
        **unknown: Never,
    ) -> CardsRule:
        """A card for each element, its fields read within it; fewer than ``at_least`` count as none found.

        With ``rows=2`` a card is the element and the one beside it, as where a story takes two rows of a table, or a
        ``dt`` and its ``dd``; and so on. Its fields are read in all of them.

        ``section`` is the heading of the group, which stands outside: an XPath goes there, ``ancestor::section/h2``.
        """
        check_known(unknown)
        check_count(at_least)
        check_rows(rows)
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
        return CardsRule(self, fields, at_least, rows)

    def _excerpt(self, method: str, after: str | None, matching: str | None) -> tuple[Excerpt, str]:
        """The part of the text that is meant, and how the rule is spelt."""
        told = {"after": after, "matching": matching}
        ending = f".{method}({', '.join(f'{name}={value!r}' for name, value in told.items() if value is not None)})"
        return Excerpt(None if after is None else css(after), form(f"{self}{ending}", matching)), ending

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
    query = Descent.of(parse(selector))
    tag = selector if _TAG.fullmatch(selector) else None
    return Selector(query, f"css({selector!r})", lambda: css_chains(selector), tag)


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
