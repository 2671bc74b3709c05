"""The same pages again and again, in threads and in processes: ``python -m tests.support.soak [--parses 200000]``.

Reads the project's own fixtures in one process by eight threads at once, and once each in workers that are forked and
spawned. Fails where a record differs from the one that was read first, or where memory grows: by more than a tenth from
the end of the first tenth of the parses on. Memory is the resident set, as Linux tells it.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

import broadsheet

__all__ = ["different_in_processes", "different_in_threads", "digest", "main", "own_pages"]

_FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
_THREADS, _TENTHS, _GROWTH = 8, 10, 1.1


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints memory after each tenth of the parses; 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="tests.support.soak")
    parser.add_argument("--parses", type=int, default=200_000, help="how many pages are read (default: 200000)")
    options = parser.parse_args(arguments)
    from benchmarks.memory import resident

    pages = own_pages()
    first = list(map(digest, pages))
    wrong = [name for method in ("fork", "spawn") for name in different_in_processes(pages, first, method)]
    print(f"{len(pages)} pages; in processes {len(wrong)} records differ\n{'pages read':>10} {'MB':>7}")
    memory = []
    for tenth in range(1, _TENTHS + 1):
        wrong += different_in_threads(pages, first, options.parses // _TENTHS)
        memory.append(resident())
        print(f"{tenth * (options.parses // _TENTHS):10,} {memory[-1]:7.1f}", flush=True)
    grown = memory[-1] > _GROWTH * memory[0]
    print(f"{len(wrong)} records differ; memory {'grows' if grown else 'stays flat'}")
    return 1 if wrong or grown else 0


def own_pages() -> list[bytes]:
    """The pages of HTML among the fixtures."""
    return [path.read_bytes() for path in sorted(_FIXTURES.rglob("page.html"))]


def digest(page: bytes) -> str:
    """What a page is read as, in short."""
    try:
        record = broadsheet.parse(page).to_json()
    except broadsheet.ParseError as error:
        record = repr(error)
    return hashlib.sha256(record.encode()).hexdigest()


def different_in_threads(pages: Sequence[bytes], first: Sequence[str], parses: int) -> list[str]:
    """The pages that some thread reads otherwise than ``first`` tells; each as often as it is."""
    with ThreadPoolExecutor(_THREADS) as threads:
        found = threads.map(digest, islice(cycle(pages), parses), chunksize=1)
        return list(_different(found, islice(cycle(first), parses)))


def different_in_processes(pages: Sequence[bytes], first: Sequence[str], method: str) -> list[str]:
    """The pages that a worker reads otherwise; ``method`` is "fork" or "spawn"."""
    with multiprocessing.get_context(method).Pool(2) as workers:
        return list(_different(workers.map(digest, pages), first))


def _different(found: Iterator[str] | Sequence[str], first: Iterator[str] | Sequence[str]) -> Iterator[str]:
    return (after for after, before in zip(found, first, strict=True) if after != before)


if __name__ == "__main__":
    sys.exit(main())
