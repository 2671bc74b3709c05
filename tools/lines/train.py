"""Grows the trees that tell body and headline of flattened text, and measures them on sites that they never saw.

    python -m tools.lines.train CORPUS…           prints figures, each site left out of the trees that read it
    python -m tools.lines.train CORPUS… --write   grows them on all pages, into src/broadsheet/generic/lines/data

A corpus is a folder with ``cases.jsonl`` (``url``, ``html_file``, ``gold`` with ``title`` and ``body``) and gzipped
pages; each is flattened to its visible text, a line a block. Needs scikit-learn and rapidfuzz.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import attrs
import numpy as np  # type: ignore[import-not-found,unused-ignore]
from benchmarks.peers.corpus import Gold
from benchmarks.peers.scores import score, total
from benchmarks.peers.systems import Read
from sklearn.ensemble import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    HistGradientBoostingClassifier,
)
from sklearn.model_selection import GroupKFold  # type: ignore[import-not-found,import-untyped,unused-ignore]
from tools.body.labels import labels_of, words_in  # type: ignore[import-not-found,unused-ignore]
from tools.forests import stated  # type: ignore[import-not-found,unused-ignore]

import broadsheet
from broadsheet import Document, Limits, Registry
from broadsheet.blocks import Stream
from broadsheet.generic.lines.body import find_text
from broadsheet.generic.lines.features import FEATURES
from broadsheet.generic.lines.headline import COLUMNS, by_itself, candidate_rows
from broadsheet.generic.lines.page import TextPage

DATA = Path(__file__).resolve().parents[2] / "src" / "broadsheet" / "generic" / "lines" / "data"

#: How the trees are grown: few and small ones, for each of them is asked of every line.
GROWTH = {"learning_rate": 0.15, "l2_regularization": 5.0, "max_bins": 64, "early_stopping": False, "random_state": 1}
BODY = {**GROWTH, "max_iter": 70, "max_leaf_nodes": 14, "min_samples_leaf": 30}
TITLE = {**GROWTH, "learning_rate": 0.1, "max_iter": 100, "max_leaf_nodes": 8, "min_samples_leaf": 15}
#: What a page weighs. Of pages on the whole web many are no news, so they count for less.
WEIGHTS, TITLE_WEIGHTS = {"wcxb": 0.3}, {"wcxb": 0.6}
#: What the title of a page weighs, and any other line before its story.
TITLE_WEIGHT = 4.0
#: A page whose gold text is not on it teaches nothing: so much of its words must be there.
LEAST_THERE = 0.85
WITHOUT_STORY = ("type:listing", "type:collection")
_NO_WORD = re.compile(r"\W+")


@attrs.frozen(eq=False)
class Page:
    """One flattened page, its gold and what ``parse`` reads on its HTML; which lines are body, the words of each, and
    how many words are wanted.
    """

    corpus: str
    site: str
    text: TextPage
    gold: Gold
    html: Gold
    labels: np.ndarray[Any, Any]
    sizes: np.ndarray[Any, Any]
    wanted: int

    @property
    def titles(self) -> frozenset[str]:
        """The titles that count as right."""
        return frozenset(squeezed(title) for title in (self.gold.title, self.html.title) if title)

    @property
    def is_there(self) -> bool:
        """Whether the gold text is on the page."""
        return bool(self.sizes[self.labels].sum() >= LEAST_THERE * self.wanted)

    @property
    def weights(self) -> np.ndarray[Any, Any]:
        """What each line that may be body weighs."""
        each = np.log2(1 + self.sizes) + 0.3
        near = each[self.text.near.start : self.text.near.stop]
        return near / np.sqrt(each.sum()) * 10 * WEIGHTS.get(self.corpus, 1.0)


def read_pages(corpus: Path) -> Iterator[Page]:
    """The pages of a corpus that tell a story."""
    for line in (corpus / "cases.jsonl").read_bytes().splitlines():
        case = json.loads(line)
        if "body" not in case["gold"] or any(tag in WITHOUT_STORY for tag in case["tags"]):
            continue
        html = gzip.decompress((corpus / case["html_file"]).read_bytes())
        texts = Stream.of(Document.from_html(html, url=case["url"]), Limits()).texts
        text = TextPage(texts)
        if not text.has_story:
            continue
        read = broadsheet.parse(html, url=case["url"], registry=Registry())
        yield Page(
            corpus.name,
            ".".join((urlsplit(case["url"]).hostname or case["id"]).split(".")[-2:]),
            text,
            Gold.of(case["gold"]),
            Gold.of({"title": read.headline, "body": read.text}),
            np.array(labels_of(texts, case["gold"]["body"])) >= 1 / 2,
            np.array([words_in(each) for each in texts]),
            max(1, words_in(case["gold"]["body"])),
        )


def squeezed(title: str) -> str:
    """A title as it is compared: its letters and digits."""
    return _NO_WORD.sub("", title).casefold()


def grow_body(pages: Sequence[Page]) -> Any:
    """The trees that tell the body of some pages."""
    used = [page for page in pages if page.is_there]
    rows = [page.text.rows[place] for page in used for place in page.text.near]
    labels = np.concatenate([page.labels[page.text.near.start : page.text.near.stop] for page in used])
    forest = HistGradientBoostingClassifier(**BODY)
    return forest.fit(np.array(rows, np.float32), labels, sample_weight=np.concatenate([page.weights for page in used]))


def weigh(forest: Any, pages: Sequence[Page]) -> None:
    """Lets trees say how much each line of some pages speaks for being body, in the place of those that are there."""
    for page in pages:
        near = page.text.near
        weights = np.full(len(page.text.texts), -9.0)
        weights[near.start : near.stop] = forest.decision_function(
            np.array(page.text.rows[near.start : near.stop], np.float32)
        )
        vars(page.text)["weights"] = [float(weight) for weight in weights]


def grow_title(pages: Sequence[Page]) -> Any:
    """The trees that tell the headline of some pages that were weighed."""
    rows: list[tuple[float, ...]] = []
    labels: list[bool] = []
    weights: list[float] = []
    for page in pages:
        candidates = candidate_rows(page.text)
        right = [squeezed(page.text.texts[place]) in page.titles for place in candidates]
        if any(right):
            rows += candidates.values()
            labels += right
            weight = TITLE_WEIGHTS.get(page.corpus, 1.0)
            weights += [weight * (TITLE_WEIGHT / sum(right) if each else 1.0) for each in right]
    return HistGradientBoostingClassifier(**TITLE).fit(np.array(rows, np.float32), labels, sample_weight=weights)


def splits(pages: Sequence[Page], folds: int) -> Iterator[tuple[list[Page], list[Page]]]:
    """Pages to grow on and pages of other sites, each page once among the others."""
    parts = GroupKFold(folds, shuffle=True, random_state=3).split(pages, groups=[page.site for page in pages])
    for some, others in parts:
        yield [pages[place] for place in some], [pages[place] for place in others]


def measure(pages: Sequence[Page], folds: int) -> None:
    """Prints how near what is read on sites left out is to the gold, and to what ``parse`` reads on their HTML."""
    for some, others in splits(pages, folds):
        weigh(grow_body(some), others)
    titles: dict[int, int] = {}
    for some, others in splits(pages, folds):
        forest = grow_title(some)
        for page in others:
            candidates = candidate_rows(page.text)
            told = forest.decision_function(np.array(list(candidates.values()), np.float32))
            titles[id(page)] = by_itself(page.text.texts, list(candidates)[int(np.argmax(told))], candidates)
    for corpus in dict.fromkeys(page.corpus for page in pages):
        own = [page for page in pages if page.corpus == corpus]
        reads = [read_of(page, titles[id(page)]) for page in own]
        for what, golds in (("gold", [page.gold for page in own]), ("parse", [page.html for page in own])):
            sums = total([score(gold, read) for gold, read in zip(golds, reads, strict=True)])
            print(f"{corpus}: {len(own)} pages, against {what}: body F1 {sums.f1:.3f}, headline {sums.title:.3f}")


def read_of(page: Page, title: int) -> Read:
    """What is read on a page that was weighed."""
    texts = page.text.texts
    return Read("\n".join(texts[place] for place in find_text(page.text, (), title)), texts[title])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=4)
    options = parser.parse_args()
    pages = [page for corpus in options.corpora for page in read_pages(corpus)]
    if not options.write:
        measure(pages, options.folds)
        return
    for some, others in splits(pages, options.folds):  # titles are told beside bodies as they are on unseen pages
        weigh(grow_body(some), others)
    for name, forest, columns in (
        ("body", grow_body(pages), FEATURES),
        ("headline", grow_title(pages), COLUMNS),
    ):
        DATA.joinpath(f"{name}.json").write_text(stated(forest, columns, len(pages), options.corpora), encoding="utf-8")


if __name__ == "__main__":
    main()
