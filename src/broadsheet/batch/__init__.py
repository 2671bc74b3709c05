"""Many pages: read from files of any usual kind, parsed by many processes or by an engine, written as rows.

Three ways in, from the ground up. ``read_pages`` gives the pages of files, one by one. ``parse_batch`` makes rows of
pages, on Arrow: the function that Ray, Spark and whatever else knows Arrow runs (``broadsheet.batch.ray``,
``broadsheet.batch.spark``). ``Batch`` does all of it on one machine, as ``broadsheet batch`` does. Needs the extra
``batch``: pyarrow and fastwarc.
"""

from __future__ import annotations

from broadsheet.batch.arrow import OUTCOMES, RAW_PAGES, from_batch, schema_of, to_batch, to_raw_batch
from broadsheet.batch.files import find_files
from broadsheet.batch.parsing import Parser, parse_batch, parse_files
from broadsheet.batch.reading import read_pages
from broadsheet.batch.records import Failure, Origin, Outcome, RawPage
from broadsheet.batch.running import Batch, Tally
from broadsheet.batch.settings import Settings

__all__ = [
    "OUTCOMES",
    "RAW_PAGES",
    "Batch",
    "Failure",
    "Origin",
    "Outcome",
    "Parser",
    "RawPage",
    "Settings",
    "Tally",
    "find_files",
    "from_batch",
    "parse_batch",
    "parse_files",
    "read_pages",
    "schema_of",
    "to_batch",
    "to_raw_batch",
]
