"""Short ways to read one rule off one page, and to read a page by one layout."""

from __future__ import annotations

from typing import Any, TypeVar

from broadsheet import Adapter, AgeStyle, Document, Layout, Limits, Registry, Report, Rule, inspect, inspect_text
from broadsheet.blocks import Stream
from broadsheet.rules import Found, Scope

__all__ = ["URL", "by_layout", "found", "scope_of", "value"]

T = TypeVar("T")

URL = "https://news.example/en/story"


def scope_of(html: str | None = None, *, text: str | None = None, style: AgeStyle | None = None) -> Scope:
    """A page, HTML or text, ready to be read by rules."""
    document = Document.from_html(html or "", url=URL) if text is None else Document.from_text(text, url=URL)
    return Scope(Stream.of(document, Limits()), style)


def found(rule: Rule[T], html: str | None = None, *, text: str | None = None) -> Found[T]:
    """What a rule finds; fails where it finds nothing."""
    result = rule.read(scope_of(html, text=text))
    assert isinstance(result, Found), result
    return result


def value(rule: Rule[T], html: str | None = None, *, text: str | None = None) -> T | None:
    """The value that a rule finds; None where it finds nothing."""
    result = rule.read(scope_of(html, text=text))
    return result.value if isinstance(result, Found) else None


def by_layout(layout: type[Layout], html: str | None = None, *, text: str | None = None, **body: Any) -> Report:
    """A page, read by an adapter that has this one layout."""
    adapter = type("News", (Adapter,), {"hosts": ("news.example",), "Front": layout, **body})
    if text is not None:
        return inspect_text(text, url=URL, registry=Registry(adapter))
    return inspect(html or "", url=URL, registry=Registry(adapter))
