"""The addresses of saved pages: the host in one, and what a page states of itself."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from broadsheet import Document
from broadsheet.authoring.source import AdapterName

__all__ = ["address_of", "host_of"]

#: Where a page states its own address.
_STATED = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")


def host_of(url: str) -> str | None:
    """The host in the address of a page; None where it is not the address of one.

    >>> host_of("https://www.almanac.example/rain"), host_of("almanac.example")
    ('www.almanac.example', None)
    """
    try:
        parts = urlsplit(url)
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:  # http://[::1/x
        return None


def address_of(html: bytes, name: AdapterName, *, otherwise: str) -> str:
    """The address that a page states of itself, where it is one of the site's; else the front of ``otherwise``.

    Raises ``EmptyDocument`` and ``LimitExceeded``.

    >>> almanac = AdapterName("almanac", ("almanac.example",))
    >>> page = b"<link rel=canonical href=https://almanac.example/snow>"
    >>> address_of(page, almanac, otherwise="https://almanac.example/rain")
    'https://almanac.example/snow'
    """
    root = Document.from_html(html).root
    stated = [] if root is None else [str(each) for path in _STATED for each in root.xpath(path)]
    known = (each.strip() for each in stated if name.reads(host_of(each.strip()) or ""))
    return next(known, urljoin(otherwise, "/"))
