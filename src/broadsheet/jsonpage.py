"""``JsonPage``: what page of HTML a document of JSON is, as some sites serve their stories to a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any

import attrs

from broadsheet.declaration import is_text, wrong
from broadsheet.document import Document
from broadsheet.jsondata import text_of, values_at
from broadsheet.records import Finding, FindingCode, Limits

__all__ = ["JsonPage", "unread"]

#: A tag of Mustache with what it asks for; three braces are tried before two.
_TAG = re.compile(r"\{\{\{(?P<html>[^{}]*)\}\}\}|\{\{(?P<sort>[#/]?)(?P<path>[^{}]*)\}\}")
_PATH = re.compile(r"\.|[^\s.#/^!&>=]+(\.[^\s.#/^!&>=]+)*")
_SYNTAX = "{{path}} is a text, {{{path}}} is HTML, {{#path}}…{{/path}} comes once for each value"

#: The whole document goes along as state of the page: `<` stands only inside texts of JSON, where it may be spelled so.
_FRAME = '<!DOCTYPE html><html><head><script type="application/json">{state}</script></head><body>{page}</body></html>'


@attrs.frozen
class _Value:
    """A place in a template where the values at a path go: as texts, or as the HTML that they are."""

    path: str
    is_html: bool


@attrs.frozen
class _Each:
    """A part of a template that comes once for each value at a path, and reads what stands in that value."""

    path: str
    parts: tuple[_Part, ...]


_Part = str | _Value | _Each


class JsonPage:
    """The page of HTML that a document of JSON is, written as a Mustache template.

    ``{{path}}`` is the text at a dotted path, ``{{{path}}}`` the HTML that stands there, ``{{#path}}…{{/path}}`` comes
    once for each value there, whose own values are asked inside; ``{{.}}`` is that value itself. What has no value
    leaves nothing. The page carries the whole document as its state, which ``state()`` reads. Raises
    ``AdapterError`` where the template is wrong.

    >>> import broadsheet
    >>> from broadsheet import Adapter, JsonPage, Layout, Registry, css, state
    >>> class Wire(Adapter):
    ...     hosts = ("wire.example",)
    ...     json = JsonPage("<h1>{{title}}</h1><article>{{{body}}}</article>")
    ...
    ...     class Story(Layout):
    ...         body = css("article").prose()
    ...         source = state("provider.name")
    >>> story = '{"title": "Rain & hail", "body": "<p>It rained.</p>", "provider": {"name": "Isle Times"}}'
    >>> page = broadsheet.parse(story, url="https://wire.example/7", registry=Registry(Wire))
    >>> page.headline, page.text, page.source
    ('Rain & hail', 'It rained.', 'Isle Times')
    """

    __slots__ = ("_parts", "template")

    def __init__(self, template: str) -> None:
        self._parts = _parsed(template)
        self.template = template

    def __repr__(self) -> str:
        return f"JsonPage({self.template!r})"

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths whose values the page shows, from the top of the document; below a list as ``list.path``."""
        return tuple(dict.fromkeys(_paths(self._parts, "")))

    def html(self, document: Document) -> str | None:
        """The page that a document is, as HTML; None where it is not JSON or nothing stands where the template asks."""
        if document.data is None:
            return None
        shown: list[str] = []
        if not _write(self._parts, document.data, shown):
            return None
        return _FRAME.format(state=document.source.replace("<", "\\u003c"), page="".join(shown))

    def page(self, document: Document, limits: Limits | None = None) -> Document:
        """The page that a document of JSON is, as a document of its own; any other document as it stands.

        Raises ``LimitExceeded``.
        """
        markup = self.html(document)
        if markup is None:
            return _broken(document) if _looks_like_json(document) and document.data is None else document
        limits = limits or Limits()
        room = attrs.evolve(limits, max_bytes=max(limits.max_bytes, len(markup)))  # the bytes that came were fewer
        made = Document.from_html(markup, url=document.url, fetched_at=document.fetched_at, limits=room)
        trimmed = (FindingCode.DEPTH_TRIMMED, FindingCode.ATTRIBUTES_TRIMMED)
        found = (each for each in document.findings if each.code not in trimmed)  # in no tree of ours
        message = f"the document is JSON: read is the page that its adapter makes of {', '.join(self.paths)}"
        findings = (*found, *made.findings, Finding(FindingCode.JSON_DOCUMENT, message))
        return attrs.evolve(made, encoding=document.encoding, findings=findings)


def unread(document: Document) -> Document:
    """A document of JSON that nothing made a page of, with the finding that says so."""
    return _noted(document, "the document is JSON, and nothing tells what page it is: its text is read as it stands")


def _looks_like_json(document: Document) -> bool:
    return not document.is_text and document.source.lstrip().startswith("{")


def _broken(document: Document) -> Document:
    return _noted(document, "the document begins like JSON and cannot be read as such: its text is read as it stands")


def _noted(document: Document, message: str) -> Document:
    return attrs.evolve(document, findings=(*document.findings, Finding(FindingCode.JSON_DOCUMENT, message)))


# ------------------------------------------------------------------------------------------------------------ writing


def _write(parts: tuple[_Part, ...], value: Any, shown: list[str]) -> bool:
    """Writes what a value shows; returns whether anything stood where the parts ask."""
    found = False
    for part in parts:
        if isinstance(part, str):
            shown.append(part)
        elif isinstance(part, _Value):
            texts = [text for each in _at(value, part.path) if (text := text_of(each))]
            shown.append(" ".join(texts if part.is_html else map(escape, texts)))
            found = found or bool(texts)
        else:
            for each in _at(value, part.path):
                if each is not False and each != "":
                    found = _write(part.parts, each, shown) or found
    return found


def _at(value: Any, path: str) -> Iterator[Any]:
    if path == ".":
        yield value
    else:
        yield from values_at(value, path)


# ------------------------------------------------------------------------------------------------------------ reading


def _parsed(template: str) -> tuple[_Part, ...]:
    """The parts of a template. Raises ``AdapterError``."""
    if not is_text(template):
        raise wrong(f"JsonPage({template!r}): a template is a text", 'JsonPage("<h1>{{title}}</h1>{{{body}}}")')
    opened: list[tuple[str, list[_Part]]] = [("", [])]
    end = 0
    for tag in _TAG.finditer(template):
        opened[-1][1].append(_literal(template[end : tag.start()]))
        end = tag.end()
        is_html, sort = tag["html"] is not None, tag["sort"]
        path = (tag["html"] if is_html else tag["path"]).strip()
        if _PATH.fullmatch(path) is None:
            raise wrong(f"JsonPage: {tag[0]} names no path", _SYNTAX)
        if sort == "#":
            opened.append((path, []))
        elif sort == "/":
            begun, parts = opened.pop()
            if not opened or begun != path:
                raise wrong(f"JsonPage: {tag[0]} ends what did not begin", f"{{{{#{path}}}}}…{{{{/{path}}}}}")
            opened[-1][1].append(_Each(path, tuple(parts)))
        else:
            opened[-1][1].append(_Value(path, is_html))
    opened[-1][1].append(_literal(template[end:]))
    if len(opened) > 1:
        path = opened[-1][0]
        raise wrong(f"JsonPage: {{{{#{path}}}}} has no end", f"{{{{#{path}}}}}…{{{{/{path}}}}}")
    whole = tuple(part for part in opened[0][1] if part != "")
    if not any(_paths(whole, "")):
        raise wrong("JsonPage: the template shows nothing of the document", _SYNTAX)
    return whole


def _literal(text: str) -> str:
    """What stands between two tags. Raises ``AdapterError`` for half a tag."""
    if "{{" in text or "}}" in text:
        raise wrong(f"JsonPage: {text.strip()!r:.60} has braces that are no tag", _SYNTAX)
    return text


def _paths(parts: tuple[_Part, ...], before: str) -> Iterator[str]:
    for part in parts:
        if not isinstance(part, str):
            path = before.rstrip(".") if part.path == "." else before + part.path
            if isinstance(part, _Value):
                yield path
            else:
                yield from _paths(part.parts, f"{path}.")
