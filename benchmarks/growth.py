"""How cost grows with the size of a page: ``python -m benchmarks.growth [--plot FILE]``.

Generated pages from 10 KB to 20 MB, of two sorts: a story with paragraphs and cards, and a list of stories. For each,
the processor time of ``parse`` and of the lxml parse of the same bytes, the shortest of several runs, taken in turn;
and what ``parse`` costs a kilobyte, which is the same for every size where cost is linear. ``--plot`` draws it as SVG
(with matplotlib, of the extra ``bench``).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import attrs
import lxml.html

import broadsheet
from broadsheet import Limits, Registry

__all__ = ["main"]

_SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 20_000_000)
#: So many bytes are read in all for a row, and a page twice at the least.
_READ = 10_000_000
_LIMITS = Limits(max_bytes=50_000_000, max_nodes=10_000_000, max_blocks=5_000_000)
_NO_SITES = Registry()
_WORDS = "harbour bridge closed month ferries collide valley rain record market council vote strike talks river".split()  # noqa: SIM905  (reads as a list)


@attrs.frozen
class Cost:
    """What a page of a sort cost: its size in bytes, and the seconds of the lxml parse and of ``parse``."""

    sort: str
    size: int
    lxml: float
    parse: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints a row for each page, and draws them if asked."""
    parser = argparse.ArgumentParser(prog="benchmarks.growth")
    parser.add_argument("--plot", type=Path, help="draw the cost in this file")
    options = parser.parse_args(arguments)
    costs = []
    print(f"{'page':8} {'KB':>7} {'lxml ms':>9} {'parse ms':>9} {'ratio':>6} {'parse, ms a KB':>15}")
    for sort, page_of in (("story", _story), ("listing", _listing)):
        for size in _SIZES:
            cost = _cost(sort, page_of(size))
            costs.append(cost)
            print(
                f"{sort:8} {cost.size / 1e3:7,.0f} {1e3 * cost.lxml:9.2f} {1e3 * cost.parse:9.2f} "
                f"{cost.parse / cost.lxml:6.2f} {1e6 * cost.parse / cost.size:15.4f}"
            )
    if options.plot:
        _draw(costs, options.plot)
    return 0


def _cost(sort: str, html: bytes) -> Cost:
    runs = max(2, min(20, _READ // len(html)))
    roads: tuple[Callable[[], object], ...] = (
        lambda: lxml.html.document_fromstring(html, parser=lxml.html.HTMLParser(huge_tree=True)) is None,
        lambda: broadsheet.parse(html, registry=_NO_SITES, limits=_LIMITS) is None,
    )
    best = [float("inf")] * len(roads)
    for _ in range(runs):
        for place, road in enumerate(roads):
            start = time.process_time()
            road()
            best[place] = min(best[place], time.process_time() - start)
    return Cost(sort, len(html), *best)


def _story(size: int) -> bytes:
    """A page of about so many bytes whose story takes four fifths of it."""
    paragraphs: list[str] = []
    length = 0
    while length < 0.8 * size:
        paragraphs.append(
            f'<p class="text">{" ".join(_sentence(6 * len(paragraphs) + place) for place in range(6))}</p>'
        )
        length += len(paragraphs[-1])
    body = f'<article class="story"><h1>{_title(1)}</h1><div class="body">{"".join(paragraphs)}</div></article>'
    return _page(f"<main>{body}</main><aside>{_items(size // 5)}</aside>")


def _listing(size: int) -> bytes:
    """A page of about so many bytes that lists stories."""
    return _page(f"<main><h1>News</h1>{_items(size)}</main>")


def _page(main: str) -> bytes:
    menu = "".join(f'<li><a href="/{word}/">{word}</a></li>' for word in _WORDS)
    head = '<html lang="en"><head><title>The Almanac</title></head>'
    return f"{head}<body><nav><ul>{menu}</ul></nav>{main}<footer>© The Almanac</footer></body></html>".encode()


def _items(size: int) -> str:
    items: list[str] = []
    length = 0
    while length < size:
        number = len(items)
        items.append(
            f'<li class="card"><a href="/2025/06/{number}-story"><h3 class="title">{_title(number)}</h3></a>'
            f'<p class="meta"><span class="source">The Herald</span> <time>{number % 20 + 2} hours ago</time></p></li>'
        )
        length += len(items[-1])
    return f'<ul class="list">{"".join(items)}</ul>'


def _title(number: int) -> str:
    words = (_WORDS[(7 * number + place * (number % 11 + 1)) % len(_WORDS)] for place in range(6))
    return f"{' '.join(words).capitalize()} {number}"


def _sentence(number: int) -> str:
    words = (_WORDS[(5 * number + place * (number % 13 + 1)) % len(_WORDS)] for place in range(14))
    return f"The {' '.join(words)}, they said on day {number}."


def _draw(costs: Sequence[Cost], file: Path) -> None:
    """Draws time against size, both in powers of ten: where cost is linear, the lines rise as the dotted one does."""
    figure = import_module("matplotlib.figure").Figure(figsize=(7, 4.5), layout="constrained")
    axes = figure.add_subplot(
        xscale="log", yscale="log", xlabel="size of the page, KB", ylabel="processor time, ms", title="Cost and size"
    )
    for sort in dict.fromkeys(cost.sort for cost in costs):
        rows = [cost for cost in costs if cost.sort == sort]
        sizes = [cost.size / 1e3 for cost in rows]
        axes.plot(sizes, [1e3 * cost.parse for cost in rows], marker="o", label=f"parse, {sort}")
        axes.plot(sizes, [1e3 * cost.lxml for cost in rows], marker=".", alpha=0.5, label=f"lxml, {sort}")
    ends = [_SIZES[0] / 1e3, _SIZES[-1] / 1e3]
    axes.plot(ends, [end / 10 for end in ends], linestyle=":", color="gray", label="linear")
    axes.grid(visible=True, alpha=0.3)
    axes.legend()
    with import_module("matplotlib").rc_context({"svg.fonttype": "none", "svg.hashsalt": "broadsheet"}):
        figure.savefig(file, metadata={"Date": None})


if __name__ == "__main__":
    sys.exit(main())
