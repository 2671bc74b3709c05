"""What each stage of ``parse`` costs, cards above all: ``python -m benchmarks.cost [FOLDER]``.

On the pages of FOLDER (``*.html`` and ``*.html.gz``, at any depth), each stage's time is given as a multiple of the
lxml parse of the same bytes, all taken in turn, page by page, in one process, the best of several runs of each, and
summed over the pages. Without adapters; where a folder has ``cases.jsonl`` (an object a line, with ``html_file`` and
``url``), with the addresses of its pages. Then, on generated lists, what one card costs on a page of few and of many.

Times are of the processor, so that what else the machine is doing counts less. A stage is the difference of two roads,
the one to its end and the one to the end of the stage before; ``without cards`` reads a page to its end, but for them.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import lxml.html

import broadsheet
from broadsheet import Document, Limits, Registry, generic
from broadsheet.blocks import Stream
from broadsheet.rules import Scope

__all__ = ["main"]

_RUNS, _CARDS = 5, (60, 600, 6_000, 60_000)
#: So many cards are read in all for one row, and a page twice at the least.
_READ = 12_000
_HOST = "https://news.example/"
_WORDS = "harbour bridge closed month ferries collide valley rain record market council vote strike talks river".split()  # noqa: SIM905  (reads as a list)
_NO_SITES = Registry()

Page = tuple[bytes, str | None]


def main(arguments: list[str] | None = None) -> int:
    """Prints both tables; the first one where a folder is named."""
    folders = sys.argv[1:] if arguments is None else arguments
    for folder in folders:
        pages = list(_pages(Path(folder)))
        if not pages:
            print(f"no pages in {folder}", file=sys.stderr)
            return 1
        _print_stages(folder, pages)
    _print_lists()
    return 0


def _print_stages(folder: str, pages: list[Page]) -> None:
    for page in pages[:2]:  # imports and tables are not timed
        _timed(_roads(page), 1)
    rows = [_timed(_roads(page), _RUNS) for page in pages]
    total = {name: sum(row[name] for row in rows) for name in rows[0]}
    times = {name: seconds / total["lxml"] for name, seconds in total.items()}
    size = sum(len(html) for html, _ in pages)
    print(f"{folder}: {len(pages)} pages of {size / len(pages) / 1e3:,.0f} KB, as multiples of their lxml parse")
    print(f"{'decoding and tree':20} {times['document']:6.2f}")
    print(f"{'blocks':20} {times['blocks'] - times['document']:6.2f}")
    print(f"{'cards':20} {times['parse'] - times['without cards']:6.2f}")
    print(f"{'all else':20} {times['without cards'] - times['blocks']:6.2f}")
    print(f"{'parse':20} {times['parse']:6.2f}")
    print(f"{'parse, median page':20} {statistics.median(row['parse'] / row['lxml'] for row in rows):6.2f}\n")


def _print_lists() -> None:
    print("a generated list of stories, microseconds a card")
    print(f"{'cards':>7} {'lxml':>6} {'finding cards':>14} {'parse':>6}")
    for count in _CARDS:
        page = (_list_of(count), _HOST)
        found = len(broadsheet.parse(page[0], url=page[1], registry=_NO_SITES).cards)
        best = _timed(_roads(page), max(2, min(50, _READ // count)))
        lxml_time, cards, parse = (
            1e6 * seconds / found for seconds in (best["lxml"], best["cards"] - best["blocks"], best["parse"])
        )
        print(f"{found:7,} {lxml_time:6.1f} {cards:14.1f} {parse:6.1f}")


def _roads(page: Page) -> Mapping[str, Callable[[], object]]:
    """The stages of reading a page, each from its bytes on."""
    html, url = page
    return {
        "lxml": lambda: lxml.html.document_fromstring(html) is None,
        "document": lambda: Document.from_html(html, url=url) is None,
        "blocks": lambda: _stream(page) is None,
        "cards": lambda: generic.find_cards(Scope(_stream(page))) is None,
        "without cards": partial(_without_cards, page),
        "parse": lambda: broadsheet.parse(html, url=url, registry=_NO_SITES) is None,
    }


def _stream(page: Page) -> Stream:
    html, url = page
    return Stream.of(Document.from_html(html, url=url), Limits())


def _without_cards(page: Page) -> bool:
    html, url = page
    find_cards, generic.find_cards = generic.find_cards, _no_cards
    try:
        return broadsheet.parse(html, url=url, registry=_NO_SITES) is None
    finally:
        generic.find_cards = find_cards


def _no_cards(scope: Scope) -> None:
    return None


def _timed(tasks: Mapping[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """The shortest time of each task, in seconds, all run in turn; what they made is gone by its end."""
    best = dict.fromkeys(tasks, float("inf"))
    for _ in range(runs):
        for name, task in tasks.items():
            start = time.process_time()
            task()
            best[name] = min(best[name], time.process_time() - start)
    return best


def _pages(folder: Path) -> Iterator[Page]:
    """The pages of a folder, with their addresses where they are told."""
    listed = folder / "cases.jsonl"
    cases = map(json.loads, listed.read_text("utf-8").splitlines()) if listed.exists() else ()
    urls = {folder / case["html_file"]: case.get("url") or None for case in cases}
    for path in sorted(urls or (path for path in folder.rglob("*.htm*") if path.suffix in (".html", ".htm", ".gz"))):
        data = path.read_bytes()
        yield gzip.decompress(data) if path.suffix == ".gz" else data, urls.get(path)


def _list_of(count: int) -> bytes:
    """A page that lists so many stories, each with a source and an age."""
    items = "".join(
        f'<li class="story"><a href="/2025/06/{number}-story"><h3 class="title">{_title(number)}</h3></a>'
        f'<p class="meta"><span class="source">The Herald</span> <time>{number % 20 + 2} hours ago</time></p></li>'
        for number in range(count)
    )
    return f'<html lang="en"><body><h1>News</h1><ul class="list">{items}</ul></body></html>'.encode()


def _title(number: int) -> str:
    words = (_WORDS[(7 * number + place * (number % 11 + 1)) % len(_WORDS)] for place in range(6))
    return f"{' '.join(words).capitalize()} {number}"


if __name__ == "__main__":
    sys.exit(main())
