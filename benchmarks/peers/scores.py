"""How near what was read is to the gold.

Bodies are compared by shingles of four words, as the article extraction benchmark of Scrapinghub does
(https://github.com/scrapinghub/article-extraction-benchmark): each page weighs the same, and the means of the pages'
precision and recall give F1. ``exact`` is the share of pages with all words right and none more.
"""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Sequence

import attrs

from benchmarks.peers.corpus import Gold
from benchmarks.peers.systems import Read

__all__ = ["Score", "Total", "score", "total"]

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_LEADING = re.compile(r"^(?:by|von|par|por|di|door|af|av)\s+", re.I)
_BETWEEN = re.compile(r"\s*(?:,|;|\||\band\b|\bund\b|\bet\b|\s&\s)\s*")


@attrs.frozen
class Score:
    """One page: how near its body is (None where nothing was read, or wanted), and which fields are right."""

    precision: float | None
    recall: float | None
    exact: bool
    title: bool | None
    authors: float | None
    date: bool | None

    @property
    def f1(self) -> float:
        """The body's F1 on this page alone."""
        return _f1(self.precision or 0.0, self.recall or 0.0)


@attrs.frozen
class Total:
    """All pages."""

    f1: float
    precision: float
    recall: float
    exact: float
    title: float | None
    authors: float | None
    date: float | None


def score(gold: Gold, read: Read) -> Score:
    """Scores a page; of several right bodies, the one that is nearest counts."""
    bodies = gold.bodies(read.body)
    pairs = [_shingled(body, read.body) for body in bodies] or [(None, None)]
    precision, recall = max(pairs, key=lambda pair: _f1(pair[0] or 0.0, pair[1] or 0.0))
    words = _WORD.findall(read.body)
    wanted, told = _names(gold.authors), _names(read.authors or ())
    return Score(
        precision=precision,
        recall=recall,
        exact=any(_WORD.findall(body) == words for body in bodies),
        title=_folded(gold.title) == _folded(read.title) if gold.title and read.title is not None else None,
        authors=_overlap(wanted, told) if gold.authors and read.authors is not None else None,
        date=gold.date == read.date if gold.date and read.date is not None else None,
    )


def total(scores: Sequence[Score]) -> Total:
    """Sums up the pages."""
    precision = _mean([each.precision for each in scores]) or 0.0
    recall = _mean([each.recall for each in scores]) or 0.0
    return Total(
        f1=_f1(precision, recall),
        precision=precision,
        recall=recall,
        exact=_mean([each.exact for each in scores if each.recall is not None]) or 0.0,
        title=_mean([each.title for each in scores]),
        authors=_mean([each.authors for each in scores]),
        date=_mean([each.date for each in scores]),
    )


def _shingled(gold: str, read: str) -> tuple[float | None, float | None]:
    wanted, told = _shingles(gold), _shingles(read)
    shared = (wanted & told).total()
    return shared / told.total() if told else None, shared / wanted.total() if wanted else None


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)) if words)


def _names(names: Sequence[str]) -> frozenset[str]:
    parts = (part for name in names for part in _BETWEEN.split(_LEADING.sub("", name.strip())))
    return frozenset(folded for part in parts if (folded := _folded(part)))


def _overlap(wanted: frozenset[str], told: frozenset[str]) -> float:
    shared = len(wanted & told)
    return _f1(shared / len(told), shared / len(wanted)) if wanted and told else 0.0


def _folded(text: str | None) -> str:
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else None
