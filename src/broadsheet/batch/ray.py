"""Ray Data: ``dataset.map_batches(parse_table, batch_format="pyarrow")``.

Needs the extra ``ray``, on every machine of the cluster. Ray hands over tables of ``batch_size`` pages; ``settings``
go by ``fn_kwargs={"settings": Settings(…)}``. Where pages lie in archives, hand out the archives:

>>> import ray  # doctest: +SKIP
>>> archives = ray.data.from_items([{"path": "/crawl/a.warc.gz"}, {"path": "/crawl/b.warc.gz"}])  # doctest: +SKIP
>>> rows = archives.map_batches(parse_paths, batch_format="pyarrow", batch_size=1)  # doctest: +SKIP
>>> rows.write_parquet("/crawl/news")  # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from broadsheet.batch.arrow import OUTCOMES
from broadsheet.batch.parsing import parse_batch, parse_files
from broadsheet.batch.settings import Settings

__all__ = ["parse_paths", "parse_table"]


def parse_table(pages: pa.Table, settings: Settings | None = None) -> pa.Table:
    """The rows of a table of pages, as ``parse_batch`` gives them.

    >>> pages = pa.table({"html": [b"<h1>Rain at last</h1><p>It rained for an hour.", b""]})
    >>> [error and error["kind"] for error in parse_table(pages)["error"].to_pylist()]
    [None, 'EmptyDocument']
    """
    return pa.Table.from_batches([parse_batch(batch, settings) for batch in pages.to_batches()], OUTCOMES)


def parse_paths(files: pa.Table, settings: Settings | None = None) -> Iterator[pa.Table]:
    """The rows of all pages of the files that the column ``path`` names, as ``parse_files`` gives them."""
    for rows in parse_files(files["path"].to_pylist(), settings):
        yield pa.Table.from_batches([rows])
