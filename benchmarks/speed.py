"""How fast ``parse`` is, as a multiple of the time that lxml takes to parse the same bytes: ``python -m benchmarks``.

Both are timed in turn, page by page, in one process, and the best of many runs of each is taken: what is left is the
work itself and not what else the machine was doing. Collection of garbage runs as usual.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial

from lxml import etree

import broadsheet
from benchmarks.pages import MARKUPS, daily8_page

__all__ = ["main"]

_SIZE = 100_000
_WORDS = (30, 200, 1_200)
_RUNS = 200
_URL = "https://www.daily8.com/en/article/1-a-story"
_BASELINE = "import lxml.etree, attrs"


def main() -> None:
    """Prints the ratios as a table."""
    print(f"parse of a generated Daily8 page of {_SIZE:,} bytes, as a multiple of the lxml parse of the same bytes")
    print(f"{'mark-up':8} {'words':>6} {'cards':>6} {'blocks':>7} {'lxml ms':>8} {'parse ms':>9} {'ratio':>6}")
    for markup in MARKUPS:
        for words in _WORDS:
            page = daily8_page(_SIZE, words, markup)
            record = broadsheet.parse(page)
            floor, whole = _best_of(partial(_lxml, page), partial(broadsheet.parse, page, url=_URL))
            counts = f"{len(record.cards):6} {len(record.blocks):7}"
            print(f"{markup:8} {words:6} {counts} {1e3 * floor:8.3f} {1e3 * whole:9.3f} {whole / floor:6.2f}")
    print(f"import broadsheet adds {1e3 * _import_time():.0f} ms to `{_BASELINE}`")


def _lxml(page: bytes) -> None:
    etree.fromstring(page, etree.HTMLParser(encoding="utf-8", huge_tree=True))


def _best_of(*tasks: Callable[[], object]) -> list[float]:
    """The shortest time of each task, in seconds, all run in turn."""
    best = [float("inf")] * len(tasks)
    for _ in range(_RUNS):
        for place, task in enumerate(tasks):
            start = time.perf_counter()
            task()
            best[place] = min(best[place], time.perf_counter() - start)
    return best


def _import_time() -> float:
    """What the import takes in a fresh interpreter, beyond what its dependencies take alone."""
    alone, together = (_best_of_processes(code) for code in (_BASELINE, f"{_BASELINE}, broadsheet"))
    return together - alone


def _best_of_processes(code: str, runs: int = 15) -> float:
    timed = f"import time; start = time.perf_counter(); {code}; print(time.perf_counter() - start)"
    with tempfile.TemporaryDirectory() as cache:  # an installed package comes compiled
        places = {**os.environ, "PYTHONPYCACHEPREFIX": cache, "PYTHONDONTWRITEBYTECODE": ""}
        command = [sys.executable, "-c", timed]
        outputs = [subprocess.run(command, capture_output=True, check=True, env=places).stdout for _ in range(runs)]
    return min(map(float, outputs))


if __name__ == "__main__":
    main()
