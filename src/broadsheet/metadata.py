"""What a page says of itself outside its text: ``<meta>``, JSON-LD, embedded page state.

Candidates for a field, in the order of the page; which of them counts is decided by rules, not here. Each kind is
read when first asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from broadsheet.blocks import Stream
from broadsheet.jsondata import read_json
from broadsheet.records import Finding, FindingCode
from broadsheet.rendering import collapse, unescaped

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Metadata", "is_story"]

_NAMES = ("property", "name", "itemprop", "http-equiv")

#: schema.org's types of a news story, and the page that holds one, in the order in which they are asked.
_STORIES = ("NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "BlogPosting", "Article", "WebPage")

_ASSIGNED = re.compile(
    r"(?:(?:window\.|self\.|var |let |const )\s*[\w.$\[\]\"']{1,80}\s*=|dataLayer\.push\()\s*(?=[\[{])"
)
#: What once hid scripts from old browsers and XML parsers: comment marks and CDATA, themselves in comments or not.
_WRAPPING = re.compile(
    r"\A\s*+(?:<!--|(?:(?://|/\*)\s*+)?<!\[CDATA\[\s*+(?:\*/)?)"
    r"|(?:-->|(?:(?://|/\*)\s*+|(?<!\s)\s++)?\]\]>\s*+(?:\*/)?+)\s*+\Z"
)
#: One of these is in all of that.
_MARKS = ("<!--", "-->", "<![CDATA[", "]]>")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_JSON_TYPES = ("application/json", "text/x-page-state")


class Metadata:
    """What one document says of itself; ``stream`` are its blocks."""

    def __init__(self, stream: Stream) -> None:
        self._outline = stream.outline
        self._data = stream.document.data
        self.findings: list[Finding] = []

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """The contents of ``<meta>`` by name or property, lower case."""
        found: dict[str, list[str]] = {}
        for element in self._elements("meta"):
            attributes = dict(element.items())
            content = collapse(unescaped(attributes.get("content", "")))
            for name in _NAMES if content else ():
                key = attributes.get(name)
                if key:
                    found.setdefault(key.strip().lower(), []).append(content)
        return found

    @cached_property
    def title(self) -> str | None:
        """The document's ``<title>``."""
        titles = self._elements("title")
        return next((text for element in titles if (text := collapse(unescaped(element.text or "")))), None)

    @cached_property
    def linked_data(self) -> tuple[dict[str, Any], ...]:
        """All JSON-LD objects of the page with those inside ``@graph``; the stories first.

        Where one refers to another by its ``@id``, as to an author, that one stands in its place.
        """
        objects = [each for text in self._scripts("application/ld+json") for each in _objects(self._json(text))]
        named = {each["@id"]: each for each in objects if isinstance(each.get("@id"), str) and len(each) > 1}
        return tuple(sorted((_resolved(each, named) for each in objects), key=_rank))

    @cached_property
    def states(self) -> tuple[Any, ...]:
        """The page state that scripts carry: JSON scripts, values that scripts assign to a variable, and
        what they push to a data layer.

        A document of JSON is its own state.
        """
        found = [] if self._data is None else [self._data]
        found += self._states(())
        return tuple(found)

    def states_with(self, keys: Collection[str]) -> Iterator[Any]:
        """The page state of the scripts that have one of these keys in them; no other is read."""
        return self._states(tuple(f'"{key}"' for key in keys))

    def _states(self, words: Collection[str]) -> Iterator[Any]:
        """The values in scripts that have one of some words, if any are given."""
        for kind in _JSON_TYPES:
            for text in self._scripts(kind):
                if (not words or any(word in text for word in words)) and (value := self._json(text)):
                    yield value
        decoder = json.JSONDecoder(strict=False)
        for text in self._scripts(""):
            if words and not any(word in text for word in words):
                continue
            for match in _ASSIGNED.finditer(text):
                try:
                    yield decoder.raw_decode(text, match.end())[0]
                except (ValueError, RecursionError):
                    continue  # a script, not data: nothing is lost that was ever stated as JSON

    def _elements(self, tag: str) -> Iterator[Element]:
        """The elements of a name, seen or not; none in flattened text."""
        outline = self._outline
        return map(outline.nodes.__getitem__, outline.by_tag.get(tag, ())) if outline is not None else iter(())

    def _scripts(self, kind: str) -> Iterator[str]:
        """The scripts of a media type; "" stands for those that a browser runs."""
        for element in self._elements("script"):
            stated = (element.get("type") or "").split(";")[0].strip().lower()
            runs = stated in ("", "text/javascript", "application/javascript", "module")
            text = element.text if (runs if not kind else stated == kind) else None  # of a long script, that is dear
            if text:
                yield text

    def _json(self, text: str) -> Any:
        """JSON as pages write it: with control characters, comment marks around it, and commas too many."""
        if any(mark in text for mark in _MARKS):
            text = _WRAPPING.sub("", text)
        text = text.strip(" \n\r\t;")
        fault = ""
        for attempt in (text, _TRAILING_COMMA.sub("", text)):
            try:
                return read_json(attempt)
            except ValueError as error:
                fault = f"{type(error).__name__}: {error}"
        message = f"JSON in the page cannot be read: {fault}"
        self.findings.append(Finding(FindingCode.BROKEN_METADATA, message[:300]))
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of a script, in order; lists and ``@graph`` hold more of them."""
    stack = [value]
    while stack:
        each = stack.pop()
        if isinstance(each, list):
            stack.extend(reversed(each))
        elif isinstance(each, dict):
            yield each
            stack.append(each.get("@graph"))


def _resolved(value: dict[str, Any], named: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """An object with the objects themselves where it refers to others; those are not followed any further."""

    def follow(each: Any) -> Any:
        return named.get(each["@id"], each) if isinstance(each, dict) and _is_reference(each) else each

    return {key: [*map(follow, each)] if isinstance(each, list) else follow(each) for key, each in value.items()}


def _is_reference(value: dict[str, Any]) -> bool:
    """Whether an object only names another: by its id, and at most its type."""
    return isinstance(value.get("@id"), str) and value.keys() <= {"@id", "@type"}


def is_story(value: dict[str, Any]) -> bool:
    """Whether an object of JSON-LD is a story, or the page that holds one."""
    return _rank(value) < len(_STORIES)


def _rank(value: dict[str, Any]) -> int:
    kinds = value.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return min((_STORIES.index(kind) for kind in kinds if kind in _STORIES), default=len(_STORIES))
