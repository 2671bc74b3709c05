"""Spark on a cluster of this machine: the rows are those of a single process. ``make test-engines`` runs it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from tests.engines.pages import SETTINGS, expected, expected_of_files, pages, same, write_archives
from tests.engines.recipes import recipe_of

from broadsheet.batch.spark import outcomes, parse_batches, parse_paths

sql = pytest.importorskip("pyspark.sql", reason="make test-engines runs it, in an environment of its own")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Two processes on this machine, with this very Python."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PYSPARK_PYTHON", sys.executable)
        session = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        yield session
        session.stop()


@pytest.mark.parametrize("most", [1, 7, 10_000])
def test_the_rows_are_those_of_one_process(spark: Any, most: int) -> None:
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(most))
    frame = spark.createDataFrame(pages()).repartition(5)
    rows = frame.mapInArrow(partial(parse_batches, settings=SETTINGS), outcomes()).toArrow()
    assert same(rows.to_pylist(), expected())


def test_archives_are_handed_out(spark: Any, tmp_path: Path) -> None:
    paths = write_archives(tmp_path)
    archives = spark.createDataFrame([(path,) for path in paths], ["path"]).repartition(3)
    rows = archives.mapInArrow(partial(parse_paths, settings=SETTINGS), outcomes()).toArrow().to_pylist()
    assert len(rows) == 4 + 150 + 9
    assert same(rows, expected_of_files(paths))


def test_what_is_written_is_read_back(spark: Any, tmp_path: Path) -> None:
    rows = spark.createDataFrame(pages()).mapInArrow(partial(parse_batches, settings=SETTINGS), outcomes())
    rows.write.parquet(str(tmp_path / "news"))
    assert same(pq.read_table(tmp_path / "news").to_pylist(), expected())


def test_the_recipe_does_what_the_page_says(spark: Any, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    pq.write_table(pages(), tmp_path / "pages/0.parquet")
    paths = write_archives(tmp_path)
    found: dict[str, Any] = {"spark": spark, "paths": paths}
    exec(recipe_of("Spark", crawl=tmp_path), found)
    assert pq.read_table(tmp_path / "news").num_rows == 60
    assert same(found["rows"].toArrow().to_pylist(), expected_of_files(paths))
