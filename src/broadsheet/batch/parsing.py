"""From a raw page to its row, and from a batch of Arrow to another: the one function that every engine runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import attrs
import pyarrow as pa

from broadsheet.batch.arrow import raw_pages, to_batch
from broadsheet.batch.reading import read_pages
from broadsheet.batch.records import Failure, Outcome, RawPage
from broadsheet.batch.settings import Settings
from broadsheet.reading import parse, parse_text
from broadsheet.records import NewsPage
from broadsheet.registry import Registry

__all__ = ["Parser", "parse_batch", "parse_files"]

#: Rows that are made together from files: few enough that pages of any size fit into memory.
_ROWS = 64


@attrs.frozen
class Parser:
    """The settings of a batch, ready to read pages: the adapters are found once, when it is made."""

    settings: Settings
    registry: Registry

    @classmethod
    def of(cls, settings: Settings | None = None) -> Parser:
        """A parser for these settings, or for the usual ones. Raises ``AdapterError`` and ``UnknownSite``."""
        settings = settings or Settings()
        return cls(settings, settings.registry())

    def outcome(self, raw: RawPage) -> Outcome:
        """The row of a page. Never raises: what is wrong with a page is in its row.

        >>> Parser.of().outcome(RawPage(html=b"<h1>Rain at last</h1><p>It rained for an hour.")).page.headline
        'Rain at last'
        >>> Parser.of().outcome(RawPage(html=b"")).error.kind
        'EmptyDocument'
        """
        if raw.error is not None:
            return Outcome.failed(raw, raw.error)
        try:
            page = self._page(raw)
        except Exception as error:  # an adapter may raise anything, and the pages beside this one are not to pay for it
            return Outcome.failed(raw, Failure(type(error).__name__, str(error)))
        return Outcome(origin=raw.origin, url=raw.url, fetched_at=raw.fetched_at, page=page)

    def outcomes(self, batch: pa.RecordBatch) -> Iterator[Outcome]:
        """The rows of a batch of raw pages, in its order. Raises ``BatchError`` where it has no column of pages."""
        return map(self.outcome, raw_pages(batch))

    def _page(self, raw: RawPage) -> NewsPage:
        site, registry, limits = self.settings.site, self.registry, self.settings.limits
        if raw.html is None and raw.text is not None:
            return parse_text(
                raw.text, url=raw.url, fetched_at=raw.fetched_at, site=site, registry=registry, limits=limits
            )
        return parse(
            raw.html or b"",
            url=raw.url,
            fetched_at=raw.fetched_at,
            encoding=raw.encoding,
            site=site,
            registry=registry,
            limits=limits,
        )


def parse_batch(batch: pa.RecordBatch, settings: Settings | None = None) -> pa.RecordBatch:
    """The rows of a batch of pages: as many as it has, in its order, on the schema ``OUTCOMES``.

    Of the columns ``html`` (binary or string), ``text``, ``url``, ``fetched_at`` (timestamp, or ISO 8601 text),
    ``encoding`` and ``origin`` those are read that are there; others are passed over. A page that fails is a row with
    its error. Raises ``BatchError`` where there is neither ``html`` nor ``text``, and what ``Parser.of`` raises.

    >>> pages = pa.RecordBatch.from_pylist([{"html": b"<h1>Rain at last</h1><p>It rained.", "url": "https://a.example"}])
    >>> rows = parse_batch(pages).to_pylist()
    >>> rows[0]["page"]["headline"], rows[0]["error"]
    ('Rain at last', None)
    """
    return to_batch(Parser.of(settings).outcomes(batch))


def parse_files(paths: Iterable[str | Path], settings: Settings | None = None) -> Iterator[pa.RecordBatch]:
    """The rows of all pages of these files, some dozens at a time: for engines that hand out files and not pages.

    Paths are as the process sees them; raises what ``read_pages`` and ``Parser.of`` raise.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.html").write_text("<h1>Rain at last</h1><p>It rained.")
    ...     [row["page"]["headline"] for batch in parse_files([folder]) for row in batch.to_pylist()]
    ['Rain at last']
    """
    outcomes = map(Parser.of(settings).outcome, read_pages(*paths))
    while rows := list(islice(outcomes, _ROWS)):
        yield to_batch(rows)
