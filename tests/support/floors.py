"""How near the generic layout comes to reviewed records, in figures from 0 to 1.

Bodies are compared as the benchmark does, by shingles of four words; of scripts that put no spaces between words, each
letter counts as one.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime
from typing import TypeVar

import attrs

import broadsheet
from broadsheet import NewsPage, Registry
from broadsheet.plain import Plain
from broadsheet.testing.cases import Case
from broadsheet.testing.expected import Expected

__all__ = ["Figures", "Told", "Tried", "try_generic"]

H = TypeVar("H", bound=Hashable)

_UNSPACED = "\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_SHINGLE = 4


@attrs.frozen(kw_only=True)
class Told:
    """What a page tells, as far as it is scored: ``day`` is that of its publication, a card its title and address."""

    body: tuple[str, ...]
    headline: str | None
    authors: tuple[str, ...]
    day: str | None
    cards: tuple[tuple[str, str | None], ...]

    @classmethod
    def of(cls, record: NewsPage | Expected) -> Told:
        """What a record tells, be it read or reviewed."""
        moment = record.published_at
        day = moment.date() if isinstance(moment, datetime) else moment
        return cls(
            body=tuple(block.text for block in record.body),
            headline=record.headline,
            authors=record.authors,
            day=day.isoformat() if day is not None else None,
            cards=tuple((card.title, card.url) for card in record.cards),
        )


@attrs.frozen
class Tried:
    """One page: what it tells to a reviewer, and what to the generic layout."""

    name: str
    wanted: Told
    read: Told

    @property
    def body(self) -> float:
        """The F1 of the body."""
        return _f1(_shingles(self.wanted.body), _shingles(self.read.body))


@attrs.frozen(kw_only=True)
class Figures(Plain):
    """Means over pages, each page weighing the same; of a field only those that state it.

    ``body_told`` is the share of stories of which any body is read; the worst of these has the figure of its own.
    """

    body_f1: float
    body_f1_of_the_worst_told: float
    body_told: float
    body_exact: float
    no_body_where_there_is_none: float
    headline_exact: float
    authors_f1: float
    day_right: float
    cards_f1: float

    @classmethod
    def of(cls, tried: Sequence[Tried]) -> Figures:
        """The figures of some pages."""
        stories = [each for each in tried if each.wanted.body]
        return cls(
            body_f1=_mean(each.body for each in stories),
            body_f1_of_the_worst_told=min(each.body for each in stories if each.read.body),
            body_told=_mean(bool(each.read.body) for each in stories),
            body_exact=_mean(each.wanted.body == each.read.body for each in stories),
            no_body_where_there_is_none=_mean(not each.read.body for each in tried if not each.wanted.body),
            headline_exact=_mean(each.wanted.headline == each.read.headline for each in tried if each.wanted.headline),
            authors_f1=_mean(
                _f1(Counter(each.wanted.authors), Counter(each.read.authors)) for each in tried if each.wanted.authors
            ),
            day_right=_mean(each.wanted.day == each.read.day for each in tried if each.wanted.day),
            cards_f1=_mean(
                _f1(Counter(each.wanted.cards), Counter(each.read.cards)) for each in tried if each.wanted.cards
            ),
        )


def try_generic(case: Case) -> Tried:
    """Reads the page of a case without any adapter."""
    page = broadsheet.parse(case.page_file.read_bytes(), url=case.url, fetched_at=case.fetched_at, registry=Registry())
    return Tried(case.name, Told.of(case.expected()), Told.of(page))


def _shingles(texts: Iterable[str]) -> Counter[tuple[str, ...]]:
    words = _WORD.findall("\n".join(texts))
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)) if words)


def _f1(wanted: Counter[H], read: Counter[H]) -> float:
    total = wanted.total() + read.total()
    return 2 * (wanted & read).total() / total if total else 1.0


def _mean(values: Iterable[float]) -> float:
    return statistics.fmean(values)
