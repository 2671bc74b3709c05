"""The libraries that are compared, each as a function from a page to what it reads there."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module, metadata
from typing import Any

import attrs
import lxml.html

import broadsheet

__all__ = ["SYSTEMS", "Read", "System", "installed"]


@attrs.frozen
class Read:
    """What a library reads on a page; None where it does not offer the field."""

    body: str = ""
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None


@attrs.frozen
class System:
    """A library: what it is called, the distribution that it comes in, and how it reads a page."""

    name: str
    distribution: str
    read: Callable[[bytes, str | None], Read]

    @property
    def version(self) -> str:
        """The version that is installed."""
        return metadata.version(self.distribution)

    @property
    def is_installed(self) -> bool:
        """Whether it can be tried."""
        try:
            return bool(self.version)
        except metadata.PackageNotFoundError:
            return False


def _broadsheet(html: bytes, url: str | None) -> Read:
    page = broadsheet.parse(html, url=url)
    body = page.text  # None on a listing: there, all that is no boilerplate counts
    if body is None:
        body = "\n".join(block.text for block in page.blocks if block.role is not broadsheet.Role.BOILERPLATE)
    return Read(body, page.headline, page.authors, str(page.published_at or "")[:10])


def _trafilatura(html: bytes, url: str | None, **options: Any) -> Read:
    found = import_module("trafilatura").bare_extraction(
        _text(html), url=url, include_comments=False, with_metadata=True, **options
    )
    if found is None:
        return Read(title="", authors=(), date="")
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return Read(found.text or "", found.title or "", authors, (found.date or "")[:10])


def _trafilatura_precise(html: bytes, url: str | None) -> Read:
    return _trafilatura(html, url, favor_precision=True)


def _newspaper(html: bytes, url: str | None) -> Read:
    article = import_module("newspaper").Article(url or "http://press.example/a", fetch_images=False)
    article.download(input_html=_text(html))
    article.parse()
    return Read(article.text, article.title, tuple(article.authors or ()), str(article.publish_date or "")[:10])


def _readability(html: bytes, url: str | None) -> Read:
    document = import_module("readability").Document(_text(html))
    return Read(lxml.html.fromstring(document.summary(html_partial=True)).text_content(), document.short_title())


def _resiliparse(html: bytes, url: str | None) -> Read:
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    return Read(
        extract(_text(html), main_content=True, alt_texts=False, list_bullets=False, comments=False, links=False)
    )


def _lxml(html: bytes, url: str | None) -> Read:
    lxml.html.document_fromstring(html)
    return Read()


def _text(html: bytes) -> str:
    """The same characters for every library, so that none is judged by how it decodes; NULs upset some parsers."""
    return broadsheet.Document.from_html(html).source.replace("\x00", "")


#: The bare parse is the floor that speed is reckoned by.
FLOOR = System("lxml", "lxml", _lxml)
SYSTEMS = (
    System("broadsheet", "broadsheet", _broadsheet),
    System("trafilatura", "trafilatura", _trafilatura),
    System("trafilatura, precise", "trafilatura", _trafilatura_precise),
    System("newspaper4k", "newspaper4k", _newspaper),
    System("readability-lxml", "readability-lxml", _readability),
    System("resiliparse", "resiliparse", _resiliparse),
)


def installed() -> tuple[System, ...]:
    """The libraries that can be tried here."""
    return tuple(system for system in SYSTEMS if system.is_installed)
