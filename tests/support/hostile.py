"""What tests of pages that mean harm ask of a page: that it is read in time, its text, and what was found."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from broadsheet import FindingCode, NewsPage, Report

__all__ = ["MILLION", "codes", "in_time", "text_of"]

MILLION = 1_000_000

#: What a page of a million elements may take on a slow, busy machine, in seconds; a fast one needs a tenth of it.
_PATIENCE = 60


@contextmanager
def in_time() -> Iterator[None]:
    """Fails where what is done within takes too long."""
    start = time.monotonic()
    yield
    assert time.monotonic() - start < _PATIENCE


def text_of(page: NewsPage) -> str:
    """All visible text of a page, a block a line."""
    return "\n".join(block.text for block in page.blocks)


def codes(report: Report) -> set[FindingCode]:
    """The codes of what was found."""
    return {finding.code for finding in report.findings}
