"""``read_pages``: all pages of folders and files, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from broadsheet.batch.archives import read_archive
from broadsheet.batch.files import Format, InputFile, find_files
from broadsheet.batch.lines import read_lines
from broadsheet.batch.records import Origin, RawPage
from broadsheet.batch.streams import open_stream, read_whole
from broadsheet.batch.tables import read_table
from broadsheet.decoding import decode

__all__ = ["read_file", "read_pages"]


def read_pages(*paths: str | Path) -> Iterator[RawPage]:
    """The pages of folders and files, in the order of ``find_files``, one at a time and always in the same order.

    Known are ``.html``, ``.txt`` (flattened text), ``.jsonl``, ``.parquet``, ``.warc`` and ``.wet``, and all of them as
    ``.gz`` and ``.zst``. What is broken in a file is a page with an error, and never the end. Raises ``BatchError``
    where a path is not there or says nothing.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.html").write_text("<h1>Rain at last</h1>")
    ...     _ = Path(folder, "b.jsonl").write_text('{"text": "Rain at last", "url": "https://a.example"}')
    ...     [(page.html, page.text, page.url) for page in read_pages(folder)]
    [(b'<h1>Rain at last</h1>', None, None), (None, 'Rain at last', 'https://a.example')]
    """
    for file in find_files(paths):
        yield from read_file(file)


def read_file(file: InputFile) -> Iterator[RawPage]:
    """The pages of one file. Raises nothing."""
    try:
        yield from _READERS[file.format or Format.HTML](file)
    except OSError as error:
        yield RawPage.damaged(error.strerror or str(error), Origin(file=file.name))


def _read_html(file: InputFile) -> Iterator[RawPage]:
    with open_stream(file) as stream:
        yield RawPage(html=read_whole(stream), origin=Origin(file=file.name))


def _read_text(file: InputFile) -> Iterator[RawPage]:
    with open_stream(file) as stream:
        yield RawPage(text=decode(read_whole(stream)).text, origin=Origin(file=file.name))


_READERS = {
    Format.HTML: _read_html,
    Format.TEXT: _read_text,
    Format.JSONL: read_lines,
    Format.PARQUET: read_table,
    Format.WARC: read_archive,
}
