"""Files as streams of bytes, unpacked on the way."""

from __future__ import annotations

import io
from typing import BinaryIO, cast

import pyarrow as pa

from broadsheet.batch.files import InputFile

__all__ = ["open_stream"]


def open_stream(file: InputFile) -> BinaryIO:
    """The content of a file, gz and zst unpacked, also of several members. It and its reads raise ``OSError``."""
    if file.compression is None:
        return file.path.open("rb")
    packed = pa.input_stream(file.name, compression=file.compression.value, buffer_size=1 << 20)
    return cast(BinaryIO, io.BufferedReader(packed, 1 << 20))
