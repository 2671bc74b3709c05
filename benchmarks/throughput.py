"""Pages a second of a batch, beside one process and beside trafilatura: ``python -m benchmarks.throughput FOLDER``.

The pages of FOLDER (``*.html`` and ``*.html.gz``, at any depth, some hundreds spread evenly) are packed into a WARC
file as crawlers write them, so many times over that starting the workers counts for little. Then the same file is
read, in one run of this program: by a plain loop in this process, which parses each page and writes its row; by a batch
with so many workers; and, fewer times over, by trafilatura, in this process and by as many processes. Reading the file,
and for broadsheet writing the rows, is part of all of them.

Times are of the clock, the best of some rounds: have the machine do nothing else. The time of all processors tells what
a batch costs beside the work itself. Where trafilatura is not installed (extra ``bench``), its rows are left out.
"""

from __future__ import annotations

import argparse
import gzip
import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path

import attrs

from broadsheet.batch import Batch, Parser, find_files, read_pages
from broadsheet.batch.rows import as_line

__all__ = ["main"]

_PAGES, _REPEAT, _ROUNDS = 200, 16, 2


def main() -> None:
    """Prints pages a second, and the ratios that are promised."""
    options = _options()
    pages = _pages(options.folder)
    with tempfile.TemporaryDirectory() as folder:
        once, often = Path(folder, "once.warc.gz"), Path(folder, "often.warc.gz")
        members = [gzip.compress(_record(page), 6) for page in pages]
        once.write_bytes(b"".join(members))
        often.write_bytes(b"".join(members * _REPEAT))
        size = sum(map(len, pages)) / len(pages)
        print(f"{len(pages)} pages of {size:,.0f} bytes, {os.cpu_count()} cores, {options.workers} workers")
        count = len(pages) * _REPEAT
        loop, batch = _best(
            partial(_loop, often, Path(folder, "loop.jsonl")),
            partial(_batch, often, Path(folder, "batch.jsonl"), options.workers),
        )
        alone, together = count / loop.clock, count / batch.clock
        _say("broadsheet, one process", alone)
        _say(f"broadsheet batch, {options.workers} workers", together, f"{together / alone:.2f} x one process")
        spent = " and ".join(f"{1e3 * each.processors / count:.2f}" for each in (loop, batch))
        print(f"of all processors, {spent} ms a page")
        with suppress(ModuleNotFoundError):
            import_module("trafilatura")
            begun = time.perf_counter()
            for html in _html(once):
                _trafilatura(html)
            rate = len(pages) / (time.perf_counter() - begun)
            _say("trafilatura, one process", rate, f"batch is {together / rate:.1f} x")
            rate = len(pages) * 2 / _pool(once, options.workers)
            _say(f"trafilatura, {options.workers} processes", rate, f"batch is {together / rate:.1f} x")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def _say(what: str, rate: float, more: str = "") -> None:
    print(f"{what:32} {rate:8.1f} pages a second  {more}", flush=True)


def _pages(folder: Path) -> list[bytes]:
    """Some hundreds of the pages of a folder, spread evenly."""
    paths = sorted(path for path in folder.rglob("*.html*") if path.suffix in (".html", ".gz"))
    chosen = paths[:: max(1, -(-len(paths) // _PAGES))]
    return [gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in chosen]


def _record(html: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://press.example/{len(html)}\r\n"
    head += "WARC-Record-ID: <urn:page>\r\nWARC-Date: 2026-03-02T12:00:00Z\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


@attrs.frozen
class _Spent:
    """What a task took, in seconds: of the clock, and of all processors that it used, its processes included."""

    clock: float
    processors: float


def _best(*tasks: Callable[[], None]) -> list[_Spent]:
    """The shortest time of each task, all run in turn."""
    rounds = [[_spent(task) for task in tasks] for _ in range(_ROUNDS)]
    return [min(spent, key=lambda each: each.clock) for spent in zip(*rounds, strict=True)]


def _spent(task: Callable[[], None]) -> _Spent:
    begun, before = time.perf_counter(), sum(os.times()[:4])
    task()
    return _Spent(time.perf_counter() - begun, sum(os.times()[:4]) - before)


def _loop(archive: Path, output: Path) -> None:
    parser = Parser.of()
    with output.open("wb") as file:
        for page in read_pages(archive):
            file.write(as_line(parser.outcome(page)))


def _batch(archive: Path, output: Path, workers: int) -> None:
    Batch(files=find_files([archive]), output=output, workers=workers).run(anew=True)


def _html(archive: Path) -> Iterator[bytes]:
    for page in read_pages(archive):
        assert isinstance(page.html, bytes)
        yield page.html


def _trafilatura(html: bytes) -> None:
    import_module("trafilatura").bare_extraction(
        html, url="https://press.example/", include_comments=False, with_metadata=True
    )


def _pool(archive: Path, workers: int) -> float:
    """How long so many processes take to read an archive twice, in seconds, without their start."""
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        pool.map(_trafilatura, [b"<p>It starts."] * 4 * workers)
        begun = time.perf_counter()
        for _ in range(2):
            for _ in pool.imap(_trafilatura, _html(archive)):
                pass
        return time.perf_counter() - begun


if __name__ == "__main__":
    main()
