"""Ray Data on a cluster of this machine: the rows are those of a single process. ``make test-engines`` runs it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from tests.engines.pages import SETTINGS, expected, expected_of_files, pages, same, write_archives
from tests.engines.recipes import recipe_of

from broadsheet.batch.ray import parse_paths, parse_table

ray = pytest.importorskip("ray", reason="make test-engines runs it, in an environment of its own")


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    """Two processes on this machine."""
    ray.init(num_cpus=2, include_dashboard=False, logging_level="error")
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield
    ray.shutdown()


@pytest.mark.parametrize("batch_size", [1, 7, None])
def test_the_rows_are_those_of_one_process(batch_size: int | None) -> None:
    dataset = ray.data.from_arrow(pages()).repartition(5)
    rows = dataset.map_batches(
        parse_table, batch_format="pyarrow", batch_size=batch_size, fn_kwargs={"settings": SETTINGS}
    )
    assert same(rows.take_all(), expected())


def test_archives_are_handed_out(tmp_path: Path) -> None:
    paths = write_archives(tmp_path)
    archives = ray.data.from_items([{"path": path} for path in paths])
    rows = archives.map_batches(
        parse_paths, batch_format="pyarrow", batch_size=1, fn_kwargs={"settings": SETTINGS}
    ).take_all()
    assert len(rows) == 4 + 150 + 9
    assert same(rows, expected_of_files(paths))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    ray.data.from_arrow(pages()).repartition(3).map_batches(
        parse_table, batch_format="pyarrow", fn_kwargs={"settings": SETTINGS}
    ).write_parquet(str(tmp_path / "news"))
    assert same(ray.data.read_parquet(str(tmp_path / "news")).take_all(), expected())


def test_the_recipe_does_what_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    pq.write_table(pages(), tmp_path / "pages/0.parquet")
    paths = write_archives(tmp_path)
    found: dict[str, Any] = {"paths": paths}
    exec(recipe_of("Ray Data", crawl=tmp_path), found)
    assert ray.data.read_parquet(str(tmp_path / "news")).count() == 60
    assert same(found["rows"].take_all(), expected_of_files(paths))
