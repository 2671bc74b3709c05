"""What is read off elements: an attribute, a link, a picture, a number, a date, running text."""

from __future__ import annotations

import datetime as time
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from broadsheet.moments import parse_moment
from broadsheet.rules.anatomy import image_address
from broadsheet.rules.base import Found
from broadsheet.rules.excerpts import Excerpt
from broadsheet.rules.prose import Prose
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from broadsheet.rules.base import Elements, Rule

__all__ = ["attribute_of", "date_of", "image_of", "link_of", "number_of", "prose_of", "stated_in"]

_DIGITS = re.compile(r"\d{1,9}")

T = TypeVar("T")


def _first(found: Found[Elements], read: Callable[[Element], T | None]) -> tuple[T, Element] | None:
    for element in found.value:
        value = read(element)
        if value is not None:
            return value, element
    return None


def attribute_of(found: Found[Elements], name: str, excerpt: Excerpt) -> Found[str] | None:
    """The first such attribute that is not blank, of the form that is wanted."""
    hit = _first(found, lambda element: excerpt.of((element.get(name) or "").strip()) or None)
    return None if hit is None else Found(hit[0], (), found.hits, (hit[1],))


def link_of(scope: Scope, found: Found[Elements]) -> Found[str] | None:
    """The first http(s) address of the elements, in them, or around them."""

    def address(element: Element) -> str | None:
        around = (element, *element.iterdescendants("a", "area"), *element.iterancestors("a"))
        addresses = (scope.document.resolve(each.get("href")) for each in around)
        return next((each for each in addresses if each), None)

    hit = _first(found, address)
    return None if hit is None else Found(hit[0], (), found.hits, (hit[1],))


def image_of(scope: Scope, found: Found[Elements]) -> Found[str] | None:
    """The address of the first picture in the elements."""

    def address(element: Element) -> str | None:
        addresses = (scope.document.resolve(image_address(each)) for each in element.iter("img"))
        return next((each for each in addresses if each), None)

    hit = _first(found, address)
    return None if hit is None else Found(hit[0], (), found.hits, (hit[1],))


def number_of(scope: Scope, found: Found[Elements]) -> Found[int] | None:
    """The first number in the text of the elements."""

    def number(element: Element) -> int | None:
        digits = _DIGITS.search(scope.stream.text_of(scope.stream.region_of(element)))
        return int(digits[0]) if digits is not None else None

    hit = _first(found, number)
    return None if hit is None else Found(hit[0], (), found.hits, (hit[1],))


def date_of(scope: Scope, found: Found[Elements]) -> Found[time.date] | None:
    """The first date that the elements state, in an attribute or as their text."""

    def moment(element: Element) -> time.date | None:
        stated = (*stated_in(element), scope.stream.text_of(scope.stream.region_of(element)))
        return next((when for text in stated if text and (when := parse_moment(text))), None)

    hit = _first(found, moment)
    if hit is None:
        return None
    region = scope.stream.region_of(hit[1])
    return Found(hit[0], (region,) if region else (), found.hits, (hit[1],))


def stated_in(element: Element) -> tuple[str | None, ...]:
    """Where an element states a date besides its text."""
    return element.get("datetime"), element.get("content")


def prose_of(scope: Scope, found: Found[Elements], dropped: Sequence[Rule[Elements]]) -> Found[Prose] | None:
    """The blocks of the elements, without those that stand in what is dropped."""
    blocks: set[int] = set()
    out: set[int] = set()
    left: list[Element] = []
    for element in found.value:
        region = scope.stream.region_of(element)
        blocks.update(range(region.start, region.stop))
        for selector in dropped:
            unseen = selector.read(scope.within(scope.region, element))
            for each in unseen.value if isinstance(unseen, Found) else ():
                unwanted = scope.stream.region_of(each)
                if unwanted.is_whole:
                    out.update(range(unwanted.start, unwanted.stop))
                    left.append(each)
    if not blocks - out:
        return None
    prose = Prose.of(scope.stream, sorted(blocks - out))
    return Found(prose, prose.regions, found.hits, found.elements, dropped=tuple(left))
