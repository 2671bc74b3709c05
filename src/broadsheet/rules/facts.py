"""``meta()``, ``jsonld()`` and ``state()``: what a page says of itself outside its text."""

from __future__ import annotations

import datetime as time
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import attrs

from broadsheet.declaration import is_text, wrong
from broadsheet.decoding import whole_characters
from broadsheet.jsondata import text_of, values_at
from broadsheet.metadata import Metadata
from broadsheet.moments import parse_moment
from broadsheet.rendering import collapse, unescaped
from broadsheet.rules.base import Found, Missed, Rule, Value
from broadsheet.rules.facthints import near_meta, near_path
from broadsheet.rules.nearness import quoted
from broadsheet.rules.scope import Scope

__all__ = ["FactRule", "jsonld", "meta", "state"]


@attrs.frozen(eq=False, repr=False)
class FactRule(Rule[str]):
    """The first text that the page states there, collapsed; a number counts as its text."""

    candidates: Callable[[Metadata], list[str]]
    spelling: str
    hint: Callable[[Metadata], str]
    gives = "text"
    makes = MappingProxyType({"text": "", "texts": ".texts()", "date": ".date()"})

    def read(self, scope: Scope) -> Found[str] | Missed:
        found = self.candidates(scope.metadata)
        return Found(found[0], hits=len(found)) if found else self.missed()

    def near(self, scope: Scope) -> str | None:
        if scope.document.root is None:
            return "flattened text says nothing of itself: only lines() and section() read it"
        return self.hint(scope.metadata)

    def texts(self) -> Rule[tuple[str, ...]]:
        """All texts that the page states there, each once."""
        return Value(self, self._texts, "texts", ".texts()")

    def link(self) -> Rule[str]:
        """The first http(s) address that the page states there, made absolute."""
        return Value(self, self._link, "text", ".link()", self._lacks(".link()", "is no http(s) address"))

    def date(self) -> Rule[time.date]:
        """The first date that the page states there, naive where it states no zone."""
        return Value(self, self._date, "date", ".date()", self._lacks(".date()", "is no date"))

    def _lacks(self, ending: str, what: str) -> Callable[[Scope, Found[str]], str]:
        return lambda scope, found: f"{ending}: {quoted(self.candidates(scope.metadata)[0])} {what}"

    def _texts(self, scope: Scope, found: Found[str]) -> Found[tuple[str, ...]]:
        texts = tuple(dict.fromkeys(self.candidates(scope.metadata)))
        return Found(texts, hits=found.hits)

    def _link(self, scope: Scope, found: Found[str]) -> Found[str] | None:
        addresses = map(scope.document.resolve, self.candidates(scope.metadata))
        address = next((each for each in addresses if each), None)
        return None if address is None else Found(address, hits=found.hits)

    def _date(self, scope: Scope, found: Found[str]) -> Found[time.date] | None:
        moments = map(parse_moment, self.candidates(scope.metadata))
        moment = next((each for each in moments if each), None)
        return None if moment is None else Found(moment, hits=found.hits)

    def __str__(self) -> str:
        return self.spelling


def meta(name: str) -> FactRule:
    """The content of ``<meta>`` with this name, property or itemprop; letter case does not matter.

    >>> str(meta("og:title"))
    "meta('og:title')"
    """
    key = name.strip().lower() if is_text(name) else ""
    if not key:
        raise wrong(f"meta({name!r}): a <meta> has a name or property", "meta('og:title')")
    return FactRule(lambda page: page.metas.get(key, []), f"meta({name!r})", lambda page: near_meta(page, key))


def jsonld(path: str) -> FactRule:
    """The value at a dotted path in the page's JSON-LD: "headline", "author.name"; the page's story is asked first.

    >>> str(jsonld("author.name").texts())
    "jsonld('author.name').texts()"
    """
    _check(path, "jsonld")
    return FactRule(
        lambda page: [text for each in page.linked_data for text in _texts_at(each, path)],
        f"jsonld({path!r})",
        lambda page: near_path(page.linked_data, path, "JSON-LD"),
    )


def state(path: str) -> FactRule:
    """The value at a dotted path in the state that the page's scripts carry: "props.pageProps.story.title".

    >>> str(state("story.published").date())
    "state('story.published').date()"
    """
    _check(path, "state")
    return FactRule(
        lambda page: [text for each in page.states for text in _texts_at(each, path)],
        f"state({path!r})",
        lambda page: near_path(page.states, path, "page state"),
    )


def _check(path: str, name: str) -> None:
    if not is_text(path) or not all(path.split(".")):
        raise wrong(f"{name}({path!r}): a path is keys with dots between them", f"{name}('author.name')")


def _texts_at(value: Any, path: str) -> list[str]:
    """The texts at a path; an object that stands where a text is expected is known by its name.

    Data that scripts carry often went through a template that escaped it as HTML.
    """
    texts = (whole_characters(collapse(unescaped(text_of(each) or ""))) for each in values_at(value, path))
    return [text for text in texts if text]
