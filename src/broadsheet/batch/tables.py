"""Pages from Parquet files: a page a row, in the columns that ``parse_batch`` knows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import attrs
import pyarrow as pa
import pyarrow.parquet as pq

from broadsheet.batch.arrow import raw_pages
from broadsheet.batch.files import InputFile
from broadsheet.batch.records import Origin, RawPage
from broadsheet.errors import BatchError

__all__ = ["read_table"]

_ROWS = 64
_KNOWN = frozenset(field.name for field in attrs.fields(RawPage))


def read_table(file: InputFile) -> Iterator[RawPage]:
    """The pages of a Parquet file. What is broken costs its group of rows, and is one page with an error."""
    try:
        with pq.ParquetFile(file.path) as table:
            columns = [name for name in table.schema_arrow.names if name in _KNOWN]
            numbers = count()
            for group in range(table.num_row_groups):
                yield from _group(file, table, group, columns, numbers)
    except (OSError, pa.ArrowException, BatchError) as error:
        yield RawPage.damaged(str(error), Origin(file=file.name))


def _group(
    file: InputFile, table: pq.ParquetFile, group: int, columns: list[str], numbers: Iterator[int]
) -> Iterator[RawPage]:
    left = table.metadata.row_group(group).num_rows
    try:
        for batch in table.iter_batches(_ROWS, row_groups=[group], columns=columns):
            for page, number in zip(raw_pages(batch), numbers, strict=False):
                left -= 1
                yield _placed(page, Origin(file=file.name, record=str(number)))
    except (OSError, pa.ArrowException) as error:
        yield RawPage.damaged(f"{error}, and with it {left} rows", Origin(file=file.name))
        for _ in range(left):
            next(numbers)


def _placed(page: RawPage, origin: Origin) -> RawPage:
    """The page with its origin, unless the table says where it was before."""
    return attrs.evolve(page, origin=origin) if page.origin == Origin() else page
