"""Pages from JSON lines: an object a line, with ``html`` or ``text``, ``url``, ``fetched_at`` and ``encoding``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from broadsheet.batch.cells import raw_page
from broadsheet.batch.files import InputFile
from broadsheet.batch.records import Origin, RawPage
from broadsheet.batch.streams import MOST, open_stream

__all__ = ["read_lines"]


def read_lines(file: InputFile) -> Iterator[RawPage]:
    """The pages of a file of JSON lines; blank lines are none, and other fields are passed over."""
    number, offset = 0, 0
    try:
        with open_stream(file) as stream:
            for number, line in enumerate(iter(partial(stream.readline, MOST + 1), b""), 1):
                if len(line) > MOST:
                    raise OSError(f"a line of more than {MOST:,} bytes")
                if not line.isspace():
                    yield _page(line, Origin(file=file.name, record=str(number), offset=_offset(file, offset)))
                offset += len(line)
    except OSError as error:  # packed, and broken: what comes after cannot be read
        yield RawPage.damaged(f"{error}, after line {number}", Origin(file=file.name))


def _offset(file: InputFile, offset: int) -> int | None:
    return offset if file.compression is None else None


def _page(line: bytes, origin: Origin) -> RawPage:
    try:
        cells = json.loads(line)
    except (ValueError, RecursionError) as error:
        return RawPage.damaged(f"not JSON: {error}", origin)
    if not isinstance(cells, dict):
        return RawPage.damaged("not an object of JSON", origin)
    return raw_page(cells, origin)
