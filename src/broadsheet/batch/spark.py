"""Spark: ``frame.mapInArrow(parse_batches, outcomes())``.

Needs the extra ``spark``, on every machine of the cluster. Spark hands over batches of
``spark.sql.execution.arrow.maxRecordsPerBatch`` pages; ``settings`` go by ``functools.partial``. Where pages lie in
archives, hand out the archives, one a partition:

>>> from pyspark.sql import SparkSession  # doctest: +SKIP
>>> spark = SparkSession.builder.getOrCreate()  # doctest: +SKIP
>>> archives = spark.createDataFrame([("/crawl/a.warc.gz",), ("/crawl/b.warc.gz",)], ["path"])  # doctest: +SKIP
>>> rows = archives.repartition(2).mapInArrow(parse_paths, outcomes())  # doctest: +SKIP
>>> rows.write.parquet("/crawl/news")  # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from broadsheet.batch.arrow import OUTCOMES
from broadsheet.batch.parsing import parse_batch, parse_files
from broadsheet.batch.settings import Settings

if TYPE_CHECKING:
    from pyspark.sql.types import StructType

__all__ = ["outcomes", "parse_batches", "parse_paths"]


def parse_batches(pages: Iterable[pa.RecordBatch], settings: Settings | None = None) -> Iterator[pa.RecordBatch]:
    """The rows of each batch of pages, as ``parse_batch`` gives them.

    >>> pages = pa.RecordBatch.from_pylist([{"html": b"<h1>Rain at last</h1><p>It rained for an hour."}])
    >>> [rows.num_rows for rows in parse_batches([pages])]
    [1]
    """
    for batch in pages:
        yield parse_batch(batch, settings)


def parse_paths(files: Iterable[pa.RecordBatch], settings: Settings | None = None) -> Iterator[pa.RecordBatch]:
    """The rows of all pages of the files that the column ``path`` names, as ``parse_files`` gives them."""
    for batch in files:
        yield from parse_files(batch["path"].to_pylist(), settings)


def outcomes() -> StructType:
    """The schema of the rows, in Spark's words: the fields of ``OUTCOMES``."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(OUTCOMES)
