"""Made-up pages of a press, in every kind of file that a batch reads, and an adapter whose pages ruin their process."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from broadsheet.batch import RawPage, to_raw_batch

__all__ = ["MISCHIEF", "archive_record", "press", "write_archive", "write_folder", "write_lines", "write_table"]

_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
_THINGS = ("ferry", "mill", "weir", "bakery", "bridge", "choir", "orchard", "lighthouse")

#: An adapter whose pages do what their headline says: end the process, or never end.
MISCHIEF = """
import os, time
from broadsheet import Adapter, Layout, rule

class Mischief(Adapter):
    hosts = ("mischief.example",)

    class Only(Layout):
        @rule
        def headline(self, document) -> str | None:
            said = document.soup.h1.get_text()
            if said == "crash":
                os._exit(7)
            if said == "hang":
                time.sleep(3600)
            return said
"""


def press(count: int, host: str = "press.example") -> list[RawPage]:
    """So many pages, all different."""
    return [_page(number, host) for number in range(count)]


def _page(number: int, host: str) -> RawPage:
    thing = _THINGS[number % len(_THINGS)]
    html = (
        f"<!doctype html><html lang=en><body><main><h1>The {thing} opens for the {number}th time</h1>"
        f"<p>On Monday the {thing} opened again, to the joy of {number + 3} people who had come – early.</p>"
        f"<p>It will stay open until the autumn, said the keeper of the {thing}, unless it rains.</p></main>"
        f"<aside><article><h3><a href=/{number + 1}>Another {thing}</a></h3>"
        f"<time>{number + 1} hours ago</time></article></aside></body></html>"
    )
    return RawPage(
        html=html.encode(), url=f"https://{host}/{number}", fetched_at=_NOON + timedelta(hours=number), encoding="utf-8"
    )


def write_folder(folder: Path, pages: Iterable[RawPage]) -> Path:
    """A file a page, in folders of ten."""
    for number, page in enumerate(pages):
        path = folder / f"{number // 10:03}" / f"{number:05}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_html(page))
    return folder


def write_lines(path: Path, pages: Iterable[RawPage]) -> Path:
    """A line a page."""
    lines = [
        {"url": page.url, "html": _html(page).decode(), "fetched_at": page.fetched_at and page.fetched_at.isoformat()}
        for page in pages
    ]
    data = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    return _write(path, [data])


def write_table(path: Path, pages: Sequence[RawPage], group: int = 8) -> Path:
    """A row a page."""
    pq.write_table(pa.Table.from_batches([to_raw_batch(pages)]).drop_columns(["origin", "error"]), path, group)
    return path


def write_archive(path: Path, pages: Iterable[RawPage]) -> Path:
    """A WARC file: a response a page, each packed by itself, as crawlers pack them."""
    head = archive_record("warcinfo", b"software: a press\r\n", "application/warc-fields")
    return _write(path, [head, *map(_response, pages)])


def _response(page: RawPage) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + _html(page)
    return archive_record("response", http, "application/http; msgtype=response", url=page.url, at=page.fetched_at)


def archive_record(
    kind: str, body: bytes, content_type: str, *, url: str | None = None, at: datetime | None = None
) -> bytes:
    """A record of a WARC file, not packed."""
    stated = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:press:{kind}:{url}>",
        "WARC-Date": (at or _NOON).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Content-Type": content_type,
        "Content-Length": str(len(body)),
    }
    if url is not None:
        stated["WARC-Target-URI"] = url
    head = "".join(f"{name}: {value}\r\n" for name, value in stated.items())
    return f"WARC/1.0\r\n{head}\r\n".encode() + body + b"\r\n\r\n"


def _html(page: RawPage) -> bytes:
    assert isinstance(page.html, bytes)
    return page.html


_PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".zst": lambda data: pa.compress(data, "zstd", asbytes=True),
}


def _write(path: Path, members: Iterable[bytes]) -> Path:
    """A file of these members, each packed by itself as the name of the file says."""
    pack = _PACKERS.get(path.suffix, bytes)
    path.write_bytes(b"".join(map(pack, members)))
    return path
