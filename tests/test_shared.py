"""Real pages, too many to keep here: read where the folder of shared data is at hand, skipped where it is not."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.support import laws

import broadsheet
from broadsheet import EmptyDocument, NewsPage
from broadsheet.testing.laws import records

#: Every so many pages of a corpus are read at the desk.
STRIDE = 20
LARGEST = 100_000  # bytes, as the files are kept


def squeeze(value: str | None) -> str | None:
    return " ".join(value.split()) if value else None


def needed(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"there is no {path.name} in the folder of shared data")
    return path


def card_fields(gold: dict[str, Any], page: NewsPage) -> Iterator[tuple[str, object, object]]:
    """Name, stated and read value of each field of each card; the last summary of a cut page may be partial."""
    for n, (want, got) in enumerate(zip(gold["cards"], page.cards, strict=True)):
        yield f"card {n} source", want["source"], got.source
        yield f"card {n} age", want["age"], got.age.raw if got.age else None
        yield f"card {n} title", squeeze(want["title"]), squeeze(got.title)
        if want.get("category"):
            yield f"card {n} category", want["category"], got.category
        if not (gold.get("truncated") and n == len(gold["cards"]) - 1):
            yield f"card {n} summary", squeeze(want["summary"]), squeeze(got.summary)


def fields(gold: dict[str, Any], page: NewsPage) -> Iterator[tuple[str, object, object]]:
    """Name, stated and read value of each field that a gold file states."""
    if gold["kind"] == "article":
        yield "headline", squeeze(gold["headline"]), squeeze(page.headline)
        yield "source", gold["source"], page.source
        yield "age", gold["age"], page.age.raw if page.age else None
        yield "body", [squeeze(line) for line in gold["body"]], [squeeze(block.text) for block in page.body]
    else:
        yield "kind", "listing", page.kind.value
    yield "cards", len(gold["cards"]), len(page.cards)
    if len(gold["cards"]) == len(page.cards):
        yield from card_fields(gold, page)


def test_daily8_cases_are_read_as_their_gold_says(shared: Path) -> None:
    wrong = []
    texts = sorted(needed(shared / "daily8" / "cases").glob("*.txt"))
    assert texts
    for path in texts:
        gold = json.loads(path.with_suffix(".json").read_text())
        page = broadsheet.parse_text(path.read_text(), site="daily8")
        wrong += [(path.stem, *each) for each in fields(gold, page) if each[1] != each[2]]
    assert not wrong


def test_daily8_cases_with_the_promo_pair_are_recognised(shared: Path) -> None:
    for path in needed(shared / "daily8" / "cases").glob("*.txt"):
        text = path.read_text()
        if "Try Our AI Features" in text or "جرب ميزات الذكاء الاصطناعي لدينا" in text:
            assert broadsheet.parse_text(text).site == "daily8", path.stem


def test_the_seed_is_read_as_its_gold_says(shared: Path) -> None:
    path = needed(shared / "seed" / "daily8-nhk-article.txt")
    gold = json.loads(path.with_suffix(".expected.json").read_text())
    page = broadsheet.parse_text(path.read_text(), site="daily8")
    assert [each for each in fields(gold, page) if each[1] != each[2]] == []
    assert page.site == gold["site"]
    assert page.kind.value == gold["kind"]
    assert page.language == gold["language"]
    assert list(page.hashtags or ()) == gold["hashtags"]
    assert page.comment_count == gold["comment_count"]
    assert [block.text for block in page.boilerplate] == gold["boilerplate"]
    assert [card.url for card in page.cards] == [card["url"] for card in gold["cards"]]


def test_daily8_dumps_keep_the_laws(shared: Path) -> None:
    for path in needed(shared / "daily8" / "cases").glob("*.txt"):
        laws.conserves_text_of_dump(path.read_text(), "daily8")
        page = broadsheet.parse_text(path.read_text(), site="daily8")
        records.has_one_role_a_block(page)
        laws.is_plain_data(page)


def keeps_the_laws(path: Path) -> list[str]:
    """The laws that a real page breaks, by name."""
    html = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    broken = []
    for law in (laws.conserves_text, laws.keeps_words):
        try:
            law(html)
        except AssertionError:
            broken.append(f"{path}: {law.__name__}")
    try:
        records.has_one_role_a_block(broadsheet.parse(html))
    except EmptyDocument:
        pass
    except AssertionError:
        broken.append(f"{path}: has_one_role_a_block")
    return broken


def test_real_pages_of_cards_keep_the_laws(shared: Path) -> None:
    pages = sorted(needed(shared / "cards").glob("*/page.html"))
    assert pages
    assert [broken for path in pages for broken in keeps_the_laws(path)] == []


@pytest.mark.parametrize("corpus", ["fundus", "newspaper_dataset", "wcxb"])
def test_real_articles_keep_the_laws(shared: Path, corpus: str) -> None:
    pages = sorted(path for path in needed(shared / "corpora" / corpus / "html").rglob("*") if path.is_file())
    pages = [path for path in pages if path.stat().st_size < LARGEST][::STRIDE]
    assert pages
    assert [broken for path in pages for broken in keeps_the_laws(path)] == []
