"""A page with the way in which it is read: what laws are tried on."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import attrs

import broadsheet
from broadsheet import Adapter, Document, NewsPage, Registry, Report

__all__ = ["Sample"]


@attrs.frozen(kw_only=True)
class Sample:
    """A page, as HTML or as flattened text, and how it is read: by one adapter, or by the generic layout.

    ``html`` and ``text`` are the two forms of input; exactly one of them is not None.

    >>> Sample(html="<h1>Rain</h1>").page().headline
    'Rain'
    """

    name: str = "page"
    html: str | None = attrs.field(default=None, repr=False)
    text: str | None = attrs.field(default=None, repr=False)
    url: str | None = None
    fetched_at: datetime | None = None
    adapter: type[Adapter] | None = None

    def __attrs_post_init__(self) -> None:
        if (self.html is None) == (self.text is None):
            raise ValueError("a sample is a page of HTML or of text: give one of them")

    @property
    def registry(self) -> Registry:
        """Nothing but the sample's adapter."""
        return Registry(self.adapter) if self.adapter is not None else Registry()

    @property
    def site(self) -> str | None:
        """The name of the sample's adapter."""
        return self.adapter.name if self.adapter is not None else None

    def page(self) -> NewsPage:
        """The record. Raises what ``broadsheet.parse`` raises."""
        if self.html is not None:
            return broadsheet.parse(self.html, **self._options())
        return broadsheet.parse_text(self.text or "", **self._options())

    def report(self) -> Report:
        """The record and how it came about."""
        if self.html is not None:
            return broadsheet.inspect(self.html, **self._options())
        return broadsheet.inspect_text(self.text or "", **self._options())

    def _options(self) -> dict[str, Any]:
        return {"url": self.url, "fetched_at": self.fetched_at, "site": self.site, "registry": self.registry}

    def document(self) -> Document:
        """The page as a document, before it is read."""
        if self.html is not None:
            return Document.from_html(self.html, url=self.url, fetched_at=self.fetched_at)
        return Document.from_text(self.text or "", url=self.url, fetched_at=self.fetched_at)
