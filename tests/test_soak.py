"""The same pages in threads and in processes give the same records; ``make soak`` does it for longer."""

from __future__ import annotations

import pytest
from tests.support.soak import different_in_processes, different_in_threads, digest, own_pages

PAGES = own_pages()[::4]
FIRST = list(map(digest, PAGES))


def test_eight_threads_at_once_read_what_one_reads() -> None:
    assert different_in_threads(PAGES, FIRST, 5 * len(PAGES)) == []


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_worker_reads_what_its_master_reads(method: str) -> None:
    assert different_in_processes(PAGES, FIRST, method) == []


def test_a_record_that_differs_is_found() -> None:
    other = [*FIRST[:-1], "another"]
    assert different_in_threads(PAGES, other, len(PAGES)) == [FIRST[-1]]
