"""How much of the gold a proposed declaration finds: ``python -m benchmarks.induction ../shared``.

For each site with more than one saved page the declaration is induced from all of them, and reads each of them. Cards
are scored on the sites of ``cards``, title and body on the publishers of ``corpora/fundus``; the folder holds the
scorers too. Prints a line a page, and means. ``--all`` takes sites with a single page as well.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs

import broadsheet
from broadsheet import Adapter, Registry
from broadsheet.authoring.adapting import adapter_of
from broadsheet.authoring.induction import induce
from broadsheet.authoring.proposal import SavedPage

__all__ = ["main"]

_SHORTFALL = 0.9


@attrs.frozen
class _Read:
    """A saved page, read by what was induced from the pages of its site."""

    page: broadsheet.NewsPage
    seconds: float


def main(arguments: list[str] | None = None) -> int:
    """Scores what is induced for each site of the folder that is named on the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.induction", description="Scores induced declarations.")
    parser.add_argument("shared", type=Path, help="the folder with cards, corpora/fundus and bench")
    parser.add_argument("--all", action="store_true", help="sites with a single page too")
    options = parser.parse_args(arguments)
    least = 1 if options.all else 2
    _score_cards(options.shared, least)
    _score_stories(options.shared, least)
    return 0


def _read_site(pages: list[SavedPage]) -> dict[str, _Read]:
    start = time.perf_counter()
    proposal = induce(pages)
    seconds = (time.perf_counter() - start) / len(pages)
    adapter: type[Adapter] = adapter_of(proposal)
    registry = Registry(adapter)
    found = {}
    for page in pages:
        record = broadsheet.parse(page.data, url=page.url, site=adapter.name, registry=registry)
        found[page.name] = _Read(record, seconds)
    return found


def _score_cards(shared: Path, least: int) -> None:
    scorer = _module("cards_score", shared / "cards" / "score.py")
    folders = sorted(path.parent for path in (shared / "cards").glob("*/expected.json"))
    totals: list[tuple[float, float, float]] = []
    shown: dict[str, list[int]] = {"source": [0, 0], "age": [0, 0]}
    print(
        f"{'cards':36} {'recall':>6} {'prec.':>6} {'F1':>6} {'hit':>4} {'extra':>5} {'lost':>4}  titles source age  s"
    )
    for names in _by_site({path.name: path.name.partition("--")[0] for path in folders}, least):
        cases = [scorer.Case(str(shared / "cards"), name) for name in names]
        pages = [SavedPage(case.name, Path(case.page).read_bytes(), case.url) for case in cases]
        found = _read_site(pages)
        for case in cases:
            read = found[case.name]
            row = case.score([_card(card) for card in read.page.cards])
            precision, recall, f1 = scorer.prf(row["tp"], row["fp"], row["fn"])
            totals.append((recall, precision, f1))
            for field, counts in shown.items():
                counts[0] += row[f"{field}_ok"]
                counts[1] += row[f"{field}_gold"]
            print(
                f"{case.name:36} {recall:6.3f} {precision:6.3f} {f1:6.3f} {row['tp']:4} {row['fp']:5} {row['fn']:4}  "
                f"{row['title_ok']}/{row['tp']}  {row['source_ok']}/{row['source_gold']}  "
                f"{row['age_ok']}/{row['age_gold']}  {read.seconds:.1f}{_mark(recall)}"
            )
    recall, precision, f1 = (statistics.fmean(column) for column in zip(*totals, strict=True))
    told = ", ".join(f"{field} {right} of {gold}" for field, (right, gold) in shown.items())
    print(f"{len(totals)} pages: recall {recall:.3f}, precision {precision:.3f}, F1 {f1:.3f}; {told}\n")


def _score_stories(shared: Path, least: int) -> None:
    sys.path.insert(0, str(shared / "bench"))  # the scorer imports its neighbour
    scorer = _module("bench_peers", shared / "bench" / "peers.py")
    corpus = shared / "corpora" / "fundus"
    cases = {
        case["id"]: case for case in map(json.loads, (corpus / "cases.jsonl").read_text(encoding="utf-8").splitlines())
    }
    publishers = {name: _publisher(case) for name, case in cases.items()}
    rows: list[tuple[float, float, float, float, float]] = []
    print(f"{'stories':36} {'title':>6} {'words':>6}  {'recall':>6} {'prec.':>6} {'F1':>6}  s")
    for names in _by_site(publishers, least):
        pages = [
            SavedPage(name, gzip.decompress((corpus / cases[name]["html_file"]).read_bytes()), cases[name]["url"])
            for name in names
        ]
        found = _read_site(pages)
        for name in names:
            page, gold = found[name].page, cases[name]["gold"]
            score = scorer.score_case(gold, {"title": page.headline or "", "body": page.text or ""}, False)
            precision, recall = (value or 0.0 for value in scorer.pr_of(score["triple"]))
            rows.append((score["title"], score["title_w"], recall, precision, score["f1"]))
            print(
                f"{name:36} {score['title']:6.0f} {score['title_w']:6.3f}  {recall:6.3f} {precision:6.3f} "
                f"{score['f1']:6.3f}  {found[name].seconds:.1f}{_mark(min(recall, score['f1']))}"
            )
    means = [statistics.fmean(column) for column in zip(*rows, strict=True)]
    print(
        f"{len(rows)} pages: title exact {means[0]:.3f}, its words {means[1]:.3f}; "
        f"body recall {means[2]:.3f}, precision {means[3]:.3f}, F1 {means[4]:.3f}"
    )


def _by_site(sites: dict[str, str], least: int) -> Iterator[list[str]]:
    """The names of the pages of each site that has enough of them."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for name, site in sites.items():
        grouped[site].append(name)
    return (names for names in grouped.values() if len(names) >= least)


def _publisher(case: dict[str, Any]) -> str:
    return next(str(tag) for tag in case["tags"] if tag.startswith("publisher:"))


def _card(card: broadsheet.Card) -> dict[str, str | None]:
    return {"title": card.title, "url": card.url, "source": card.source, "age": card.age.raw if card.age else None}


def _mark(score: float) -> str:
    return "  <" if score < _SHORTFALL else ""


def _module(name: str, path: Path) -> ModuleType:
    """A module of the folder, which is no package."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
