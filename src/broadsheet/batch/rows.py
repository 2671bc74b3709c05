"""A row on its way from a worker to the file: packed as the file wants it, and what must be known of it besides."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pyarrow as pa

from broadsheet.batch.arrow import OUTCOMES, to_batch
from broadsheet.batch.records import Failure, Origin, Outcome

__all__ = ["Pack", "Row", "as_arrow", "as_line", "row_of", "unpacked"]

#: How an outcome is packed: a function of a module, so that it travels to other processes by its name.
Pack = Callable[[Outcome], bytes]


@attrs.frozen
class Row:
    """A packed row: where its page came from, why there is none, and the bytes for the file."""

    origin: Origin
    error: Failure | None
    data: bytes


def row_of(outcome: Outcome, pack: Pack) -> Row:
    """The row of an outcome."""
    return Row(outcome.origin, outcome.error, pack(outcome))


def as_line(outcome: Outcome) -> bytes:
    """The outcome as a line of JSON in UTF-8, its end included; a lone surrogate stays one, as an escape.

    >>> Outcome.from_json(as_line(Outcome(url="https://a.example"))).url
    'https://a.example'
    """
    return outcome.to_json().encode("utf-8", "backslashreplace") + b"\n"


def as_arrow(outcome: Outcome) -> bytes:
    """The outcome as a batch of one row, serialized without its schema, which is ``OUTCOMES``."""
    data: bytes = to_batch([outcome]).serialize().to_pybytes()
    return data


def unpacked(data: bytes) -> pa.RecordBatch:
    """The batch that ``as_arrow`` made bytes of."""
    return pa.ipc.read_record_batch(pa.py_buffer(data), OUTCOMES)
