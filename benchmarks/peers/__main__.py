"""``python -m benchmarks.peers FOLDER…``: how well libraries read pages, or how fast.

python -m benchmarks.peers ../shared/corpora/fundus
python -m benchmarks.peers ../shared/corpora/wcxb --tag type:article --worst 10
python -m benchmarks.peers ../shared/corpora/newspaper_dataset --speed
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from lxml import etree

from benchmarks.peers.corpus import Page, read_corpus
from benchmarks.peers.scores import Score, score, total
from benchmarks.peers.systems import FLOOR, SYSTEMS, Read, System, installed

#: Pages are timed in turn, so often; the best of them counts.
_ROUNDS = 3


def main(arguments: list[str] | None = None) -> int:
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--speed", action="store_true", help="times of all libraries, page by page in turn")
    parser.add_argument("--tag", help="only cases with this tag")
    parser.add_argument("--systems", help="names of libraries, with commas between them")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="names the pages that broadsheet reads worst")
    chosen = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)
    systems = [each for each in installed() if chosen.systems is None or each.name in chosen.systems.split(",")]
    print(f"{date.today()}, {', '.join(f'{each.name} {each.version}' for each in (FLOOR, *systems))}")
    missing = [each.name for each in SYSTEMS if not each.is_installed]
    if missing:
        print(f"not installed: {', '.join(missing)} (pip install 'broadsheet[bench]')")
    for folder in chosen.folders:
        pages = list(read_corpus(folder, chosen.tag))
        print(f"\n{folder.name}: {len(pages)} pages")
        if chosen.speed:
            _time(pages, systems)
        else:
            _judge(pages, systems, chosen.worst)
    return 0


def _judge(pages: Sequence[Page], systems: Sequence[System], worst: int) -> None:
    print(
        f"{'library':<22} {'F1':>6} {'prec':>6} {'rec':>6} {'exact':>6} {'title':>6} {'author':>6} {'date':>6}  failed"
    )
    for system in systems:
        scores, failed = [], 0
        for page in pages:
            read = _tried(system, page)
            failed += read is None
            scores.append(score(page.gold, read or Read(title="", authors=(), date="")))
        sums = total(scores)
        cells = (sums.f1, sums.precision, sums.recall, sums.exact, sums.title, sums.authors, sums.date)
        print(f"{system.name:<22} {' '.join(_cell(value) for value in cells)}  {failed}")
        if system.name == "broadsheet" and worst:
            _name_worst(pages, scores, worst)


def _name_worst(pages: Sequence[Page], scores: Sequence[Score], worst: int) -> None:
    told = [(each.f1, page.name) for page, each in zip(pages, scores, strict=True) if each.recall is not None]
    for f1, name in sorted(told)[:worst]:
        print(f"    {f1:.3f} {name}")


def _tried(system: System, page: Page) -> Read | None:
    """What a library reads on a page; None where it fails, which is told."""
    try:
        return system.read(page.html, page.url)
    except Exception as error:  # whatever another library raises is a page that it does not read
        print(f"    {system.name} fails on {page.name}: {type(error).__name__}", file=sys.stderr)
        return None


def _time(pages: Sequence[Page], systems: Sequence[System]) -> None:
    """Times all libraries on each page before the next one, in time of the processor: others may be busy beside."""
    spent = {system.name: 0.0 for system in (FLOOR, *systems)}
    for page in pages:
        etree.clear_error_log()
        for system in (FLOOR, *systems):
            spent[system.name] += min(_seconds(system, page) for _ in range(_ROUNDS))
    floor = spent[FLOOR.name]
    print(f"{'library':<22} {'ms a page':>9} {'x lxml':>7}")
    for name, seconds in spent.items():
        print(f"{name:<22} {1000 * seconds / max(1, len(pages)):9.2f} {seconds / floor:7.2f}")


def _seconds(system: System, page: Page) -> float:
    start = time.process_time()
    _tried(system, page)
    return time.process_time() - start


def _cell(value: float | None) -> str:
    return "     –" if value is None else f"{value:6.3f}"


if __name__ == "__main__":
    sys.exit(main())
