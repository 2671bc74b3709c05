"""Why nothing could be made of the elements, facts or lines that a rule did find: in words, for a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from broadsheet.rules.anatomy import image_address
from broadsheet.rules.base import Found
from broadsheet.rules.nearness import counted, quoted
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Lack", "attribute", "image", "link", "not_read", "prose", "text"]

#: Why there is no value in a find.
Lack = Callable[[Scope, Found[Any]], str]


def text(ending: str) -> Lack:
    """Elements that show nothing."""
    return lambda scope, found: f"{ending}: {counted(found.hits)}, none with visible text"


def prose(ending: str) -> Lack:
    """Elements that show nothing, or nothing but what is dropped."""

    def lack(scope: Scope, found: Found[Any]) -> str:
        shown = any(scope.stream.region_of(element) for element in found.value)
        why = "all of their text is dropped" if shown else "none with visible text"
        return f"{ending}: {counted(found.hits)}, {why}"

    return lack


def attribute(ending: str, name: str) -> Lack:
    """Elements without the attribute, or with a blank one; their other attributes are named."""

    def lack(scope: Scope, found: Found[Any]) -> str:
        if any(element.get(name) is not None for element in found.value):
            return f"{ending}: {counted(found.hits)}, all of them blank"
        others = sorted({str(each) for element in found.value for each in element.attrib})
        return f"{ending}: {counted(found.hits)}, none with it; there: {_listed(others)}"

    return lack


def link(ending: str) -> Lack:
    """Elements that no http(s) link is in or around."""

    def stated(element: Element) -> Iterable[str | None]:
        return (each.get("href") for each in (element, *element.iter("a", "area"), *element.iterancestors("a")))

    return _address(ending, "no href with http(s)", stated)


def image(ending: str) -> Lack:
    """Elements with no picture that has an address."""
    return _address(ending, "no img with an http(s) address", lambda element: map(image_address, element.iter("img")))


def _address(ending: str, what: str, stated: Callable[[Element], Iterable[str | None]]) -> Lack:
    def lack(scope: Scope, found: Found[Any]) -> str:
        address = next((each for element in found.value for each in stated(element) if each), None)
        instead = f"; there is {quoted(address)}" if address is not None else ""
        return f"{ending}: {counted(found.hits)}, {what}{instead}"

    return lack


def not_read(ending: str, what: str, stated: Callable[[Element], Iterable[str | None]] = lambda element: ()) -> Lack:
    """Elements whose first text is not what it should be: 'Tuesday-ish' is no age."""

    def lack(scope: Scope, found: Found[Any]) -> str:
        texts = (
            each
            for element in found.value
            for each in (*stated(element), scope.stream.text_of(scope.stream.region_of(element)))
        )
        shown = next((each for each in texts if each), None)
        why = f"{quoted(shown)} {what}" if shown is not None else "none with visible text"
        return f"{ending}: {counted(found.hits)}; {why}"

    return lack


def _listed(words: list[str], most: int = 8) -> str:
    """Words with commas between them, not too many.

    >>> _listed(["href", "class"])
    'href, class'
    """
    return ", ".join(words[:most]) + (" …" if len(words) > most else "") if words else "no others"
