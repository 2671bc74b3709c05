"""Grows the trees that tell a story's text on any page, and measures them on sites that they were not grown on.

    python -m tools.body.train CORPUS…           prints figures, each site left out of the trees that read it
    python -m tools.body.train CORPUS… --write   grows them on all pages and writes src/broadsheet/generic/body/data

A corpus is a folder with ``cases.jsonl`` (``url``, ``html_file``, ``gold`` with ``body``) and gzipped pages. Needs
scikit-learn and rapidfuzz, which nothing else here does. docs/generic.md tells why it is done so.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

import attrs
import numpy as np  # type: ignore[import-not-found,unused-ignore]
from benchmarks.peers.corpus import Gold
from benchmarks.peers.scores import Score, score, total
from benchmarks.peers.systems import SYSTEMS
from sklearn.ensemble import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    HistGradientBoostingClassifier,
)
from sklearn.model_selection import GroupKFold  # type: ignore[import-not-found,import-untyped,unused-ignore]
from tools.body.labels import labels_of, words_in  # type: ignore[import-not-found,unused-ignore]
from tools.forests import bias_of, stated, trees_of  # type: ignore[import-not-found,unused-ignore]

from broadsheet import Document, Limits, generic
from broadsheet.blocks import Stream
from broadsheet.generic.body.features import FEATURES
from broadsheet.generic.body.story import weighed
from broadsheet.generic.body.trees import compiled
from broadsheet.rules import Scope

DATA = Path(__file__).resolve().parents[2] / "src" / "broadsheet" / "generic" / "body" / "data"

#: How the trees are grown: few and small ones, for each of them is asked on every page.
GROWTH = {
    "max_iter": 80,
    "max_leaf_nodes": 18,
    "learning_rate": 0.15,
    "min_samples_leaf": 100,
    "l2_regularization": 5.0,
    "max_bins": 64,
    "early_stopping": False,
    "max_features": 0.15,
}
#: What a page weighs. Of pages on the whole web many are no news, so they count for less.
WEIGHTS = {"wcxb": 0.3}
#: A page whose gold text is not on it teaches nothing: so much of its words must be there.
LEAST_THERE = 0.85
#: Pages that list things have no text of their own.
WITHOUT_STORY = ("type:listing", "type:collection")


@attrs.frozen(eq=False)
class Page:
    """One page with its gold: a row for each candidate, whether it is body, and what it weighs."""

    corpus: str
    site: str
    url: str
    html: bytes
    gold: Gold
    rows: np.ndarray[Any, Any]
    labels: np.ndarray[Any, Any]
    weights: np.ndarray[Any, Any]
    there: float


def read_pages(corpus: Path) -> Iterator[Page]:
    """The pages of a corpus that tell a story."""
    for line in (corpus / "cases.jsonl").read_bytes().splitlines():
        case = json.loads(line)
        if "body" in case["gold"] and not any(tag in WITHOUT_STORY for tag in case["tags"]):
            page = read_page(corpus, case)
            if page is not None:
                yield page


def read_page(corpus: Path, case: dict[str, Any]) -> Page | None:
    """One page with its candidates; None where there are none."""
    html = gzip.decompress((corpus / case["html_file"]).read_bytes())
    stream = Stream.of(Document.from_html(html, url=case["url"]), Limits())
    assert stream.outline is not None
    scope = Scope(stream)
    cards, named = generic.find_cards(scope), generic.find_headline(scope)
    headline = named[1].regions if named is not None else ()
    claimed = {block for region in headline for block in range(region.start, region.stop)}
    if cards is not None:
        titles = {found.card.title for found in cards.value or () if found.card is not None}
        claimed.update(block for region in cards.regions for block in range(region.start, region.stop))
        claimed.update(block for block, text in enumerate(stream.texts) if text in titles)
    candidates, rows = weighed(scope, stream.outline, claimed, headline[0].start if headline else -1)
    if not rows:
        return None
    labels = labels_of(stream.texts, case["gold"]["body"])
    words = np.array([words_in(each.text) for each in candidates])
    labelled = np.array([labels[each.block] >= 1 / 2 for each in candidates])
    weights = np.log2(1 + words) + 0.3
    return Page(
        corpus.name,
        ".".join((urlsplit(case["url"]).hostname or case["id"]).split(".")[-2:]),
        case["url"],
        html,
        Gold.of(case["gold"]),
        np.array(rows, dtype=np.float32),
        labelled,
        weights / np.sqrt(weights.sum()) * WEIGHTS.get(corpus.name, 1.0),
        float(words[labelled].sum()) / max(1, words_in(case["gold"]["body"])),
    )


def grow(pages: Sequence[Page]) -> Any:
    """The trees that tell the labels of some pages."""
    used = [page for page in pages if page.there >= LEAST_THERE]
    forest = HistGradientBoostingClassifier(random_state=1, **GROWTH)
    rows, labels, weights = (
        np.concatenate([getattr(page, part) for page in used]) for part in ("rows", "labels", "weights")
    )
    return forest.fit(rows, labels, sample_weight=weights * 10)


def measure(pages: Sequence[Page], folds: int) -> None:
    """Prints how near to the gold is what ``parse`` reads with trees that the site of a page had no part in."""
    scores: dict[str, list[Score]] = {}
    read = next(system.read for system in SYSTEMS if system.name == "broadsheet")
    splits = GroupKFold(folds, shuffle=True, random_state=3).split(pages, groups=[page.site for page in pages])
    for some, others in splits:
        forest = grow([pages[place] for place in some])
        speaker = compiled(bias_of(forest), trees_of(forest, FEATURES), FEATURES)
        with mock.patch("broadsheet.generic.body.story.speaker", lambda speaker=speaker: speaker):
            for page in (pages[place] for place in others):
                scores.setdefault(page.corpus, []).append(score(page.gold, read(page.html, page.url)))
    for corpus, each in scores.items():
        sums = total(each)
        print(f"{corpus}: {len(each)} pages, sites left out: F1 {sums.f1:.3f}, exact {sums.exact:.3f}")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=4)
    options = parser.parse_args()
    pages = [page for corpus in options.corpora for page in read_pages(corpus)]
    if options.write:
        text = stated(grow(pages), FEATURES, len(pages), options.corpora)
        DATA.joinpath("trees.json").write_text(text, encoding="utf-8")
    else:
        measure(pages, options.folds)


if __name__ == "__main__":
    main()
