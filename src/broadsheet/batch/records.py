"""What goes into a batch, page by page, and what comes out of it, row by row."""

from __future__ import annotations

from datetime import datetime

import attrs

from broadsheet.plain import Plain
from broadsheet.records import NewsPage

__all__ = ["Failure", "Origin", "Outcome", "RawPage"]


def _text(value: str) -> str:
    """Text that every encoding of Unicode can hold: names of files and JSON may bring lone surrogates."""
    return value.encode("utf-8", "replace").decode("utf-8")


def _text_or_none(value: str | None) -> str | None:
    return None if value is None else _text(value)


@attrs.frozen(kw_only=True)
class Origin(Plain):
    """Where a page came from.

    ``file`` is the path as it was found; ``record`` tells the page from the others in its file: the id of a WARC
    record, the number of a line (from 1) or of a row (from 0). ``offset`` is the byte of the file at which a record
    begins that can be read from there: the compressed offset of a WARC record, as in Common Crawl's index.
    """

    file: str | None = attrs.field(default=None, converter=_text_or_none)
    record: str | None = attrs.field(default=None, converter=_text_or_none)
    offset: int | None = None


@attrs.frozen
class Failure(Plain):
    """Why there is no page. ``kind`` is the name of the error's class: "EmptyDocument", "LimitExceeded" …

    Three kinds are of the batch itself: "DamagedRecord" (the file is broken there), "TimedOut" and "WorkerDied" (the
    page took its worker along).
    """

    kind: str
    message: str = attrs.field(converter=_text)


@attrs.frozen(kw_only=True)
class RawPage:
    """A page as it was stored: its ``html``, or its flattened ``text``, or the ``error`` that kept it from being read.

    ``encoding`` is the charset that the transport named, for ``html`` in bytes; ``fetched_at`` the moment of fetching.
    """

    html: bytes | str | None = None
    text: str | None = None
    url: str | None = attrs.field(default=None, converter=_text_or_none)
    fetched_at: datetime | None = None
    encoding: str | None = None
    origin: Origin = Origin()
    error: Failure | None = None

    @classmethod
    def damaged(cls, message: str, origin: Origin, url: str | None = None) -> RawPage:
        """A place in a file where a page should be and none can be read."""
        return cls(url=url, origin=origin, error=Failure("DamagedRecord", message))


@attrs.frozen(kw_only=True)
class Outcome(Plain):
    """A row of the output: the ``page``, or the ``error`` that there is instead. Exactly one of them is None.

    >>> Outcome(error=Failure("EmptyDocument", "the page is blank")).page is None
    True
    """

    origin: Origin = Origin()
    url: str | None = attrs.field(default=None, converter=_text_or_none)
    fetched_at: datetime | None = None
    page: NewsPage | None = None
    error: Failure | None = None

    @classmethod
    def failed(cls, raw: RawPage, error: Failure) -> Outcome:
        """The row of a page that could not be read."""
        return cls(origin=raw.origin, url=raw.url, fetched_at=raw.fetched_at, error=error)
