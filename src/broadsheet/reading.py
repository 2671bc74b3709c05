"""``parse()`` and ``inspect()``: the one road from a document to a record."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from broadsheet import generic
from broadsheet.blocks import Stream
from broadsheet.document import Document
from broadsheet.errors import EmptyDocument, LimitExceeded
from broadsheet.filling import Filling
from broadsheet.fitting import fit
from broadsheet.jsonpage import unread
from broadsheet.layout import Layout
from broadsheet.mending import drifted
from broadsheet.records import Finding, FindingCode, Limits, NewsPage, Report
from broadsheet.registry import Registry
from broadsheet.rules import Found, Scope
from broadsheet.rules.base import Missed

__all__ = ["fill", "inspect", "inspect_text", "parse", "parse_text"]

_log = logging.getLogger("broadsheet")


def parse(
    html: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    encoding: str | None = None,
    site: str | None = None,
    registry: Registry | None = None,
    limits: Limits | None = None,
) -> NewsPage:
    """The best record that a page of HTML allows.

    ``url`` is the page's address: it finds the adapter and makes links absolute. ``encoding`` is the transport's
    charset, which outranks the page's own. ``site`` names the adapter; without it and without ``url``, the page is
    recognised by what stands on it, and what nothing recognises goes to the generic layout. ``registry`` holds the
    adapters (default: ``Registry.default()``). Raises ``EmptyDocument``, ``LimitExceeded`` and ``UnknownSite``.

    >>> import broadsheet
    >>> broadsheet.parse("<h1>Rain at last</h1><p>It rained on Monday, for an hour.").headline
    'Rain at last'
    """
    limits = limits or Limits()
    document = Document.from_html(html, url=url, fetched_at=fetched_at, encoding=encoding, limits=limits)
    return fill(document, site, registry, limits).page()


def parse_text(
    text: str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    site: str | None = None,
    registry: Registry | None = None,
    limits: Limits | None = None,
) -> NewsPage:
    """The best record that the flattened text of a page allows: what a crawler left of it, a line a block.

    The arguments are those of ``parse``. Text holds no addresses and no images, so the record has none.

    >>> import broadsheet
    >>> broadsheet.parse_text("Rain at last\\nIt rained on Monday, for an hour.").text
    'It rained on Monday, for an hour.'
    """
    limits = limits or Limits()
    document = Document.from_text(text, url=url, fetched_at=fetched_at, limits=limits)
    return fill(document, site, registry, limits).page()


def inspect(
    html: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    encoding: str | None = None,
    site: str | None = None,
    registry: Registry | None = None,
    limits: Limits | None = None,
) -> Report:
    """How ``parse`` reads a page: the record, where each field came from, and findings. Raises on no page content.

    >>> import broadsheet
    >>> report = broadsheet.inspect("<h1>Rain at last</h1><p>It rained on Monday, for an hour.")
    >>> report.fields[0].field, report.fields[0].rule, report.fields[0].xpaths
    ('headline', "css('h1').text()", ('/html/body/h1',))
    """
    limits = limits or Limits()
    try:
        document = Document.from_html(html, url=url, fetched_at=fetched_at, encoding=encoding, limits=limits)
        return fill(document, site, registry, limits).report()
    except (EmptyDocument, LimitExceeded) as error:
        return _no_page(url, error)


def inspect_text(
    text: str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    site: str | None = None,
    registry: Registry | None = None,
    limits: Limits | None = None,
) -> Report:
    """How ``parse_text`` reads flattened text; see ``inspect``.

    >>> import broadsheet
    >>> broadsheet.inspect_text("").findings[0].message
    'the page is blank'
    """
    limits = limits or Limits()
    try:
        document = Document.from_text(text, url=url, fetched_at=fetched_at, limits=limits)
        return fill(document, site, registry, limits).report()
    except (EmptyDocument, LimitExceeded) as error:
        return _no_page(url, error)


def _no_page(url: str | None, error: EmptyDocument | LimitExceeded) -> Report:
    return Report(page=NewsPage(url=url), findings=(Finding(FindingCode.NO_PAGE, str(error)),))


def fill(document: Document, site: str | None, registry: Registry | None, limits: Limits) -> Filling:
    """A document, read by the layout that it has; what the layout leaves open is read by the generic one."""
    registry = Registry.default() if registry is None else registry
    scope = Scope(Stream.of(document, limits))
    adapter = registry.of_site(site) if site is not None else registry.of_url(document.url)
    if adapter is None and site is None and document.url is None:
        adapter = registry.recognised(scope)
    if adapter is not None:
        document = adapter.page_of(document, limits)
    if document.data is not None:
        document = unread(document)
    if document is not scope.document:
        scope = Scope(Stream.of(document, limits))
    findings: list[Finding] = list(document.findings)
    layout = None
    if adapter is not None:
        scope = scope.styled(adapter.ages)
        layout = adapter.layout_of(scope)
    if layout is not None:
        scope = scope.of(layout())
    else:
        scope, found = _revealed(scope, limits)
        findings += found
    filling = Filling(scope, adapter, layout, findings)
    if adapter is not None and layout is None:
        _log.warning("%s: %s", document.url or "page without address", drifted(adapter))
        filling.drift(adapter)
    if layout is not None:
        _apply(layout, filling)
    filling.fill_open()
    if filling.is_blank():
        raise EmptyDocument("the page is blank")
    return filling


def _revealed(scope: Scope, limits: Limits) -> tuple[Scope, list[Finding]]:
    """The page with its story shown, where it has one that is not, and what is to be told of it."""
    parts = generic.hidden_story(scope.stream)
    if not parts:
        return scope, []
    message = "the story stands in hidden text, and what is shown has little of it: it is read as if it were shown"
    shown = Scope(scope.stream.revealed(parts, limits), scope.style)
    return shown, [Finding(FindingCode.HIDDEN_STORY, message, field="body")]


def _apply(layout: type[Layout], filling: Filling) -> None:
    """Reads every rule of a layout: cards first, for their sources help to read the rest."""
    for field, rule in layout.rules.items():
        found: Found[Any] | Missed = filling.scope.find(rule)
        if isinstance(found, Found) and rule.gives == "any":
            near = f"it gave a {type(found.value).__name__}"
            found = fit(field, found, filling.scope.stream) or rule.missed(near=near)
        if isinstance(found, Missed):
            filling.miss(field, rule, found)
        else:
            filling.take(field, layout.__name__, rule, found)
