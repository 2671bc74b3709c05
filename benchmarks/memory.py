"""Whether memory stays flat: ``python -m benchmarks.memory FOLDER [--pages 5000]``.

Reads the pages of FOLDER (a corpus as ``benchmarks.peers`` reads it) over and over in one process, and prints what
memory the process holds after each tenth of them: the resident set, in megabytes, as Linux tells it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

import broadsheet
from benchmarks.peers.corpus import read_corpus
from broadsheet import Registry

__all__ = ["main", "resident"]

_STATUS = Path("/proc/self/status")
_ROWS = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints a row for each tenth of the pages."""
    parser = argparse.ArgumentParser(prog="benchmarks.memory")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=5000, help="how many pages are read (default: 5000)")
    options = parser.parse_args(arguments)
    if not _STATUS.exists():
        print("this system does not tell a process its memory: run it on Linux", file=sys.stderr)
        return 1
    pages = list(read_corpus(options.folder))
    registry = Registry()
    print(f"{len(pages)} pages, read over and over\n{'pages read':>10} {'MB':>7}\n{0:10,} {resident():7.1f}")
    step = max(1, options.pages // _ROWS)
    for number, page in enumerate(islice(cycle(pages), options.pages), start=1):
        broadsheet.parse(page.html, url=page.url, registry=registry)
        if number % step == 0:
            print(f"{number:10,} {resident():7.1f}")
    return 0


def resident() -> float:
    """The memory that this process holds, in megabytes."""
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
