"""What every engine is given: pages of very different sizes, and pages that fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa
from tests.support.press import press, write_archive

from broadsheet import Limits
from broadsheet.batch import Origin, RawPage, Settings, parse_batch, parse_files, to_raw_batch

__all__ = ["SETTINGS", "expected", "expected_of_files", "pages", "same", "write_archives"]

SETTINGS = Settings(limits=Limits(max_bytes=3_000_000))


def pages() -> pa.Table:
    """Sixty small pages, one of a megabyte among them, one that is too large, and some that are none."""
    made = press(60)
    long = b"<p>It rained on Monday, and the frogs came out to sit in the rain for a while.</p>"
    made[20] = attrs.evolve(made[20], html=b"<h1>A long day</h1>" + long * 12_000)
    made[21] = RawPage(html=b"<p>" + b"x" * 3_000_000)
    made[30] = RawPage(html=b"")
    made[31] = RawPage(text="Rain at last\nIt rained on Monday, for an hour, and the frogs came out.")
    made[32] = RawPage.damaged("broken", Origin(file="a.warc"))
    numbered = (attrs.evolve(page, origin=Origin(record=f"{number:03}")) for number, page in enumerate(made))
    return pa.Table.from_batches([to_raw_batch(numbered)])


def expected() -> list[dict[str, Any]]:
    """The rows of the pages, made by this process alone."""
    rows: list[dict[str, Any]] = parse_batch(pages().to_batches()[0], SETTINGS).to_pylist()
    assert [row["error"]["kind"] for row in rows if row["error"]] == ["LimitExceeded", "EmptyDocument", "DamagedRecord"]
    return rows


def write_archives(folder: Path) -> list[str]:
    """Three archives: a small one, one ten times as large, and one that is broken."""
    paths = [
        write_archive(folder / "small.warc.gz", press(4, "small.example")),
        write_archive(folder / "large.warc.gz", press(150, "large.example")),
        write_archive(folder / "broken.warc.gz", press(9, "broken.example")),
    ]
    paths[2].write_bytes(paths[2].read_bytes()[:-100])
    return list(map(str, paths))


def expected_of_files(paths: list[str]) -> list[dict[str, Any]]:
    """The rows of the archives, made by this process alone."""
    return [row for batch in parse_files(paths, SETTINGS) for row in batch.to_pylist()]


def same(rows: list[dict[str, Any]], others: list[dict[str, Any]]) -> bool:
    """Whether rows are equal; engines give them in any order."""
    return sorted(rows, key=_place) == sorted(others, key=_place)


def _place(row: dict[str, Any]) -> tuple[str, str]:
    return str(row["origin"]["file"]), str(row["origin"]["record"])
