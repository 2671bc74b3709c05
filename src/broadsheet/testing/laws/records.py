"""Laws that hold for the record of any page at all, each a function that raises ``LawBroken``."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from lxml import etree

from broadsheet import (
    BodyKind,
    BoilerplateKind,
    Document,
    EmptyDocument,
    FindingCode,
    LimitExceeded,
    Limits,
    NewsPage,
    PageKind,
    Report,
    Role,
)
from broadsheet.blocks import Stream
from broadsheet.testing.laws.broken import LawBroken, same
from broadsheet.testing.laws.oracle import rendered, squeezed
from broadsheet.testing.samples import Sample

__all__ = [
    "comes_back",
    "conservation",
    "has_one_role_a_block",
    "leaves_document_alone",
    "page_of",
    "partition",
    "purity",
    "reads_equal_again",
    "round_trip",
    "whole_words",
]


def page_of(sample: Sample) -> NewsPage | None:
    """The record of a page; None where there is no page, which is no fault of the reading."""
    try:
        return sample.page()
    except (EmptyDocument, LimitExceeded):
        return None


def conservation(sample: Sample) -> None:
    """No visible text is lost, and none is there twice: the blocks joined are what a reader sees, white space aside.

    What a reader sees is told by BeautifulSoup's tree, with lists of its own. Where the story stands in hidden text and
    is told all the same, the blocks hold that text too, among what is seen.

    >>> conservation(Sample(html="<p>It rained.</p>"))
    """
    page = page_of(sample)
    blocks = "".join(block.text for block in page.blocks) if page is not None else ""
    seen, told = squeezed(_seen(sample)), squeezed(blocks)
    if len(told) > len(seen) and any(each.code is FindingCode.HIDDEN_STORY for each in sample.report().findings):
        rest = iter(told)
        told = "".join(letter for letter in seen if letter in rest)
    same("visible text", seen, told)


def whole_words(sample: Sample) -> None:
    """No word is split, and no two become one: ``wo<b>rd</b>`` is one word, ``<td>a</td><td>b</td>`` are two.

    Of text that is lost or made up the law of conservation speaks; this one then has nothing to say.

    >>> whole_words(Sample(html="<p>It ra<b>in</b>ed.</p>"))
    """
    page = page_of(sample)
    seen = tuple(_seen(sample).split())
    words = tuple(word for block in (page.blocks if page is not None else ()) for word in block.text.split())
    if "".join(words) == "".join(seen):
        same("words", seen, words)


def _seen(sample: Sample) -> str:
    return rendered(sample.html) if sample.html is not None else (sample.text or "").removeprefix("\ufeff")


def partition(sample: Sample) -> None:
    """Every block has its place, its text, and one role, which its kind and its card fit.

    >>> partition(Sample(html="<h1>Rain</h1><p>It rained."))
    """
    page = page_of(sample)
    if page is not None:
        has_one_role_a_block(page)


def has_one_role_a_block(page: NewsPage) -> None:
    """The law of the partition, for a record at hand."""
    for place, block in enumerate(page.blocks):
        same(f"position of block {place}", place, block.position)
        same(f"text of block {place}", " ".join(block.text.split()) or "some text", block.text)
        fits: tuple[type, ...] = (type(None),)
        if block.role is Role.BODY:
            fits = (BodyKind,)
        elif block.role is Role.BOILERPLATE:
            fits = (BoilerplateKind,)
        if not isinstance(block.kind, fits):
            raise LawBroken(f"block {place}: {block.role} has the kind {block.kind!r}")
        if block.card is not None and not (block.role is Role.CARD and 0 <= block.card < len(page.cards)):
            raise LawBroken(f"block {place}: {block.role} points to card {block.card} of {len(page.cards)}")
    same("positions of cards", tuple(range(len(page.cards))), tuple(card.position for card in page.cards))
    if page.kind is PageKind.LISTING:
        same("body of a listing", ((), None), (page.body, page.text))


def purity(sample: Sample) -> None:
    """Reading is a function of the page: again, in other threads, and by ``inspect``, it gives the equal record.

    >>> purity(Sample(html="<h1>Rain</h1>"))
    """
    page = page_of(sample)
    if page is None:
        return
    reads_equal_again(sample.page)
    same("the page of the report", page, sample.report().page)
    same("the report made again", sample.report(), sample.report())
    leaves_document_alone(sample.document())


def reads_equal_again(read: Callable[[], NewsPage | Report]) -> None:
    """Reading once more, and in several threads at a time, gives equal records."""
    first = read()
    same("read again", first, read())
    same("hash when read again", hash(first), hash(read()))
    with ThreadPoolExecutor(2) as pool:
        for other in pool.map(lambda _: read(), range(2)):
            same("read in another thread", first, other)


def leaves_document_alone(document: Document) -> None:
    """Reading a document's blocks, twice, changes nothing of it."""
    before = _state(document)
    for _ in range(2):
        Stream.of(document, Limits())
    same("the document after it was read", before, _state(document))


def _state(document: Document) -> tuple[Any, ...]:
    tree = None if document.root is None else etree.tostring(document.root.getroottree())
    return document.source, document.lines, document.url, document.findings, tree


def round_trip(sample: Sample) -> None:
    """A record and its report go through dicts, JSON and pickle, and come back equal.

    >>> round_trip(Sample(html="<h1>Rain</h1>"))
    """
    page = page_of(sample)
    if page is None:
        return
    for record in (page, sample.report()):
        comes_back(record)


def comes_back(record: NewsPage | Report) -> None:
    """The law of the round trip, for a record at hand."""
    kind: Any = type(record)
    roads: dict[str, Callable[[], object]] = {
        "dicts": lambda: kind.from_dict(record.to_dict()),
        "JSON": lambda: kind.from_json(record.to_json()),
        "JSON as bytes": lambda: kind.from_json(record.to_json(indent=2).encode()),
        "pickle": lambda: pickle.loads(pickle.dumps(record)),
    }
    for road, go in roads.items():
        same(f"{kind.__name__} through {road}", record, go())
