"""Files as streams of bytes, unpacked on the way."""

from __future__ import annotations

import io
from typing import BinaryIO, Protocol, cast

import pyarrow as pa

from broadsheet.batch.files import InputFile

__all__ = ["MOST", "open_stream", "read_whole"]

#: A page of more bytes, unpacked, is not taken into memory: a small file may unpack to more than there is.
MOST = 256 * 2**20


class Readable(Protocol):
    """Whatever gives bytes, at most so many."""

    def read(self, size: int, /) -> bytes:
        """The next bytes."""


def open_stream(file: InputFile) -> BinaryIO:
    """The content of a file, gz and zst unpacked, also of several members. It and its reads raise ``OSError``."""
    if file.compression is None:
        return file.path.open("rb")
    packed = pa.input_stream(file.name, compression=file.compression.value, buffer_size=1 << 20)
    return cast(BinaryIO, io.BufferedReader(packed, 1 << 20))


def read_whole(stream: Readable) -> bytes:
    """All that is left of a stream. Raises ``OSError`` where that is more than ``MOST`` bytes."""
    data = stream.read(MOST + 1)
    if len(data) > MOST:
        raise OSError(f"more than {MOST:,} bytes, unpacked")
    return data
