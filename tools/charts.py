"""Draws what docs/benchmarks.md has beside other libraries: ``python -m tools.charts`` writes docs/images/peers.svg.

The figures are read off the page, so the picture says what the page says; a test draws it anew and holds it against the
file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import attrs

__all__ = ["IMAGE", "PAGE", "Scores", "picture", "ratios_of", "scores_of"]

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/benchmarks.md"
IMAGE = ROOT / "docs/images/peers.svg"

#: The libraries, in the order and the colours of the picture. Colours are told apart by most who see few of them.
COLOURS = {
    "broadsheet": "#5b21b6",
    "trafilatura": "#d97706",
    "trafilatura, precise": "#fbbf24",
    "newspaper4k": "#0e7490",
    "readability-lxml": "#94a3b8",
    "resiliparse": "#475569",
}
#: The set whose pages were timed.
TIMED = "newspaper_dataset"
#: How long a full bar is, and where it begins; the edges of the plot of cost; the ends of its scales.
FULL, START = 270, 160
LEFT, RIGHT, TOP, BOTTOM = 660, 965, 110, 480
CHEAPEST, DEAREST, WORST, BEST = 1.0, 100.0, 0.85, 0.97


@attrs.frozen
class Scores:
    """F1 of the body on one set of pages, by library; ``unseen`` is that of broadsheet on sites it was not grown on."""

    name: str
    pages: int
    f1: dict[str, float]
    unseen: float | None


def scores_of(page: str) -> list[Scores]:
    """The tables of scores: a line ``name: N pages``, the heads of the columns, and a row a library."""
    tables = re.findall(r"^(.+): (\d+) pages\nlibrary .*\n((?:.+\n)+?)(?=\n|```)", page, re.MULTILINE)
    left_out = re.search(r"F1 and exact\s+are (\.\d+) .*? set, (\.\d+) .*? second, (\.\d+) .*? third", page, re.DOTALL)
    assert left_out is not None
    found = []
    for (name, pages, rows), unseen in zip_longest(tables, map(float, left_out.groups())):
        f1 = {library: float(score) for library, score in re.findall(r"^(\S.*?) {2,}(0\.\d+)", rows, re.MULTILINE)}
        found.append(Scores(name, int(pages), f1, unseen))
    return found


def ratios_of(page: str) -> dict[str, float]:
    """How many times as long as the lxml parse each library takes: the last column of the table of speed."""
    rows = re.findall(r"^\| (\w+) \|(?:[^|]*\|){5} ([\d.]+) \|$", page, re.MULTILINE)
    return {name: float(ratio) for name, ratio in rows}


def picture(page: str) -> str:
    """The picture, as SVG: F1 on each set of pages, and F1 against cost on the pages that were timed."""
    scores = scores_of(page)
    (timed,) = (table for table in scores if table.name == TIMED)
    height = 90 + 100 * len(scores)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 {height}" role="img"'
        ' font-family="system-ui, sans-serif" font-size="13" fill="#1f2937">',
        "<title>F1 of the body by library and set of pages, and F1 against cost</title>",
        f'<rect x=".5" y=".5" width="999" height="{height - 1}" rx="12" fill="#fff" stroke="#d1d5db"/>',
        *_heading(26, "F1 of the body"),
        f'<text x="26" y="{height - 16}" font-size="11" fill="#6b7280">* with the sites of a page left out of the trees'
        " that read it</text>",
        *(line for row, table in enumerate(scores) for line in _bars(table, 60 + 100 * row)),
        *_heading(LEFT - 40, f"F1 and cost, on {timed.name}"),
        *_scales(),
        *_points(timed, ratios_of(page)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _heading(x: float, text: str) -> Iterator[str]:
    yield f'<text x="{x}" y="34" font-size="15" font-weight="600">{text}</text>'


def _bars(table: Scores, y: float) -> Iterator[str]:
    """A set of pages: its name, and a bar a library with its figure."""
    corpus, _, part = table.name.partition(", type:")
    yield f'<text x="26" y="{y + 14}">{corpus}</text>'
    yield f'<text x="26" y="{y + 31}" fill="#6b7280">{table.pages} {part or "page"}s</text>'
    for row, (library, colour) in enumerate(COLOURS.items()):
        length, top = FULL * table.f1[library], y + 14 * row
        own = library == "broadsheet"
        name = f"{library}; {_told(table.unseen)} unseen*" if own and table.unseen else library
        weight = ' font-weight="700"' if own else ""
        yield f'<rect x="{START}" y="{top}" width="{length:.1f}" height="12" rx="2" fill="{colour}"/>'
        yield (
            f'<text x="{START + length + 5:.1f}" y="{top + 10}" font-size="10.5"{weight}>{_told(table.f1[library])}'
            f' <tspan fill="#6b7280">{name}</tspan></text>'
        )


def _scales() -> Iterator[str]:
    """The lines of the plot of cost, and what they stand for."""
    for ratio in (1, 2, 5, 10, 20, 50, 100):
        x = _across(ratio)
        yield f'<path d="M{x:.1f} {TOP}V{BOTTOM}" stroke="#e5e7eb"/>'
        yield f'<text x="{x:.1f}" y="{BOTTOM + 20}" text-anchor="middle" fill="#6b7280">{ratio}</text>'
    for step in range(round(100 * WORST), round(100 * BEST) + 1, 2):
        y = _up(step / 100)
        yield f'<path d="M{LEFT} {y:.1f}H{RIGHT}" stroke="#e5e7eb"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#6b7280">{_told(step / 100)}</text>'
    yield f'<text x="{RIGHT}" y="{BOTTOM + 42}" text-anchor="end" fill="#6b7280">times the lxml parse of a page</text>'
    yield f'<text x="{LEFT - 40}" y="{TOP - 24}" fill="#6b7280">F1; up and left is better</text>'


def _points(table: Scores, ratios: dict[str, float]) -> Iterator[str]:
    """A point a library that was timed, with its name and figures."""
    for library in [name for name in COLOURS if name in ratios]:
        x, y = _across(ratios[library]), _up(table.f1[library])
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="{COLOURS[library]}"/>'
        yield f'<text x="{x:.1f}" y="{y + 24:.1f}" text-anchor="middle">{library}</text>'
        figures = f"{_told(table.f1[library])} at {ratios[library]:.1f}"
        yield f'<text x="{x:.1f}" y="{y + 40:.1f}" text-anchor="middle" fill="#6b7280">{figures}</text>'


def _across(ratio: float) -> float:
    return LEFT + (RIGHT - LEFT) * math.log(ratio / CHEAPEST) / math.log(DEAREST / CHEAPEST)


def _up(f1: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * (f1 - WORST) / (BEST - WORST)


def _told(f1: float) -> str:
    return f"{f1:.3f}".removeprefix("0")


def main() -> None:
    """Writes the picture over the one that is there."""
    IMAGE.write_text(picture(PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
