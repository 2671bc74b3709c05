"""Pages from WARC files, and from WET files, which hold the flattened text of pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from broadsheet.batch.files import InputFile
from broadsheet.batch.records import Origin, RawPage
from broadsheet.batch.streams import MOST, read_whole

__all__ = ["read_archive"]

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_OK = range(200, 300)
_PAGES = (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion)

#: How a record begins, by how its file begins.
_GZIP, _ZSTD = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"
_PLAIN = b"\nWARC/"
_CHUNK = 1 << 20


def read_archive(file: InputFile) -> Iterator[RawPage]:
    """The pages of a WARC file: responses of status 2xx in HTML, ``resource`` records in HTML, and texts of WET files.

    Where the file is broken, there is a page with an error for the broken stretch, and reading goes on at the next
    record that can be found: each begins with a mark, packed or not.
    """
    with file.path.open("rb") as stream:
        start: int | None = 0
        told = False
        while start is not None:
            last = start
            try:
                for record, last in _records(stream, start):
                    told = False
                    yield from _page(record, Origin(file=file.name, record=record.record_id, offset=last))
                return
            except OSError as error:
                if not told:
                    message = f"{error}, at or after the record at byte {last:,}"
                    yield RawPage.damaged(message, Origin(file=file.name, offset=last))
                told = True
                start = _next_record(stream, last + 1)


def _records(stream: BinaryIO, start: int) -> Iterator[tuple[WarcRecord, int]]:
    """The records from a byte on, each with the byte that it begins at. Raises ``OSError`` where the file is broken."""
    stream.seek(start)
    for record in ArchiveIterator(stream, parse_http=False, fsspec_args=False):
        if record.record_id is None and record.record_type == WarcRecordType.unknown:
            raise OSError("a record without a head")
        yield record, record.stream_pos


def _next_record(stream: BinaryIO, start: int) -> int | None:
    """The next byte at which a record may begin; None where there is none."""
    stream.seek(0)
    head = stream.read(len(_ZSTD))
    mark = next((mark for mark in (_GZIP, _ZSTD) if head.startswith(mark)), _PLAIN)
    stream.seek(start)
    before = b""
    while chunk := stream.read(_CHUNK):
        found = (before + chunk).find(mark)
        if found >= 0:
            return start - len(before) + found + (mark is _PLAIN)
        start += len(chunk)
        before = (before + chunk)[1 - len(mark) :]
    return None


def _page(record: WarcRecord, origin: Origin) -> Iterator[RawPage]:
    """The page of a record, if it holds one."""
    if record.record_type not in _PAGES:
        return
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    stated = record.content_length
    if stated > MOST:
        yield RawPage.damaged(f"more than {MOST:,} bytes", origin, url)
        return
    record.freeze()
    if record.content_length < stated:
        yield RawPage.damaged(f"cut short: {record.content_length:,} of {stated:,} bytes", origin, url)
        return
    match record.record_type:
        case WarcRecordType.conversion:
            text = read_whole(record.reader).decode("utf-8", "replace")
            yield RawPage(text=text, url=url, fetched_at=record.record_date, origin=origin)
        case WarcRecordType.response if record.is_http:
            yield from _response(record, url, origin)
        case WarcRecordType.resource if _is_html(record.headers.get("Content-Type")):
            yield RawPage(html=read_whole(record.reader), url=url, fetched_at=record.record_date, origin=origin)


def _response(record: WarcRecord, url: str | None, origin: Origin) -> Iterator[RawPage]:
    """The page of an answer by HTTP, if it is one: an error of the server is none, nor is an image."""
    record.parse_http(auto_decode="all")
    status, kind = record.http_headers.status_code, record.http_content_type
    if status is None:
        yield RawPage.damaged("no answer by HTTP", origin, url)
    elif status in _OK and (kind is None or _is_html(kind)):
        html, charset = read_whole(record.reader), record.http_charset
        yield RawPage(html=html, url=url, fetched_at=record.record_date, encoding=charset, origin=origin)


def _is_html(kind: str | None) -> bool:
    return (kind or "").partition(";")[0].strip().lower() in _HTML
